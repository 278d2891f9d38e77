"""Random reports and easy editions as PDF: read whole and in order, every page shown, nothing found by the checker.

With CONSULT_BARS=1 300 documents in six languages, else six. With CONSULT_BARS_KEEP naming a folder the
files are left there, for a validator that is not ours.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from consult.press import render_pdf
from consult.press.check.pdf import check_pdf
from consult.press.model import FootnoteRef, Profile, walk
from tests.press.invented import invent
from tests.press.readback import reading_of
from tests.press.samples import LANGUAGES
from tests.press.tagged import read_pdf

BARS = os.environ.get("CONSULT_BARS") == "1"
KEEP = os.environ.get("CONSULT_BARS_KEEP", "")
PROFILES = (Profile.REPORT, Profile.EASY)
ALL = [(seed, language, profile) for seed in range(25) for language in LANGUAGES for profile in PROFILES]
SAMPLE = [(0, language, PROFILES[place % 2]) for place, language in enumerate(LANGUAGES)]


@pytest.mark.parametrize(("seed", "language", "profile"), ALL if BARS else SAMPLE)
def test_an_invented_document_is_printed_whole(seed: int, language: str, profile: Profile) -> None:
    document = invent(seed, language, profile)
    content = render_pdf(document, large=seed % 5 == 4)
    if KEEP:
        Path(KEEP, f"{profile}-{language}-{seed}.pdf").write_bytes(content)
    pdf = read_pdf(content)
    found, wanted = reading_of(document, pdf)
    assert found == wanted
    assert (len(pdf.named), pdf.untagged) == (len(set(pdf.named)), [])
    assert set(pdf.named) == pdf.drawn
    assert blank_pages(content) == []
    assert [(finding.condition.clause, finding.place) for finding in check_pdf(content)] == []
    assert places(content) == ids(document)


def blank_pages(content: bytes) -> list[int]:
    pages = pypdfium2.PdfDocument(content)
    return [
        number
        for number, page in enumerate(pages, start=1)
        if page.render(scale=0.5).to_pil().convert("L").getextrema()[0] >= 100
    ]


def places(content: bytes) -> tuple[list[str], list[str]]:
    """Return the names of places in a PDF that are ids of the document, and of its notes."""
    with pikepdf.open(BytesIO(content)) as pdf:
        names = [str(name) for name in pdf.Root.Names.Dests.Names[::2]]
        tree = pdf.Root.StructTreeRoot.get("/IDTree")
        notes = [str(name) for leaf in (tree.Kids if tree is not None else ()) for name in leaf.Names[::2]]
    own = [name for name in names if not name.endswith(("-caption", "-heading", "-prompt")) and name != "summary"]
    return sorted(own), sorted(name for name in notes if ":" not in name)


def ids(document: object) -> tuple[list[str], list[str]]:
    """Return the ids of a document, and those of its footnotes."""
    nodes = [node for _, node in walk(document)]
    named = [getattr(node, "id", "") for node in nodes]
    return sorted(filter(None, named)), sorted(node.id for node in nodes if isinstance(node, FootnoteRef))
