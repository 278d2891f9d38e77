"""Breaking the file as a whole, its content and its language."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tests.press.check.pdf.editing import Break, described, draw, edited, element, every, field, first, redrawn

if TYPE_CHECKING:
    from collections.abc import Callable

_AGAIN = '<rdf:Description rdf:about="" xmlns:ua="http://www.aiim.org/pdfua/ns/id/" ua:{}="2005"/></rdf:RDF>'


def of_catalogue(change: Callable[[Any], object]) -> Callable[[bytes], bytes]:
    return edited(lambda pdf: change(pdf.Root))


def set_role(pdf: pikepdf.Pdf, **roles: str) -> None:
    for called, role in roles.items():
        pdf.Root.StructTreeRoot.RoleMap[f"/{called}"] = Name(f"/{role}")


def circle(pdf: pikepdf.Pdf) -> None:
    set_role(pdf, Here="There", There="Here")
    first(pdf, "P").S = Name.Here


def without_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def encrypted(content: bytes) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        allowed = pikepdf.Permissions(accessibility=False, extract=False)
        pdf.save(
            written,
            encryption=pikepdf.Encryption(owner="owner", user="", R=3, allow=allowed, aes=False, metadata=False),
        )
    return written.getvalue()


def attach(pdf: pikepdf.Pdf, **names: str) -> None:
    kept = pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary(F=Stream(pdf, b"words")), **names))
    pdf.Root.AF = Array([kept])


def dynamic(pdf: pikepdf.Pdf) -> None:
    settings = Stream(pdf, b"<config><dynamicRender>required</dynamicRender></config>")
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array(["config", settings]))


def draw_form(pdf: pikepdf.Pdf, times: int, **entries: Any) -> None:
    """Draw a form as decoration, several times."""
    form = Stream(pdf, b"0 0 5 5 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], **entries)
    pdf.pages[0].Resources.XObject["/Twice"] = pdf.make_indirect(form)
    draw(pdf, b"/Artifact BMC " + b"/Twice Do " * times + b"EMC")


def language_in_parts(pdf: pikepdf.Pdf, *, outlines: bool = False) -> None:
    """Take the language from the document as a whole and give it to all its parts."""
    del pdf.Root.Lang
    first(pdf, "Document").Lang = "en"
    if not outlines:
        del pdf.Root.Outlines
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            link.Lang = "en"


_KNOWN = described("x-default", "en")


def in_parts(change: Callable[[pikepdf.Pdf], object]) -> Callable[[bytes], bytes]:
    """Return a change of the PDF whose parts have languages, the whole has none."""

    def both(pdf: pikepdf.Pdf) -> None:
        language_in_parts(pdf)
        change(pdf)

    return lambda content: edited(both)(_KNOWN(content))


def unspoken_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].Lang


def unspoken_document(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Document").Lang


BREAKS = [
    Break("5-1", described(' pdfuaid:part="1"', "")),
    Break("5-2", described('pdfuaid:part="1"', 'pdfuaid:part="2"')),
    Break("5-3", described("pdfuaid", "ua")),
    Break("5-4", described("</rdf:RDF>", _AGAIN.format("amd"))),
    Break("5-5", described("</rdf:RDF>", _AGAIN.format("corr"))),
    Break("6.1-1", lambda content: content.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
    Break("6.2-1", of_catalogue(lambda root: root.MarkInfo.__delitem__("/Marked"))),
    Break("7.1-1", redrawn(rb"(/Span\s*<</MCID 0>>\s*BDC)", rb"\1 /Artifact BMC EMC")),
    Break("7.1-2", redrawn(rb"(/Span\s*<</MCID 0>>\s*BDC.*?EMC)", rb"/Artifact BMC \1 EMC")),
    Break("7.1-3", edited(lambda pdf: draw(pdf, b"0 0 5 5 re f"))),
    Break("7.1-4", of_catalogue(lambda root: root.__setitem__("/MarkInfo", Dictionary(Marked=True, Suspects=True)))),
    Break("7.1-5", edited(lambda pdf: first(pdf, "P").__setitem__("/S", Name.Fancy))),
    Break("7.1-6", edited(circle)),
    Break("7.1-7", edited(lambda pdf: set_role(pdf, P="Span"))),
    Break("7.1-8", of_catalogue(lambda root: root.__delitem__("/Metadata"))),
    Break("7.1-8", described("</rdf:RDF>", "")),
    Break("7.1-9", described("<dc:title>.*</dc:title>", "")),
    Break("7.1-10", of_catalogue(lambda root: root.ViewerPreferences.__delitem__("/DisplayDocTitle"))),
    Break("7.1-11", edited(without_tags), ("7.1-3", "7.18.5-1")),
    Break("7.1-12", edited(lambda pdf: first(pdf, "P").__delitem__("/P"))),
    Break("7.2-2", lambda content: edited(lambda pdf: language_in_parts(pdf, outlines=True))(_KNOWN(content))),
    Break("7.2-21", in_parts(lambda pdf: element(pdf, "Span", ActualText="words"))),
    Break("7.2-22", in_parts(lambda pdf: element(pdf, "Span", Alt="words"))),
    Break("7.2-23", in_parts(lambda pdf: element(pdf, "Span", E="words"))),
    Break("7.2-24", in_parts(unspoken_link)),
    Break("7.2-25", in_parts(lambda pdf: field(pdf, TU="Your name"))),
    Break("7.2-29", of_catalogue(lambda root: root.__setitem__("/Lang", "English, British"))),
    Break("7.2-29", edited(lambda pdf: first(pdf, "P").__setitem__("/Lang", "en_GB"))),
    Break("7.2-29", edited(lambda pdf: draw(pdf, b"/Span <</Lang (en us)>> BDC EMC"))),
    Break("7.2-30", in_parts(lambda pdf: draw(pdf, b"/Span <</ActualText (a)>> BDC EMC"))),
    Break("7.2-31", in_parts(lambda pdf: draw(pdf, b"/Span <</Alt (a)>> BDC EMC"))),
    Break("7.2-32", in_parts(lambda pdf: draw(pdf, b"/Span <</E (a)>> BDC EMC"))),
    Break("7.2-33", edited(language_in_parts)),
    Break("7.2-34", in_parts(unspoken_document), ("7.2-22",)),
    Break("7.10-1", of_catalogue(lambda root: root.__setitem__("/OCProperties", Dictionary(D=Dictionary())))),
    Break(
        "7.10-2",
        of_catalogue(lambda root: root.__setitem__("/OCProperties", Dictionary(D=Dictionary(Name="all", AS=Array())))),
    ),
    Break("7.11-1", edited(lambda pdf: attach(pdf, F="words.txt"))),
    Break("7.15-1", edited(dynamic)),
    Break("7.16-1", encrypted),
    Break("7.20-1", edited(lambda pdf: draw_form(pdf, 1, Ref=Dictionary()))),
    Break("7.20-2", edited(lambda pdf: draw_form(pdf, 2, StructParents=0))),
]

SOUND = [
    edited(lambda pdf: attach(pdf, F="words.txt", UF="words.txt")),
    edited(lambda pdf: draw_form(pdf, 2)),
    edited(lambda pdf: draw_form(pdf, 1, StructParents=0)),
    edited(lambda pdf: set_role(pdf, Fancy="P") or first(pdf, "P").__setitem__("/S", Name.Fancy)),
    in_parts(lambda pdf: every(pdf, "P")),
]
