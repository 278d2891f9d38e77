"""Uploads are checked in a child process that trusts nothing, and is trusted by nobody."""

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from consult.adapters.checking import ChildChecker
from consult.press.check.kinds import checker_for
from tests.factories import uploads
from tests.press.check.pdf import breaks_fonts
from tests.press.check.pdf.editing import edited, good

CHECKER = ChildChecker()
# One child for many files: the lengths first, then the files; what is found is said once, at the end.
MANY = """
import json, sys
from consult.adapters import confining
from consult.press.check import late
from consult.press.check.kinds import checker_for
files = [sys.stdin.buffer.read(length) for length in json.loads(sys.stdin.buffer.readline())]
late.load()
confining.lock_up(300)
print(json.dumps([[found.condition.code for found in checker_for(file).check(file)] for file in files]))
"""


def codes(content: bytes) -> list[str] | None:
    rows = CHECKER.check(content)
    return None if rows is None else [row["condition"] for row in rows]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (good, []),
        (uploads.a_docx, ["docx.title"]),
        (
            uploads.a_pdf,
            ["pdf.6.2-1", "pdf.7.1-3", "pdf.7.1-8", "pdf.7.1-10", "pdf.7.1-11", "pdf.7.2-34"],
        ),
    ],
)
def test_each_kind_is_checked(make: Callable[[], bytes], expected: list[str]) -> None:
    assert codes(make()) == expected


def test_a_child_that_can_open_nothing_finds_what_anybody_finds() -> None:
    """A library that wants to load something late would say that a font cannot be read."""
    changes = [each.change for each in breaks_fonts.BREAKS] + breaks_fonts.SOUND
    files = [change(good()) for change in changes] + [uploads.a_docx(), uploads.with_relation("hyperlink")]
    sent = json.dumps([len(file) for file in files]).encode() + b"\n" + b"".join(files)
    done = subprocess.run([sys.executable, "-c", MANY], input=sent, capture_output=True, check=True)  # noqa: S603 - our own words
    assert json.loads(done.stdout) == [
        [found.condition.code for found in checker_for(file).check(file)] for file in files
    ]


def with_first_page(packed: bytes, **entries: Any) -> bytes:
    """A good PDF whose first page draws this."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_indirect(Stream(pdf, packed, **entries))

    return edited(change)(good())


def endless_drawing() -> bytes:
    return with_first_page(zlib.compress(b"0 0 m 1 1 l S\n" * 7_000_000, 9), Filter=Name.FlateDecode)


def bombs_in_bombs() -> bytes:
    twice = zlib.compress(zlib.compress(b"S " * 200_000_000, 9), 9)
    return with_first_page(twice, Filter=Array([Name.FlateDecode, Name.FlateDecode]))


def many_pages() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for _ in range(6_000):
            pdf.add_blank_page()

    return edited(change)(good())


def one_page_many_times() -> bytes:
    """A tree of pages whose every branch is the same: four thousand million pages in a few hundred bytes."""

    def change(pdf: pikepdf.Pdf) -> None:
        node = pdf.pages[0].obj
        for _ in range(32):
            node = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([node, node]), Count=2))
        pdf.Root.Pages = node

    return edited(change)(good())


def many_tags() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        kids = [Dictionary(Type=Name.StructElem, S=Name(f"/T{number}"), P=root) for number in range(60_000)]
        root.K = Array(kids)

    return edited(change)(good())


HOSTILE = [
    uploads.a_bomb,
    uploads.a_pdf_bomb,
    uploads.deep,
    uploads.with_doctype,
    uploads.locked_pdf,
    uploads.locked_docx,
    uploads.locked_zip,
    lambda: uploads.a_pdf()[:400],
    lambda: b"",
    lambda: b"words",
    endless_drawing,
    bombs_in_bombs,
    many_pages,
    one_page_many_times,
]


@pytest.mark.parametrize("make", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_upload_cannot_be_checked_and_costs_the_caller_nothing(make: Callable[[], bytes]) -> None:
    assert CHECKER.check(make()) is None


def test_many_findings_are_one_row() -> None:
    rows = CHECKER.check(many_tags()) or []
    assert [row["count"] for row in rows if row["condition"] == "pdf.7.1-5"] == [60_000]


def test_a_child_that_takes_too_long_is_ended() -> None:
    assert ChildChecker(seconds=0.01).check(good()) is None
