"""Identifiers, instants, languages, sealing and messages."""

import uuid
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.kernel.base import Instant
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.languages import LANGUAGES, direction, is_tag
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register, say
from consult.kernel.vault import CannotOpen, Vault

VAULT = Vault({1: b"a" * 32, 2: b"b" * 32})


def test_identifiers_are_of_version_7_and_sort_by_birth() -> None:
    made = [new_id() for _ in range(50)]
    assert {(one.version, one.variant) for one in made} == {(7, uuid.RFC_4122)}
    assert len(set(made)) == 50
    assert [one.int >> 80 for one in made] == sorted(one.int >> 80 for one in made)


@given(st.binary(), st.text())
def test_what_is_sealed_opens_for_the_same_thing_only(plain: bytes, about: str) -> None:
    sealed = VAULT.seal(plain, about=about)
    assert VAULT.open(sealed, about=about) == plain
    with pytest.raises(CannotOpen):
        VAULT.open(sealed, about=about + "x")


@given(st.binary(min_size=1), st.integers(min_value=0))
def test_what_was_altered_does_not_open(plain: bytes, place: int) -> None:
    sealed = bytearray(VAULT.seal(plain, about="x"))
    sealed[place % len(sealed)] ^= 1
    with pytest.raises(CannotOpen):
        VAULT.open(bytes(sealed), about="x")


def test_an_older_key_still_opens_and_an_erased_one_does_not() -> None:
    sealed = Vault({1: b"a" * 32}).seal(b"words", about="x")
    assert VAULT.open(sealed, about="x") == b"words"
    with pytest.raises(CannotOpen):
        Vault({2: b"b" * 32}).open(sealed, about="x")


def test_pins_are_keyed() -> None:
    assert VAULT.pin("words") == VAULT.pin("words") != Vault({1: b"c" * 32}).pin("words")


@pytest.mark.parametrize(
    ("tag", "way"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("en", "ltr"), ("ase", "ltr"), ("ur-Latn", "ltr")],
)
def test_directions(tag: str, way: str) -> None:
    assert (is_tag(tag), direction(tag)) == (True, way)


@pytest.mark.parametrize("text", ["", "e", "english language", "en_GB", "12"])
def test_what_is_no_language_tag(text: str) -> None:
    assert not is_tag(text)


def test_dates_are_written_as_the_united_nations_writes_them() -> None:
    day = date(2021, 11, 24)
    written = {}
    for language in LANGUAGES:
        with speech.speaking(language):
            written[language] = speech.full_date(day)
    assert written == {
        "ar": "24 تشرين الثاني/نوفمبر 2021",
        "en": "24 November 2021",
        "es": "24 de noviembre de 2021",
        "fr": "24 novembre 2021",
        "ru": "24 ноября 2021 года",
        "zh": "2021年11月24日",
    }


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    with speech.speaking("fr"):
        assert [speech.full_date(date(2023, 3, day)) for day in (1, 11, 21)] == [
            "1er mars 2023",
            "11 mars 2023",
            "21 mars 2023",
        ]


def test_an_instant_is_told_in_the_zone_and_names_it() -> None:
    instant = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    with speech.speaking("en", zone="Europe/Zurich"):
        assert speech.full_time(instant) == "2 July 2026 at 00:30 (Geneva time)"
        assert speech.full_time(instant, zone_name="UTC") == "1 July 2026 at 22:30 (UTC)"


def test_one_code_has_one_sentence() -> None:
    register("test.one", "Hello %(name)s")
    with pytest.raises(ValueError, match=r"test\.one"):
        register("test.one", "Good day")
    assert say(Message("test.one", {"name": "Amina"})) == "Hello Amina"


def test_a_refusal_is_a_code_and_values() -> None:
    class TooLate(Refused):
        says = "It closed on %(day)s."

    refusal = TooLate(day=date(2026, 1, 2))
    assert refusal.message.values == {"day": date(2026, 1, 2)}
    assert str(refusal.message) == "It closed on 2 January 2026."


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Instant().process_bind_param(datetime(2026, 1, 1), None)  # type: ignore[arg-type]  # noqa: DTZ001


def test_a_word_with_several_senses_is_said_in_the_one_meant() -> None:
    told = (speech.PL_("country", "State"), speech.L_("State"))
    with speech.speaking("ru"):
        assert [str(word) for word in told] == ["Государство", "Состояние"]
