"""Rules of reports: numbers, words, alphabets, findings."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.press import count_words as press_count
from consult.reports.rules import SectionKind, Standing, Voice, standing
from consult.reports.rules.collation import in_order, sort_key
from consult.reports.rules.figures import number_findings, numbers_in
from consult.reports.rules.findings import Outline, of_paragraph, too_often
from consult.reports.rules.footnotes import Manner, manner_of, who_phrase
from consult.reports.rules.texts import count_words, kept_words, next_slug, numbers, parts_of
from consult.sources.rules import Attribution, SourceKind


@given(st.lists(st.lists(st.uuids(), max_size=5), max_size=5))
def test_numbers_run_through_all_sections(sections: list[list[uuid.UUID]]) -> None:
    ids = [one for section in sections for one in section]
    if len(set(ids)) == len(ids):
        assert numbers(sections) == {one: place for place, one in enumerate(ids, start=1)}


@given(st.text())
def test_kept_words_are_kept_as_they_are(typed: str) -> None:
    assert kept_words(kept_words(typed)) == kept_words(typed)


@given(st.text())
def test_words_are_counted_as_the_press_counts(text: str) -> None:
    kept = kept_words(text)
    assert count_words(kept) == press_count(kept)


@pytest.mark.parametrize(
    ("text", "words"), [("Two words.", 2), ("人权理事会", 5), ("A/HRC/57/1 – 2021年", 3), ("— …", 0)]
)
def test_words_are_counted_with_the_rule_for_hanzi(text: str, words: int) -> None:
    assert count_words(text) == words


def test_further_lines_are_sub_paragraphs() -> None:
    assert parts_of("States should:\n(a) write;\nb) read;\nlisten.") == (
        "States should:",
        ("write;", "read;", "listen."),
    )


@given(st.sets(st.integers(1, 99)))
def test_a_new_slug_is_new(known: set[int]) -> None:
    slugs = {f"p{number}" for number in known} | {"introduction"}
    assert next_slug("p", slugs) not in slugs


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("In 2023, 1,200 people.", "En 2023, 1 200 personnes."),
        ("3.5 of 10", "3,5 de 10"),
        ("12 in 51/33", "١٢ في 51/33"),
        ("57th session, 24 December", "第57届会议 24"),
        ("1,234,567", "1.234.567"),
    ],
)
def test_numbers_agree_however_they_are_written(original: str, translation: str) -> None:
    assert number_findings(original, translation) == []


def test_a_lost_and_a_new_number_are_named() -> None:
    found = number_findings("12 of 57, and 12 more", "12 of 58")
    assert [(one.code, one.values["number"]) for one in found] == [
        ("reports.number-missing", "12"),
        ("reports.number-missing", "57"),
        ("reports.number-added", "58"),
    ]


@given(st.text())
def test_a_text_agrees_with_itself(text: str) -> None:
    assert number_findings(text, text) == []


@given(st.integers(0, 10**9))
def test_thousands_are_joined(number: int) -> None:
    for mark in (",", "\u00a0", "\u202f", " "):
        assert list(numbers_in(f"{number:,}".replace(",", mark))) == [str(number)]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Åland", "Andorra", "Östra", "Zeta"]),
        ("es", ["Nuevo", "Ñandú", "Oeste"]),
        ("fr", ["Eau", "École", "Égalité", "Forêt"]),
        ("ru", ["Ёлка", "Ель", "Жизнь", "Йод", "Яблоко"]),
        ("ar", ["إثيوبيا", "الأردن", "تونس", "الجزائر"]),
        ("zh", ["安道尔", "巴西", "法国", "中国"]),
    ],
)
def test_each_language_has_its_alphabet(language: str, names: list[str]) -> None:
    assert in_order(reversed(names), str, language) == names


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
@given(names=st.lists(st.text(max_size=8), max_size=6))
def test_an_order_does_not_depend_on_where_one_begins(language: str, names: list[str]) -> None:
    assert in_order(names, str, language) == in_order(sorted(names), str, language)
    assert all(isinstance(sort_key(name, language), tuple) for name in names)


@pytest.mark.parametrize(
    ("states", "often"),
    [
        ([], []),
        (["A", "A", "A"], []),
        (["A", "B", "C", "D"], []),
        (["A", "A", "B", None], [("A", 50)]),
        ([None] * 8, []),
    ],
)
def test_a_quarter_of_the_citations_is_enough_for_one_state(
    states: list[str | None], often: list[tuple[str, int]]
) -> None:
    assert too_often(states) == often


def outline(**changes: object) -> Outline:
    values: dict[str, object] = {
        "paragraph_id": uuid.UUID(int=1),
        "slug": "p1",
        "number": 1,
        "voice": Voice.RAPPORTEUR,
        "kind": SectionKind.BODY,
        "has_addressee": False,
        "has_words": True,
        "citations": 0,
    }
    return Outline(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"has_words": False}, [("reports.no-words", True)]),
        ({"voice": Voice.PARTICIPANTS}, [("reports.no-citation", True)]),
        ({"voice": Voice.PARTICIPANTS, "citations": 1}, []),
        ({"kind": SectionKind.RECOMMENDATIONS}, [("reports.no-addressee", False)]),
        ({"has_addressee": True}, [("reports.addressee-elsewhere", False)]),
    ],
)
def test_a_paragraph_says_what_it_lacks(changes: dict[str, object], found: list[tuple[str, bool]]) -> None:
    assert [(one.message.code, one.stops) for one in of_paragraph(outline(**changes))] == found


@pytest.mark.parametrize("manner", Manner)
def test_only_the_named_have_a_name_in_a_footnote(manner: Manner) -> None:
    phrases = {how: who_phrase(manner, how) for how in Attribution}
    assert [how for how, said in phrases.items() if "%(name)s" in said] == [Attribution.NAMED]
    assert "%(reference)s" not in phrases[Attribution.NONE]


@pytest.mark.parametrize(
    ("kind", "has_event", "manner"),
    [
        (SourceKind.INTERVENTION, True, Manner.SPOKEN),
        (SourceKind.STATEMENT, True, Manner.SPOKEN),
        (SourceKind.INTERVENTION, False, Manner.WRITTEN),
        (SourceKind.LETTER, True, Manner.LETTER),
        (SourceKind.SUBMISSION, False, Manner.WRITTEN),
    ],
)
def test_what_was_said_at_an_event_is_told_apart(kind: SourceKind, has_event: bool, manner: Manner) -> None:  # noqa: FBT001
    assert manner_of(kind, has_event=has_event) is manner


def test_a_translation_is_done_missing_or_stale() -> None:
    found = [standing("a", None), standing("a", "b"), standing("a", "a")]
    assert found == [Standing.MISSING, Standing.STALE, Standing.DONE]
