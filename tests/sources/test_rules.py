"""Canonical text, spans and quotes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from consult.sources.rules import (
    PRESETS,
    Preset,
    Span,
    canonical,
    find_quote,
    is_within,
    paragraphs_of,
    trimmed,
    whole_text,
    word_count,
)

TEXTS = st.lists(st.text(max_size=60), max_size=5).map(tuple)


@given(TEXTS)
def test_canonical_text_is_stable(paragraphs: tuple[str, ...]) -> None:
    once = canonical(paragraphs)
    assert canonical(once) == once
    assert paragraphs_of(whole_text(once)) == once
    assert all(unicodedata.is_normalized("NFC", text) and text.strip() == text != "" for text in once)


@given(TEXTS, st.integers(-3, 200), st.integers(-3, 200))
def test_a_span_within_a_text_is_one_piece_of_one_paragraph(paragraphs: tuple[str, ...], start: int, end: int) -> None:
    text = whole_text(canonical(paragraphs))
    if is_within(Span(start, end), text):
        chosen = text[start:end]
        assert any(chosen in paragraph for paragraph in text.split("\n"))
        exact = trimmed(Span(start, end), text)
        assert text[exact.start : exact.end] == chosen.strip()


@given(st.text(min_size=1, max_size=80), st.integers(0, 80), st.integers(1, 80))
def test_a_quote_is_found_to_the_letter(words: str, start: int, length: int) -> None:
    text = whole_text(canonical((words,)))
    quote = text[start : start + length].strip()
    found = find_quote(quote, text)
    if quote:
        assert found is not None
        assert text[found.start : found.end] == quote


def test_words_are_counted_in_every_script() -> None:
    counted = [word_count(text) for text in ("one two", "آلية وطنية", "国家机制", "国家 mechanism 2", "")]
    assert counted == [2, 2, 4, 4, 0]


def test_there_are_five_choices_and_the_last_allows_nothing() -> None:
    assert (len(PRESETS), PRESETS[Preset.OHCHR_ONLY]) == (5, ())
