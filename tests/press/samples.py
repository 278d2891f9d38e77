"""Documents of invented content for the press's tests: one report and one easy edition in each language."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from consult.press.model import (
    Address,
    AgendaItem,
    Annex,
    Badge,
    Badges,
    Bar,
    Bars,
    BlockQuote,
    Cell,
    Choice,
    CrossReference,
    Document,
    Emphasis,
    Field,
    Fields,
    Figure,
    FootnoteRef,
    Foreign,
    HardWord,
    HardWordEntry,
    Label,
    Link,
    Listing,
    ListItem,
    Masthead,
    Metadata,
    Paragraph,
    Picture,
    PictureBlock,
    Profile,
    Question,
    Quote,
    Row,
    Section,
    Signature,
    Statement,
    Strong,
    SubParagraph,
    Table,
    Text,
    WordsList,
    plain,
)

SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
    b'<circle cx="50" cy="32" r="20" fill="#44546a"/><path d="M15 95 a35 38 0 0 1 70 0 z" fill="#44546a"/></svg>'
)
TEXTS = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "texts").glob("*.json"))
}
LANGUAGES = tuple(TEXTS)
METADATA = Metadata(
    author="Office of the Registrar of Nowhere",
    created=datetime(2024, 7, 12, 9, 30, tzinfo=UTC),
    subject="A report made up for a test",
    keywords=("test", "accessibility"),
    identifier="A/HRC/57/TEST",
)


def report(language: str, *, contents: bool = True) -> Document:
    """Make a report that holds every kind of block."""
    text = TEXTS[language]
    return Document(
        language=language,
        profile=Profile.REPORT,
        title=text["title"],
        subtitle=text["subtitle"],
        metadata=METADATA,
        masthead=masthead(text),
        contents=contents,
        summary=(Paragraph("p-summary", (Text(text["words"][3]), Text(" "), _foreign_quote(text))),),
        body=(_introduction(text), _discussion(text), _recommendations(text)),
        annexes=(_annex(text),),
    )


def masthead(text: dict[str, Any]) -> Masthead:
    """Make a masthead of the fifty-seventh session."""
    return Masthead(
        symbol="A/HRC/57/TEST",
        organ=text["organ"],
        issued=date(2024, 7, 12),
        original=("en",),
        session=57,
        meeting=(date(2024, 9, 9), date(2024, 10, 9)),
        agenda=tuple(AgendaItem(number, title) for number, title in zip((2, 10), text["agenda"], strict=True)),
    )


def _foreign_quote(text: dict[str, Any]) -> Quote:
    language, words = text["foreign"]
    return Quote(plain(words), language)


def _introduction(text: dict[str, Any]) -> Section:
    note = FootnoteRef(
        (Text(text["notes"][0]), Text(" "), Link(plain("example.org/42"), "https://example.org/42")), "n-1"
    )
    return Section(
        "s-1",
        text["headings"][0],
        (
            Paragraph("p-1", (Text(text["words"][0]), note), number=1),
            Paragraph("p-2", plain(text["words"][1]), number=2),
        ),
    )


def _discussion(text: dict[str, Any]) -> Section:
    note = FootnoteRef((Text(text["notes"][1]), Text(" "), _foreign_quote(text)), "n-2")
    first = Section(
        "s-2-a",
        text["subheadings"][0],
        (
            Paragraph("p-3", (Text(text["words"][2]), note, Text(" "), Emphasis(plain(text["words"][4]))), number=3),
            _table(text),
            BlockQuote((plain(text["foreign"][1]),), text["foreign"][0], plain(text["speaker"])),
        ),
    )
    second = Section(
        "s-2-b",
        text["subheadings"][1],
        (
            Paragraph("p-4", (Text(text["words"][3]), Text(" "), Link(plain(text["see"]), "#p-1")), number=4),
            Listing(tuple(ListItem(plain(item)) for item in text["items"])),
            _bars(text),
            Figure("f-1", text["figure"], SQUARE, "image/svg+xml", text["alt"], 30),
        ),
    )
    return Section("s-2", text["headings"][1], (first, second))


def _recommendations(text: dict[str, Any]) -> Section:
    inner = tuple(SubParagraph(plain(item)) for item in text["inner"])
    parts = tuple(
        SubParagraph(plain(item), inner if index == 1 else (), id=f"p-5-{index}")
        for index, item in enumerate(text["items"])
    )
    return Section(
        "s-3",
        text["headings"][2],
        (Paragraph("p-5", plain(text["recommends"]), number=5, parts=parts, recommendation=True),),
    )


def _table(text: dict[str, Any]) -> Table:
    head = Row(tuple(Cell(plain(name), scope="col", numeric=index > 1) for index, name in enumerate(text["columns"])))
    rows = tuple(
        Row(
            (
                Cell(plain(name), scope="row"),
                *(Cell(plain(cell), numeric=index > 0) for index, cell in enumerate(cells)),
            )
        )
        for name, *cells in text["rows"]
    )
    return Table("t-1", text["caption"], (head,), rows)


def _bars(text: dict[str, Any]) -> Bars:
    bars = tuple(Bar(label, value, str(value)) for label, value in zip(text["bars"], (64, 32, 48), strict=True))
    return Bars("b-1", text["chart"], text["category"], text["measure"], bars)


def _annex(text: dict[str, Any]) -> Annex:
    note = FootnoteRef(plain(text["notes"][2]), "n-3")
    lists = tuple(
        Section(
            f"s-annex-{index}",
            heading,
            (Listing(tuple(ListItem(plain(name)) for name in names)),),
            numbered=False,
        )
        for index, (heading, names) in enumerate(text["participants"])
    )
    return Annex("annex", text["annex"], lists, note)


def easy(language: str) -> Document:
    """Make an easy-to-read edition: pictures, statements and hard words."""
    text = TEXTS[language]["easy"]
    hard = HardWord(plain(text["hard"]), "w-1")
    first, second, third = text["statements"]
    rows = (
        PictureBlock(
            (
                Statement(plain(first), "e-1"),
                Statement((Text(text["before"]), hard, Text(text["after"])), "e-2"),
            ),
            Picture(SQUARE),
        ),
        PictureBlock((Statement(plain(second), "e-3"), Statement(plain(third), "e-4")), Picture(SQUARE, text["alt"])),
    )
    explanation = tuple(Statement(plain(line)) for line in text["explanation"])
    return Document(
        language=language,
        profile=Profile.EASY,
        title=text["title"],
        metadata=METADATA,
        masthead=masthead(TEXTS[language]),
        label=Label.DRAFT_EASY,
        body=(
            Section("e-s-1", text["heading"], rows, numbered=False),
            Section(
                "e-s-2",
                text["words"],
                (WordsList((HardWordEntry("w-1", text["hard"], explanation),)),),
                numbered=False,
            ),
        ),
    )


def letter(language: str) -> Document:
    """Make a short letter."""
    text = TEXTS[language]
    body = (Paragraph("l-1", (Strong(plain(text["words"][4])), Text(" "), Foreign(plain("Consult"), "en"))),)
    return Document(language, Profile.LETTER, text["title"], METADATA, body)


def questionnaire(language: str) -> Document:
    """Make a document of every block that forms and letters have."""
    text = TEXTS[language]
    choices = tuple(Choice(plain(item)) for item in text["items"])
    fields = tuple(Field(heading, (plain(text["words"][0]), plain(text["words"][1]))) for heading in text["headings"])
    return Document(
        language=language,
        profile=Profile.QUESTIONNAIRE,
        issuer=text["organ"],
        title=text["title"],
        metadata=METADATA,
        body=(
            Address((text["speaker"], text["organ"])),
            Fields(fields),
            Question(
                "q-1", plain(text["words"][2]), 1, help=(Text(text["see"]), Text(" "), CrossReference("q-2")), lines=4
            ),
            Question("q-2", plain(text["words"][3]), 2, choices=choices, several=True),
            Question("q-3", plain(text["words"][4]), 3, choices=choices, lines=1),
            Badges(tuple(Badge(text["speaker"], text["organ"], item) for item in text["items"])),
            Signature(text["speaker"], text["organ"]),
        ),
    )
