"""Random realistic documents for the press's bars: the same seed always gives the same report or easy edition."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from consult.press.model import (
    Annex,
    Bar,
    Bars,
    BlockQuote,
    Cell,
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
from tests.press.samples import LANGUAGES, METADATA, SQUARE, TEXTS, masthead

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.model import Block, Content, Inline

_HARD = (
    " A/HRC/57/99/Add.1",
    " 42/30",
    " 11 000",
    " — ",
    " 82 %",
    " human-rights-based",
    " 2020–2021",
    " “SIMORE Plus”",
)
_ADDRESS = "https://example.org/long/address/of-a-page?with=questions&and=answers"
_DEEPEST = 3


def invent(seed: int, language: str, profile: Profile) -> Document:
    """Make a document of two to about twelve pages."""
    maker = _Maker(seed, language)
    return maker.report() if profile is Profile.REPORT else maker.easy()


def pixels(width: int, height: int) -> bytes:
    """Make a PNG of one colour."""
    lines = zlib.compress((b"\0" + b"\x44\x54\x6a" * width) * height)
    parts = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", lines), (b"IEND", b"")
    chunks = (
        struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held)) for kind, held in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


class _Maker:
    """One document in the making: its chance, its numbers, and what can be referred to so far."""

    def __init__(self, seed: int, language: str) -> None:
        self.chance = Random(f"{language} {seed}")  # noqa: S311  # the same document again, no secret
        self.language = language
        self.text = TEXTS[language]
        self.made = 0
        self.number = 0
        self.targets = ["s-end"]

    def name(self, kind: str) -> str:
        """Return an id not given out before."""
        self.made += 1
        return f"{kind}-{self.made}"

    def often(self, share: float) -> bool:
        """Decide by chance."""
        return self.chance.random() < share

    def sentence(self, language: str = "") -> str:
        """Return a sentence or the beginning of one, so that lines end anywhere."""
        text = TEXTS[language or self.language]
        words = self.chance.choice((*text["words"], *text["words"], *text["notes"], *text["items"], text["speaker"]))
        if self.often(0.5):
            cut = self.chance.randint(2, max(3, len(words) // 4)) if "zh" in (language, self.language) else 0
            pieces = words.split(" ")
            words = words[:cut] if cut and " " not in words else " ".join(pieces[: self.chance.randint(1, len(pieces))])
        if not language and self.often(0.2):
            words += self.chance.choice(_HARD)
        return words.strip()

    def content(self, sentences: int, *, notes: float = 0.0) -> Content:
        """Return words with everything that stands inside lines."""
        runs: list[Inline] = []
        for _ in range(sentences):
            runs += [self.run(), Text(" ")]
            if self.often(notes):
                runs[-1:] = [self.note(), Text(" ")]
                if self.often(0.3):
                    runs[-1:-1] = [self.note()]
        return tuple(runs[:-1])

    def run(self) -> Inline:
        """Return one piece of a line."""
        if self.often(0.6):
            return Text(self.sentence())
        other = self.chance.choice([language for language in LANGUAGES if language != self.language])
        words = plain(self.sentence())
        return self.chance.choice(
            (
                Emphasis(words),
                Strong(words),
                Foreign(plain(self.sentence(other)), other),
                Quote((Text(self.sentence()), Text(" "), Quote(words))),
                Quote(plain(self.sentence(other)), other),
                Link(words, _ADDRESS),
                Link(plain(_ADDRESS), _ADDRESS),
                CrossReference(self.chance.choice(self.targets)),
            )
        )

    def note(self) -> FootnoteRef:
        """Return a footnote, now and then a long one that runs over pages."""
        return FootnoteRef(self.content(self.chance.choice((1, 1, 1, 1, 2, 3, 14))), self.name("n"))

    def paragraph(self) -> Block:
        """Return a numbered paragraph, now and then with parts or in bold."""
        self.number += 1
        name = self.name("p")
        parts = tuple(self.part(1) for _ in range(self.chance.randint(2, 5))) if self.often(0.25) else ()
        made = Paragraph(
            name,
            self.content(self.chance.randint(1, 6), notes=0.15),
            self.number,
            parts,
            recommendation=self.often(0.1),
        )
        self.targets.append(name)
        return made

    def part(self, level: int) -> SubParagraph:
        """Return a lettered part; those of the first level may have parts of their own."""
        inner = tuple(self.part(2) for _ in range(self.chance.randint(2, 4))) if level == 1 and self.often(0.3) else ()
        name = self.name("part") if self.often(0.5) else ""
        if name:
            self.targets.append(name)
        return SubParagraph(self.content(self.chance.randint(1, 2), notes=0.05), inner, name)

    def listing(self) -> Block:
        """Return a list of one or two levels."""
        return Listing(tuple(self.item(1) for _ in range(self.chance.randint(1, 6))), ordered=self.often(0.4))

    def item(self, level: int) -> ListItem:
        """Return an item, that of the first level now and then with a list inside."""
        inner = tuple(self.item(2) for _ in range(self.chance.randint(1, 4))) if level == 1 and self.often(0.3) else ()
        return ListItem(self.content(self.chance.randint(1, 2), notes=0.05), inner)

    def quote(self) -> Block:
        """Return a quotation on lines of its own."""
        language = self.chance.choice(LANGUAGES)
        paragraphs = tuple(
            plain(" ".join(self.sentence(language) for _ in range(3))) for _ in range(self.chance.randint(1, 2))
        )
        return BlockQuote(paragraphs, language, plain(self.text["speaker"]) if self.often(0.7) else ())

    def figure(self) -> Block:
        """Return a picture with its caption."""
        name = self.name("f")
        self.targets.append(name)
        image, kind = (SQUARE, "image/svg+xml") if self.often(0.5) else (pixels(40, 20), "image/png")
        return Figure(name, self.sentence(), image, kind, self.text["alt"], self.chance.randint(20, 120))  # type: ignore[arg-type]  # one of two literals

    def bars(self) -> Block:
        """Return a chart."""
        name = self.name("b")
        self.targets.append(name)
        values = [self.chance.randint(0, 90) for _ in range(self.chance.randint(1, 12))]
        bars = tuple(Bar(self.chance.choice(self.text["bars"]), value, str(value)) for value in values)
        return Bars(name, self.sentence(), self.text["category"], self.text["measure"], bars)

    def table(self) -> Block:
        """Return a table: plain, with groups of columns, or with groups of rows, over up to three pages."""
        name = self.name("t")
        self.targets.append(name)
        head = [Row((self.cell("col"), *(self.cell("col", numeric=True) for _ in range(4))))]
        if self.often(0.2):
            head = [Row((Cell(), *head[0].cells[1:]))]
        if self.often(0.3):
            group = Row((replace(self.cell("col"), rowspan=2), *(self.cell("colgroup", colspan=2) for _ in range(2))))
            head = [group, Row(head[0].cells[1:])]
        size = self.chance.choice((2, 3, 5, 12, 50))
        rows: list[Row] = []
        while len(rows) < size:
            rows += self.group() if self.often(0.2) else [self.row()]
        return Table(name, self.sentence(), tuple(head), tuple(rows))

    def cell(self, scope: str, *, colspan: int = 1, numeric: bool = False) -> Cell:
        """Return a cell with words."""
        words = plain(self.chance.choice(self.text["columns"]))
        return Cell(words, scope, colspan=colspan, numeric=numeric)  # type: ignore[arg-type]  # scopes are literals

    def row(self) -> Row:
        """Return a row of the body, with an empty cell, a long one or one over two columns now and then."""
        cells = [Cell(plain(str(self.chance.randint(0, 9999))), numeric=True) for _ in range(4)]
        if self.often(0.2):
            cells[self.chance.randrange(4)] = Cell()
        if self.often(0.15):
            cells[1] = Cell(self.content(2, notes=0.1))
        if self.often(0.1):
            cells[2:] = [Cell(plain(self.sentence()), colspan=2)]
        return Row((self.cell("row"), *cells))

    def group(self) -> list[Row]:
        """Return two or three rows under one header."""
        rows = [self.row() for _ in range(self.chance.randint(2, 3))]
        header = replace(rows[0].cells[0], scope="rowgroup", rowspan=len(rows))
        return [Row((header, *rows[0].cells[1:])), *(Row(row.cells[1:]) for row in rows[1:])]

    def form(self) -> Block:
        """Return one of the blocks of forms."""
        field = Field(self.text["organ"], (self.content(1), plain(self.sentence())), self.name("field"))
        return self.chance.choice(
            (
                Fields((field, replace(field, id=""))),
                Question(self.name("q"), self.content(1), help=self.content(1), lines=3),
                Signature(self.text["speaker"], self.text["organ"]),
            )
        )

    def blocks(self, size: int) -> tuple[Block, ...]:
        """Return that many blocks, most of them paragraphs."""
        kinds: tuple[Callable[[], Block], ...] = (
            self.listing,
            self.quote,
            self.figure,
            self.bars,
            self.table,
            self.form,
        )
        return tuple(
            self.paragraph() if self.often(0.65) else self.chance.choices(kinds, (3, 2, 1, 1, 2, 0.5))[0]()
            for _ in range(size)
        )

    def section(self, level: int = 1) -> Section:
        """Return a section, with sections inside."""
        name = self.name("s")
        blocks = self.blocks(self.chance.randint(1, 4))
        if level < _DEEPEST and self.often(0.4):
            blocks += tuple(self.section(level + 1) for _ in range(self.chance.randint(1, 2)))
        self.targets.append(name)
        return Section(name, self.chance.choice(self.text["headings"]), blocks, numbered=self.often(0.9))

    def annex(self) -> Annex:
        """Return an annex whose paragraphs are numbered on their own."""
        name, self.number = self.name("annex"), 0
        note = self.note() if self.often(0.5) else None
        blocks = self.blocks(self.chance.randint(1, 3))
        if self.often(0.5):
            blocks += (self.section(2),)
        self.targets.append(name)
        return Annex(name, self.text["annex"], blocks, note)

    def report(self) -> Document:
        """Return a report."""
        sections = tuple(self.section() for _ in range(self.chance.randint(1, 4)))
        end = Section("s-end", self.text["headings"][2], (self.paragraph(),))
        return Document(
            language=self.language,
            profile=Profile.REPORT,
            title=self.text["title"],
            subtitle=self.text["subtitle"],
            metadata=METADATA,
            masthead=masthead(self.text),
            contents=self.often(0.7),
            summary=(Paragraph("p-summary", self.content(6)), self.listing()) if self.often(0.7) else (),
            body=(*sections, end),
            annexes=tuple(self.annex() for _ in range(self.chance.choice((0, 0, 1, 1, 2)))),
        )

    def statement(self, hard: str) -> Statement:
        """Return a short sentence, now and then with a word that is explained."""
        easy = self.text["easy"]
        words = self.chance.choice((*easy["statements"], *easy["explanation"]))
        if self.often(0.2):
            return Statement(
                (Text(easy["before"]), HardWord(plain(easy["hard"]), hard), Text(easy["after"])), self.name("e")
            )
        return Statement(plain(words), self.name("e"))

    def pictures(self, hard: str) -> PictureBlock:
        """Return statements beside a picture, whose words are given now and then."""
        picture = Picture(SQUARE, self.text["easy"]["alt"] if self.often(0.3) else "") if self.often(0.85) else None
        return PictureBlock(tuple(self.statement(hard) for _ in range(self.chance.randint(1, 4))), picture)

    def chapter(self, hard: str) -> Section:
        """Return a chapter of an easy edition."""
        rows: list[Block] = [self.pictures(hard) for _ in range(self.chance.randint(1, 9))]
        if self.often(0.3):
            rows.insert(self.chance.randrange(len(rows)), Listing((ListItem(plain(self.text["easy"]["heading"])),)))
        if self.often(0.2):
            rows.append(BlockQuote((plain(self.text["foreign"][1]),), self.text["foreign"][0]))
        if self.often(0.2):
            rows.append(Paragraph(self.name("p"), (Text(self.text["words"][4]), self.note())))
        return Section(self.name("s"), self.text["easy"]["heading"], tuple(rows), numbered=False)

    def easy(self) -> Document:
        """Return an easy-to-read edition."""
        text, hard = self.text["easy"], "w-1"
        chapters = tuple(self.chapter(hard) for _ in range(self.chance.randint(1, 5)))
        entries = tuple(
            HardWordEntry(f"w-{number}", text["hard"], tuple(Statement(plain(line)) for line in text["explanation"]))
            for number in range(1, self.chance.randint(2, 8))
        )
        words = Section("s-end", text["words"], (WordsList(entries),), numbered=False)
        return Document(
            language=self.language,
            profile=Profile.EASY,
            title=text["title"],
            metadata=METADATA,
            masthead=masthead(self.text),
            label=Label.DRAFT_EASY if self.often(0.5) else None,
            contents=self.often(0.5),
            body=(*chapters, words),
        )
