"""What a PDF says it keeps, PDF/UA and PDF/A in one file, and what the second part of PDF/UA asks of its tree."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from consult.press import Standard, from_json, render_pdf
from consult.press.check.pdf import check_pdf
from tests.press.readback import reading_of
from tests.press.samples import LANGUAGES, questionnaire, report
from tests.press.tagged import read_pdf

NEW, OLD = "http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}schemas"


@cache
def printed(language: str, standard: Standard = Standard.UA2) -> bytes:
    return render_pdf(report(language), standard=standard)


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the structure elements in order."""

    def inside(node: Any) -> list[Any]:
        kids = [kid for kid in node.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        return [node, *(each for kid in kids for each in inside(kid))]

    return inside(pdf.Root.StructTreeRoot.K[0])


def test_by_default_a_pdf_is_accessible_and_archivable_at_once() -> None:
    with pikepdf.open(BytesIO(printed("en", Standard.UA1))) as pdf, pdf.open_metadata() as told:
        said = {name: told[name] for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
        assert said == {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
        assert EXTENSION.rpartition("}")[2] in str(told)
        assert (pdf.pdf_version, "/AF" in pdf.Root) == ("1.7", False)
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
        assert (str(pdf.docinfo.Title), str(pdf.docinfo.Author)) == (told["dc:title"], told["dc:creator"][0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_option_it_is_the_second_part_with_its_data_inside(language: str) -> None:
    with pikepdf.open(BytesIO(printed(language))) as pdf, pdf.open_metadata() as told:
        names = ("pdfuaid:part", "pdfuaid:rev", "pdfaid:part", "pdfaid:rev", "pdfaid:conformance")
        assert [told[name] for name in names] == ["2", "2024", "4", "2020", "F"]
        assert (pdf.pdf_version, "/Info" in pdf.trailer) == ("2.0", False)
        (held,) = pdf.Root.AF
        assert [str(held[key]) for key in ("/F", "/UF", "/AFRelationship")] == ["document.json"] * 2 + ["/Source"]
        assert str(held.EF.F.Subtype) == "/application/json"
        assert from_json(held.EF.F.read_bytes().decode()) == report(language)
    found, wanted = reading_of(report(language), read_pdf(printed(language)))
    assert found == wanted


def test_each_type_is_named_in_the_namespace_that_has_it() -> None:
    with pikepdf.open(BytesIO(printed("en"))) as pdf:
        spaces = {str(one.S)[1:]: str(one.NS.NS) for one in elements(pdf)}
        assert {role for role, space in spaces.items() if space == OLD} == {
            "BlockQuote",
            "Quote",
            "Reference",
            "TOC",
            "TOCI",
        }
        assert {spaces[role] for role in ("Document", "H1", "P", "FENote", "Strong", "Em") if role in spaces} == {NEW}
        assert [str(space.NS) for space in pdf.Root.StructTreeRoot.Namespaces] == [NEW, OLD]
        assert "/RoleMap" not in pdf.Root.StructTreeRoot


def test_notes_and_their_calls_refer_to_each_other() -> None:
    with pikepdf.open(BytesIO(printed("en"))) as pdf:
        found = elements(pdf)
        calls = [one for one in found if str(one.S) == "/Reference"]
        notes = [one for one in found if str(one.S) == "/FENote"]
        assert [call.Ref[0].objgen for call in calls] == [note.objgen for note in notes]
        assert [note.Ref[0].objgen for note in notes] == [call.objgen for call in calls]
        assert [str(note.A.NoteType) for note in notes] == ["/Footnote"] * 3


def test_lines_of_the_contents_links_and_bookmarks_lead_to_elements() -> None:
    with pikepdf.open(BytesIO(printed("en"))) as pdf:
        lines = [one for one in elements(pdf) if str(one.S) == "/TOCI"]
        assert [str(line.Ref[0].S) for line in lines] == ["/Sect"] * 6
        areas = [area for page in pdf.pages for area in page.obj.get("/Annots", []) if str(area.A.S) == "/GoTo"]
        assert ["/Dest" in area for area in areas] == [False] * len(areas)
        assert {str(area.A.SD[0].S) for area in areas} == {"/Sect", "/P"}
        bookmark, led = pdf.Root.Outlines.First, []
        while bookmark is not None:
            led.append(str(bookmark.A.SD[0].S))
            bookmark = bookmark.get("/Next")
        assert led == ["/H1"]
    with pikepdf.open(BytesIO(printed("en", Standard.UA1))) as first:
        assert all(
            "/Dest" in area or str(area.A.S) == "/URI" for page in first.pages for area in page.obj.get("/Annots", [])
        )


def test_lists_say_how_they_are_numbered_in_the_words_of_each_part() -> None:
    def numberings(language: str, standard: Standard) -> list[str]:
        with pikepdf.open(BytesIO(render_pdf(questionnaire(language), standard=standard))) as pdf:
            return [str(one.A.ListNumbering) for one in elements(pdf) if str(one.S) == "/L"]

    assert numberings("en", Standard.UA1) == ["/None", "/Square", "/Circle"]
    assert numberings("en", Standard.UA2) == ["/Description", "/Square", "/Circle"]
    with pikepdf.open(BytesIO(printed("ar"))) as pdf:
        lettered = {str(one.A.ListNumbering) for one in elements(pdf) if str(one.S) == "/L"}
        assert lettered == {"/Disc", "/Ordered"}


def test_both_parts_are_printed_alike_each_time() -> None:
    assert render_pdf(report("fr"), standard=Standard.UA2) == printed("fr")
    assert check_pdf(printed("fr", Standard.UA1)) == []
