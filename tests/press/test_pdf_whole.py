"""Nothing is lost on the way to the page: what would be is refused with its place, or the sheets yield."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from xml.etree.ElementTree import Element, SubElement

import pytest

from consult.press import render_pdf
from consult.press.html import Medium, page
from consult.press.model import Cell, Document, Row, Table, plain
from consult.press.pdf import paging, tagging
from consult.press.pdf.engine import complaints_raised
from consult.press.pdf.failure import NotOnPage
from consult.press.pdf.tagging.tree import Leaf, Node
from consult.press.pdf.tagging.whole import require_inside, require_words
from tests.press.printing import short_document
from tests.press.readback import reading_of
from tests.press.tagged import read_pdf


def section() -> Element:
    """Make ``<section id="s-1"><p>One <em>two</em> three.</p><p id="p-2">Four.</p></section>``."""
    root = Element("section", {"id": "s-1"})
    first = SubElement(root, "p")
    inner = SubElement(first, "em")
    first.text, inner.text, inner.tail = "One ", "two", " three."
    SubElement(root, "p", {"id": "p-2"}).text = "Four."
    return root


def drawn(root: Element, pieces: dict[str, tuple[str, ...]]) -> dict[tuple[int, str], Node]:
    """Say what was drawn of each element, by its place in the source."""
    places = {"p": root[0], "em": root[0][0], "p-2": root[1]}
    return {
        (id(places[name]), ""): Node(places[name], kids=[Leaf(0, number, text) for number, text in enumerate(said)])
        for name, said in pieces.items()
    }


@pytest.mark.parametrize(
    "pieces",
    [
        {"p": ("One ", " three."), "em": ("two",), "p-2": ("Four.",)},
        {"p": ("One", "three."), "em": ("t\u00ad", "wo"), "p-2": ("Fo\u2010", "ur.")},
    ],
    ids=["as written", "parted at the ends of lines"],
)
def test_words_that_are_drawn_are_not_complained_of(pieces: dict[str, tuple[str, ...]]) -> None:
    root = section()
    require_words(root, drawn(root, pieces))


@pytest.mark.parametrize(
    ("pieces", "place"),
    [
        ({"p": ("One ", " three."), "em": ("two",)}, "p-2"),
        ({"p": ("One ", " three."), "em": ("two",), "p-2": ("Four.", "Four.")}, "p-2"),
        ({"p": (" three.", "One "), "em": ("two",), "p-2": ("Four.",)}, "s-1"),
        ({"p": ("One ", " three."), "em": ("too",), "p-2": ("Four.",)}, "s-1"),
    ],
    ids=["missing", "doubled", "in another order", "other words"],
)
def test_words_that_are_lost_are_refused_with_the_nearest_id(pieces: dict[str, tuple[str, ...]], place: str) -> None:
    root = section()
    with pytest.raises(NotOnPage) as caught:
        require_words(root, drawn(root, pieces))
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("left", "top", "is_inside"),
    [(0, 0, True), (400, 560, True), (402, 0, False), (0, 562, False), (-2, 0, False), (0, -2, False)],
)
def test_words_beyond_the_edge_are_refused(left: int, top: int, is_inside: bool) -> None:  # noqa: FBT001 - a parameter of the test
    box = SimpleNamespace(position_x=left, position_y=top, width=100, height=40, text="Words")
    sheet = SimpleNamespace(width=500, height=600)
    if is_inside:
        require_inside(box, sheet, "p-1")
        return
    with pytest.raises(NotOnPage, match=r"^p-1: 'Words' does not fit on the page$"):
        require_inside(box, sheet, "p-1")


def wide(columns: int) -> Document:
    """A table with so many columns of a long word."""
    head = Row(tuple(Cell(plain(f"H{number}"), "col") for number in range(columns)))
    row = Row(tuple(Cell(plain("Responsibility")) for _ in range(columns)))
    return replace(short_document(), body=(Table("t-1", "Who does what", (head,), (row,)),))


BROKEN = {
    "a table as wide as a landscape page": wide(8),
    "a table wider than any page": wide(12),
}


def print_once(document: Document) -> bytes:
    """Print as render_pdf does in its first round, in which no sheet yields."""
    from consult.press.pdf.engine import _printed, furniture  # noqa: PLC0415 - the round that render_pdf makes, singly
    from consult.press.pdf.faces import faces  # noqa: PLC0415 - likewise
    from consult.press.pdf.standard import Standard  # noqa: PLC0415 - likewise

    paging.install()
    tagging.install()
    with complaints_raised():
        written = page(document, Medium.PRINT, furniture(document))
        return _printed(document, written, faces(), Standard.UA1)


@pytest.mark.parametrize("name", BROKEN)
def test_sheets_yield_until_all_is_on_a_page(name: str) -> None:
    document = BROKEN[name]
    with pytest.raises(NotOnPage):
        print_once(document)
    found, wanted = reading_of(document, read_pdf(render_pdf(document)))
    assert found == wanted


def test_nothing_yields_where_all_is_on_a_page() -> None:
    assert print_once(short_document()) == render_pdf(short_document())
