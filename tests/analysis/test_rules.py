"""Spans, pieces, units and small cells, held by properties."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consult.analysis.rules.cells import LEAST_SHOWN, figures
from consult.analysis.rules.codebook import slug_of
from consult.analysis.rules.filters import last_page
from consult.analysis.rules.marks import paragraphs, pieces
from consult.analysis.rules.units import By, between, places_of, units
from consult.sources.rules import Span, canonical, is_within, trimmed, whole_text

LETTERS = "ab .?!؟。، لاتنسيقя中文😀👩🏽e\u0301क्षिक\u094d\u200d"
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=4).map(
    lambda found: whole_text(canonical(tuple(found)))
)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, dict[int, Span]]:
    """A canonical text with some passages in it, nested and overlapping."""
    whole = draw(TEXTS)
    assume(whole)
    ends = st.integers(0, len(whole))
    drawn = draw(st.lists(st.tuples(ends, ends), max_size=6))
    spans = [trimmed(Span(*sorted(pair)), whole) for pair in drawn]
    return whole, dict(enumerate([span for span in spans if is_within(span, whole)], 1))


@given(marked_texts())
def test_pieces_joined_are_the_text_to_the_letter(marked: tuple[str, dict[int, Span]]) -> None:
    whole, spans = marked
    shown = ["".join(piece.words for piece in pieces(one, spans)) for one in paragraphs(whole)]
    assert "\n".join(shown) == whole


@given(marked_texts())
def test_each_passage_is_shown_once_and_to_the_letter(marked: tuple[str, dict[int, Span]]) -> None:
    whole, spans = marked
    read: dict[int, str] = {}
    open_now: set[int] = set()
    for paragraph in paragraphs(whole):
        for piece in pieces(paragraph, spans):
            open_now |= set(piece.opens)
            assert piece.depth == len(open_now)
            for number in open_now:
                read[number] = read.get(number, "") + piece.words
            open_now -= set(piece.closes)
    assert (read, open_now) == ({n: whole[span.start : span.end] for n, span in spans.items()}, set())


@given(TEXTS, st.sampled_from(By))
def test_units_hold_every_letter_in_order(whole: str, by: By) -> None:
    for paragraph in paragraphs(whole):
        found = units(paragraph, by)
        assert [whole[one.span.start : one.span.end] for one in found] == [one.words for one in found]
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))
        assert "".join("".join(one.words.split()) for one in found) == "".join(paragraph.words.split())


@given(TEXTS, st.data())
def test_a_choice_by_units_is_a_passage_whichever_is_named_first(whole: str, data: st.DataObject) -> None:
    assume(whole)
    found = units(data.draw(st.sampled_from(paragraphs(whole))), data.draw(st.sampled_from(By)))
    first, last = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(found))
    span = between(first, last)
    assert (between(last, first), is_within(span, whole), trimmed(span, whole)) == (span, True, span)


@given(TEXTS, st.data())
def test_pasted_words_are_found_where_they_stand(whole: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(whole)))
    span = trimmed(Span(start, data.draw(st.integers(start, len(whole)))), whole)
    quote = whole[span.start : span.end]
    assume(is_within(span, whole) and unicodedata.is_normalized("NFC", quote) and canonical((quote,)) == (quote,))
    places = places_of(unicodedata.normalize("NFD", f"  {quote} "), whole)
    assert [whole[one.start : one.end] for one in places] == [quote] * len(places)
    assert places.count(span) == 1


def test_sentences_end_as_each_script_ends_them() -> None:
    text = "One ends. هل تنتهي؟ نعم. 第一句。第二句！”Да. 3.5 is no end"
    found = [unit.words for unit in units(paragraphs(text)[0], By.SENTENCES)]
    assert found == ["One ends.", "هل تنتهي؟", "نعم.", "第一句。", "第二句！”", "Да.", "3.5 is no end"]


def test_a_quote_that_stands_twice_is_found_twice() -> None:
    assert places_of("aa", "aaa\naa") == [Span(0, 2), Span(1, 3), Span(4, 6)]


GRIDS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(GRIDS)
def test_no_small_number_is_shown_or_given_away(grid: list[list[int]]) -> None:
    rows, columns = [f"r{at}" for at in range(len(grid))], [f"c{at}" for at in range(len(grid[0]))]
    counts = {(rows[y], columns[x]): number for y, line in enumerate(grid) for x, number in enumerate(line)}
    cells = figures(counts, rows, columns).cells
    sums = [*([*line, sum(line)] for line in grid)]
    true = [*sums, [sum(column) for column in zip(*sums, strict=True)]]
    shown = [
        (cell, number)
        for line, whole in zip(cells, true, strict=True)
        for cell, number in zip(line, whole, strict=True)
    ]
    assert [cell for cell, number in shown if cell is not None and (cell != number or 0 < cell < LEAST_SHOWN)] == []
    lines = [*cells, *zip(*cells, strict=True)]
    assert [line for line in lines if line.count(None) == 1] == []


def test_figures_as_an_office_would_read_them() -> None:
    found = figures({("a", "x"): 5, ("a", "y"): 1, ("b", "x"): 4, ("b", "y"): 6, ("b", "z"): 8}, "ab", "xyz")
    assert found.cells == ((None, None, 0, 6), (None, None, 8, 18), (9, 7, 8, 24))


@pytest.mark.parametrize(
    ("name", "taken", "slug"),
    [("Data & follow-up", (), "data-follow-up"), ("Données", ("donnees",), "donnees-2"), ("التنسيق", (), "code")],
)
def test_a_slug_is_made_from_the_name(name: str, taken: tuple[str, ...], slug: str) -> None:
    assert slug_of(name, taken) == slug


@pytest.mark.parametrize(("total", "last"), [(0, 1), (1, 1), (20, 1), (21, 2)])
def test_the_last_page(total: int, last: int) -> None:
    assert last_page(total) == last
