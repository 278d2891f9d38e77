"""Broken, locked and hostile PDFs: a finding or a plain reason, never a traceback, never without end."""

from __future__ import annotations

import random
import time
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from consult.press import PressError
from consult.press.check.pdf import check_pdf
from tests.press.check.pdf.editing import draw, edited, every, first, good

if TYPE_CHECKING:
    from collections.abc import Callable


def refusal(content: bytes) -> str:
    with pytest.raises(PressError) as refused:
        check_pdf(content)
    return f"{refused.value.place}: {refused.value.reason}"


def locked() -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(good())) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return written.getvalue()


@pytest.mark.parametrize("content", [b"", b"words", b"%PDF-1.7", b"%PDF-1.7\n" + b"\0" * 5000])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    assert refusal(content) == "the whole document: The file is no PDF, or is damaged so that it cannot be read."


def test_a_locked_pdf_is_refused() -> None:
    assert refusal(locked()) == "the whole document: The file opens only with a password."


def in_a_loop(pdf: pikepdf.Pdf) -> None:
    document = first(pdf, "Document")
    every(pdf, "P")[-1].K.append(document)
    pdf.Root.StructTreeRoot.ParentTree.Kids = Array([pdf.Root.StructTreeRoot.ParentTree])


def very_deep(pdf: pikepdf.Pdf) -> None:
    holder = first(pdf, "Document")
    for _ in range(5000):
        inner = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.NonStruct, P=holder, K=Array()))
        holder.K.append(inner)
        holder = inner


def drawing_itself(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_indirect(Stream(pdf, b"/Own Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(Own=form))
    pdf.pages[0].Resources.XObject["/Own"] = form
    draw(pdf, b"/Artifact BMC /Own Do EMC")


def parents_in_a_loop(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    page.Annots[0].Parent = page.Annots[0]


@pytest.mark.parametrize("change", [in_a_loop, very_deep, drawing_itself, parents_in_a_loop])
def test_loops_and_depths_come_to_an_end(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert check_pdf(edited(change)(good())) == []


def doubling(pdf: pikepdf.Pdf) -> None:
    """Let each of 27 drawings draw the next one ten times."""
    inner = Stream(pdf, b"0 0 m S " * 10, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    for _ in range(26):
        form = Stream(pdf, b"/In Do " * 10, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
        form.Resources = Dictionary(XObject=Dictionary(In=pdf.make_indirect(inner)))
        inner = form
    pdf.pages[0].Resources.XObject["/In"] = pdf.make_indirect(inner)
    draw(pdf, b"/Artifact BMC /In Do EMC")


def test_drawings_that_double_are_refused() -> None:
    assert refusal(edited(doubling)(good())) == "page 1: Up to here more is drawn than can be checked."


def test_a_stream_that_unpacks_without_end_is_refused() -> None:
    def bomb(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(b" " * (130 * 1024 * 1024), 9)
        pdf.pages[0].Contents = pdf.make_indirect(Stream(pdf, packed, Filter=Name.FlateDecode))

    assert refusal(edited(bomb)(good())).startswith("page 1: ")


def drawing_without_end(pdf: pikepdf.Pdf) -> None:
    """Draw seven million lines in two hundred kilobytes."""
    packed = zlib.compress(b"0 0 m 1 1 l S\n" * 7_000_000, 9)
    pdf.pages[0].Contents = pdf.make_indirect(Stream(pdf, packed, Filter=Name.FlateDecode))


def test_what_is_drawn_is_counted_before_it_fills_the_memory() -> None:
    content = edited(drawing_without_end)(good())
    begun = time.process_time()
    assert refusal(content) == "page 1: Up to here more is drawn than can be checked."
    assert time.process_time() - begun < 5  # taking it apart takes more than twenty seconds and two gigabytes


def test_names_cannot_command_the_terminal() -> None:
    named = edited(lambda pdf: first(pdf, "P").__setitem__("/S", Name("/Bell\x1b[2J\u202e" + "x" * 200)))
    [found] = check_pdf(named(good()))
    assert found.place.tag == f"Bell[2J{'x' * 52}…"
    assert dict(found.values) == {"tag": found.place.tag}


def sharing_kids(pdf: pikepdf.Pdf) -> None:
    """Let ten thousand tags share a list of ten thousand pieces."""
    root = pdf.Root.StructTreeRoot
    shared = pdf.make_indirect(Array([0] * 10_000))
    for _ in range(10_000):
        root.K.append(Dictionary(Type=Name.StructElem, S=Name.P, P=root, K=shared))


def sharing_numbers(pdf: pikepdf.Pdf) -> None:
    shared = pdf.make_indirect(Array([0] * 10_000))
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Kids=Array([Dictionary(Nums=shared) for _ in range(10_000)]))


def sharing_comments(pdf: pikepdf.Pdf) -> None:
    comment = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=[10, 10, 50, 50]))
    shared = pdf.make_indirect(Array([comment] * 10_000))
    for _ in range(30):
        pdf.add_blank_page()
    for page in pdf.pages:
        page.obj.Annots = shared


def sharing_attributes(pdf: pikepdf.Pdf) -> None:
    shared = pdf.make_indirect(Array([Dictionary(O=Name.Layout)] * 10_000))
    for cell in every(pdf, "TD"):
        cell.A = shared


def many_wide_tables(pdf: pikepdf.Pdf) -> None:
    cell = Dictionary(Type=Name.StructElem, S=Name.TD, A=Dictionary(O=Name.Table, ColSpan=1_000))
    rows = [Dictionary(Type=Name.StructElem, S=Name.TR, K=Array([cell])) for _ in range(100)]
    for _ in range(25):
        table = Dictionary(Type=Name.StructElem, S=Name.Table, P=pdf.Root.StructTreeRoot, K=Array(rows))
        pdf.Root.StructTreeRoot.K.append(table)


def many_fonts(pdf: pikepdf.Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for number in range(2_001):
        pdf.pages[0].Resources.Font[f"/Many{number}"] = pdf.make_indirect(Dictionary(font))
    draw(pdf, b"/Artifact BMC BT " + b"".join(b"/Many%d 9 Tf (a) Tj " % number for number in range(2_001)) + b"ET EMC")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (sharing_kids, "the whole document: The file has more tags than can be checked."),
        (sharing_numbers, "the whole document: The file has more tags than can be checked."),
        (sharing_comments, "page 21: Up to here the file has more links, fields and comments than can be checked."),
        (sharing_attributes, "page 2, tag TD: More is said of this cell than can be checked."),
        (many_wide_tables, "tag Table: The cells of this table span more rows and columns than can be checked."),
        (many_fonts, "the whole document: The file uses more fonts than can be checked."),
    ],
)
def test_few_objects_cannot_say_very_much(change: Callable[[pikepdf.Pdf], None], said: str) -> None:
    """Lists that many share make a small file a very long one."""
    content = edited(change)(good())
    begun = time.process_time()
    assert refusal(content) == said
    assert time.process_time() - begun < 30


def a_chain_of_roles(pdf: pikepdf.Pdf) -> None:
    """Explain each of ten thousand tags by the next, and use them all."""
    root = pdf.Root.StructTreeRoot
    for number in range(10_000):
        root.RoleMap[f"/T{number}"] = Name(f"/T{number + 1}" if number < 9_999 else "/P")
        root.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/T{number}"), P=root)))


def test_a_chain_of_roles_is_followed_once() -> None:
    content = edited(a_chain_of_roles)(good())
    begun = time.process_time()
    assert check_pdf(content) == []
    assert time.process_time() - begun < 5  # following it from each tag takes fifty million steps


def wide(pdf: pikepdf.Pdf) -> None:
    for cell in every(pdf, "TD"):
        cell.A = Dictionary(O=Name.Table, ColSpan=2_000_000_000, RowSpan=2_000_000_000)


def test_cells_without_bounds_are_findings() -> None:
    clauses = {found.condition.clause for found in check_pdf(edited(wide)(good()))}
    assert clauses == {"ISO 14289-1:7.2-41", "ISO 14289-1:7.2-42"}


WRONG = [
    None,
    7,
    -1,
    2**40,
    True,
    Name.Wrong,
    "wrong",
    b"\xfe\xff\xd8",
    Array(),
    Array([None, 1]),
    Dictionary(),
    Dictionary(S=Name.P),
]


def keys_of(found: Any) -> list[str]:
    return sorted(set(found.keys()) - {"/Length"})


def with_wrong_values(seed: int) -> bytes:
    """Put things of a wrong kind in a few places."""
    chance = random.Random(seed)  # noqa: S311 - the same every time

    def change(pdf: pikepdf.Pdf) -> None:
        held = [found for found in pdf.objects if isinstance(found, (Dictionary, Stream)) and keys_of(found)]
        for _ in range(12):
            found = chance.choice(held)
            key = chance.choice(keys_of(found))
            value = chance.choice(WRONG)
            if value is None:
                del found[key]
            else:
                found[key] = pikepdf.String(value) if isinstance(value, bytes) else value

    return edited(change)(good())


def with_wrong_bytes(seed: int) -> bytes:
    """Overwrite a few bytes."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    content = bytearray(good())
    for _ in range(20):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


@pytest.mark.parametrize("spoil", [with_wrong_values, with_wrong_bytes])
def test_a_spoiled_pdf_has_findings_or_is_refused(spoil: Callable[[int], bytes]) -> None:
    for seed in range(20):
        with suppress(PressError):
            check_pdf(spoil(seed))


def test_checking_is_fast() -> None:
    content = good()
    check_pdf(content)
    begun = time.process_time()
    check_pdf(content)
    assert time.process_time() - begun < 0.3
