"""Addresses of processes."""

from hypothesis import given
from hypothesis import strategies as st

from consult.processes.rules import RESERVED, is_slug, pin_of


@given(st.text())
def test_a_slug_stands_in_an_address_as_it_is(text: str) -> None:
    if is_slug(text):
        assert text == text.lower().strip("-")
        assert text.isascii()
        assert text not in RESERVED


def test_words_are_pinned_by_what_they_say_not_how_they_are_composed() -> None:
    assert pin_of(["Caf\u00e9", ""]) == pin_of(["Cafe\u0301", ""])
    assert pin_of(["a", "b"]) != pin_of(["ab", ""])
