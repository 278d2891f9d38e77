"""The checker of Word files: nothing in ours, and each condition where a good file is broken in that one way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from consult.press import render_docx, render_docx_changes
from consult.press.check.conditions import docx as conditions
from consult.press.check.docx import check_docx
from consult.press.check.finding import Place
from consult.press.model import Profile
from tests.press.check.saying import conditions_of
from tests.press.samples import LANGUAGES, easy, letter, questionnaire, report

if TYPE_CHECKING:
    from consult.press.check import Condition

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
COMMENTED = "word/comments.xml"


def line(words: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def styled(words: str, style: str) -> str:
    return line(words, f'<w:pStyle w:val="{style}"/>')


def row(*cells: str, properties: str = "", cell: str = "") -> str:
    made = "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{line(words)}</w:tc>" for words in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def drawing(attributes: str, high: int = 1) -> str:
    extent = f'<wp:extent cx="6000000" cy="{high}"/>'
    return (
        f'<w:p><w:r><w:drawing><wp:inline>{extent}<wp:docPr id="1" {attributes}/></wp:inline></w:drawing></w:r></w:p>'
    )


HEADER = row("State", "Number", properties="<w:tblHeader/>")
TABLE = f"<w:tbl><w:tblPr/>{HEADER}{row('Chile', '1')}</w:tbl>"
LINK = f'<w:p><w:hyperlink w:anchor="x">{line("The report of 2024")[5:-6].partition("</w:pPr>")[2]}</w:hyperlink></w:p>'
ARABIC = line("حقوق الإنسان للجميع.", "<w:bidi/>", "<w:rtl/>")
END = "<w:sectPr/>"
BODY = (
    styled("A title", "Title")
    + styled("Part", "Second")
    + line("These are words of the document, and they are said in full.")
    + "<w:p/>"
    + "".join([TABLE, LINK, ARABIC, drawing('descr="A red house"')])
    + styled("Item", "Listed")
    + styled("Item", "Listed")
    + line("1. This stands alone and is no list.")
    + line("Done.")
)
STYLED = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Second"><w:name w:val="Second"/><w:basedOn w:val="First"/></w:style>
<w:style w:type="paragraph" w:styleId="First"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Fourth"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="List"/><w:pPr>
<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"""
PARTS = {
    "[Content_Types].xml": "<Types/>",
    CORE: '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A title</dc:title></c>',
    STYLES: STYLED,
    COMMENTED: f'<w:comments xmlns:w="{W}"></w:comments>',
    DOCUMENT: f'<w:document xmlns:w="{W}" xmlns:wp="{WP}"><w:body>{BODY}{END}</w:body></w:document>',
}
BOX = f"<w:p><w:r><w:pict><w:txbxContent>{line('Inside a box.')}</w:txbxContent></w:pict></w:r></w:p>"
NEW = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>New.</w:t></w:r></w:ins></w:p>'
SHAPE = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict></w:r></w:p>'
)

BREAKS = [
    (conditions.TITLE, CORE, "A title", " "),
    (conditions.LANGUAGE, STYLES, '<w:lang w:val="en-GB"/>', ""),
    (conditions.HEADING_SKIP, DOCUMENT, END, styled("Deep", "Fourth") + END),
    (conditions.FAKE_HEADING, DOCUMENT, line("Done."), line("Part two", run="<w:b/>") + line("Done.")),
    (conditions.ALT, DOCUMENT, 'descr="A red house"', ""),
    (conditions.ALT, DOCUMENT, END, SHAPE + END),
    (conditions.ALT_FILE, DOCUMENT, "A red house", "IMG_0042.jpeg"),
    (conditions.ALT_FILE, DOCUMENT, "A red house", "Picture 1"),
    (conditions.PICTURE_OF_TEXT, DOCUMENT, 'cy="1"', 'cy="9000000"'),
    (conditions.TABLE_HEADER, DOCUMENT, "<w:tblHeader/>", '<w:tblHeader w:val="0"/>'),
    (conditions.MERGED_CELLS, DOCUMENT, row("Chile", "1"), row("Chile", cell='<w:gridSpan w:val="2"/>')),
    (conditions.MERGED_CELLS, DOCUMENT, row("Chile", "1"), row("Chile", "1", cell="<w:vMerge/>")),
    (conditions.NESTED_TABLE, DOCUMENT, row("Chile", "1"), f"<w:tr><w:tc>{TABLE}<w:p/></w:tc></w:tr>"),
    (conditions.EMPTY_PARAGRAPHS, DOCUMENT, "<w:p/>", "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>"),
    (conditions.HAND_LIST, DOCUMENT, line("Done."), line("2) Second.") + line("Done.")),
    (conditions.HAND_LIST, DOCUMENT, line("Done."), line("Done.") + line("• One") + line("• Two")),
    (conditions.EMPTY_LINK, DOCUMENT, "The report of 2024", ""),
    (conditions.VAGUE_LINK, DOCUMENT, "The report of 2024", "здесь"),
    (conditions.DIRECTION, DOCUMENT, "<w:bidi/>", ""),
    (conditions.DIRECTION, DOCUMENT, "<w:rtl/>", '<w:rtl w:val="false"/>'),
    (conditions.FLOATING_TEXT, DOCUMENT, END, BOX + END),
    (conditions.CHANGES, DOCUMENT, END, NEW + END),
    (conditions.COMMENTS, COMMENTED, "></", '><w:comment w:id="1"/></'),
    (conditions.NO_HEADINGS, DOCUMENT, BODY, line("Said.") * 25),
]


def packed(parts: dict[str, str]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def found(parts: dict[str, str]) -> list[Condition]:
    return conditions_of(check_docx(packed(parts)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_in_our_files(language: str) -> None:
    documents = [maker(language) for maker in (report, easy, letter)]
    documents += [
        replace(questionnaire(language), profile=profile) for profile in (Profile.BADGES, Profile.QUESTIONNAIRE)
    ]
    for document in documents:
        for large in (False, True):
            assert check_docx(render_docx(document, large=large)) == []


def test_nothing_is_found_in_a_good_file() -> None:
    assert found(PARTS) == []


@pytest.mark.parametrize(("condition", "part", "old", "new"), BREAKS)
def test_each_condition_is_found_alone(condition: Condition, part: str, old: str, new: str) -> None:
    assert old in PARTS[part]
    assert found(PARTS | {part: PARTS[part].replace(old, new, 1)}) == [condition]


def test_a_short_text_needs_no_heading() -> None:
    assert found(PARTS | {DOCUMENT: PARTS[DOCUMENT].replace(BODY, line("Said.") * 24)}) == []


def test_a_file_of_changes_is_told_to_hold_them() -> None:
    before, after = letter("en"), replace(letter("en"), title="Another title")
    content = render_docx_changes(before, after, author="A. Editor", at=datetime(2026, 3, 2, tzinfo=UTC))
    [finding] = check_docx(content)
    assert (finding.condition, finding.place) == (conditions.CHANGES, Place(paragraph=1))


def test_a_finding_names_its_place_and_its_words() -> None:
    parts = PARTS | {DOCUMENT: PARTS[DOCUMENT].replace(END, styled("Deep", "Fourth") + END)}
    [finding] = check_docx(packed(parts))
    assert finding.place == Place(paragraph=PARTS[DOCUMENT].count("<w:p>") + PARTS[DOCUMENT].count("<w:p/>") + 1)
    assert finding.sentence() == "The heading “Deep” is of level 4 and follows one of level 2."


def test_decoration_needs_no_words() -> None:
    decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    mark = f'<wp:docPr id="1"><d:decorative xmlns:d="{decorative}" val="1"/></wp:docPr>'
    described = '<wp:docPr id="1" descr="A red house"/>'
    assert found(PARTS | {DOCUMENT: PARTS[DOCUMENT].replace(described, mark)}) == []
    assert found(PARTS | {DOCUMENT: PARTS[DOCUMENT].replace(described, mark.replace('"1"/>', '"0"/>'))}) == [
        conditions.ALT
    ]
