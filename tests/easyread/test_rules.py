"""Plain rules of easy-to-read editions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.easyread.documents import drawing
from consult.easyread.rules import (
    MOST_LINES,
    PICTURES,
    Outcome,
    counts_as_tested,
    in_rows,
    is_slug,
    lines_of,
    moved,
    next_slug,
    numbers_in,
    whole,
)
from consult.press.model import Picture
from tests.factories.easyread import ROUND

NAMES = st.lists(st.text("abcde", min_size=1), min_size=1, unique=True)
LISTS = st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.lists(inner, max_size=4), max_leaves=8)


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({}, "yes"),
        ({"readers": 3, "native_readers": 1}, "yes"),
        ({"readers": 2, "native_readers": 1}, "no"),
        ({"native_readers": 0}, "no"),
        ({"outcome": Outcome.CHANGES_NEEDED}, "no"),
    ],
)
def test_three_readers_one_of_them_native_who_understood(change: dict[str, object], counted: str) -> None:
    assert counts_as_tested(replace(ROUND, **change)) is (counted == "yes")  # type: ignore[arg-type]  # values of each field's type


@given(NAMES, st.data(), st.integers(-9, 9))
def test_moving_changes_nothing_but_one_place(names: list[str], data: st.DataObject, by: int) -> None:
    name = data.draw(st.sampled_from(names))
    order = moved(names, name, by=by)
    assert sorted(order) == sorted(names)
    assert [one for one in order if one != name] == [one for one in names if one != name]
    assert order.index(name) == max(0, min(len(names) - 1, names.index(name) + by))


@given(LISTS, LISTS)
def test_two_contents_are_never_pinned_alike(one: object, other: object) -> None:
    assert (whole([one]) == whole([other])) is (one == other)


@given(st.lists(st.sampled_from([None, "book", "law"])))
def test_rows_hold_every_line_once_and_never_too_many(pictures: list[str | None]) -> None:
    rows = in_rows(pictures)
    assert [index for row in rows for index in row] == list(range(len(pictures)))
    assert all(len(row) <= MOST_LINES for row in rows)
    assert [index for row in rows for index in row[1:] if pictures[index] is not None] == []


def test_lines_and_numbers_are_read_as_people_type_them() -> None:
    assert lines_of("  One idea. \r\n\n Another   one.") == ("One idea.", "Another one.")
    assert numbers_in("12, 3 and 12; para 7") == (3, 7, 12)


def test_names_are_given_out_upwards() -> None:
    assert [next_slug("e", taken) for taken in ([], ["e1", "e9", "intro"], ["s3"])] == ["e1", "e10", "e1"]
    assert [is_slug(text) for text in ("e1", "how-to-use", "", "E1", "a" * 31)] == [True, True, False, False, False]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_can_be_printed_and_takes_the_colour_of_the_text(picture: str) -> None:
    svg = drawing(picture)
    assert Picture(svg, PICTURES[picture]).svg == svg
    assert (b"currentColor" in svg, b'id="drawing"' in svg, len(svg) < 2000) == (True, True, True)


def test_there_is_no_other_picture() -> None:
    with pytest.raises(KeyError):
        drawing("lawnmower")
