"""The easy-to-read edition as a document of the press: title, label, parts, words list, how it was made, contact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from consult.easyread.models import EasySection, EasyStatement, EasyVersion, WordText
from consult.easyread.queries.readiness import present_rounds, readiness
from consult.easyread.rules import PICTURES, EasySectionKind, Meeting, Outcome, Standing, in_rows
from consult.kernel.text import speech
from consult.plainspeak.reading import Reading
from consult.plainspeak.sentences import sentences
from consult.plainspeak.terms import Place, places
from consult.press.model import (
    Content,
    Document,
    HardWord,
    HardWordEntry,
    Inline,
    Label,
    Link,
    Metadata,
    Picture,
    PictureBlock,
    Profile,
    Section,
    Statement,
    Text,
    WordsList,
    placed,
    plain,
)
from consult.reports.rules.collation import in_order

_LAST = frozenset({EasySectionKind.HOW_MADE, EasySectionKind.CONTACT})
DRAWINGS = Path(__file__).parents[1] / "data" / "pictures"


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who issues the edition, where questions go, and when it is made."""

    office: str
    contact: str
    made_at: datetime


@cache
def drawing(picture: str) -> bytes:
    """Give the SVG of one of our pictures. Errors: KeyError for a name that is not in ``PICTURES``."""
    if picture not in PICTURES:
        raise KeyError(picture)
    return (DRAWINGS / f"{picture}.svg").read_bytes()


def easy_document(version: EasyVersion, imprint: Imprint) -> Document:
    """Make the document of an edition in one language, in whatever state it is; its label says which.

    Headings and sentences that the edition does not have itself are said in its language.
    """
    with speech.speaking(version.language):
        sections = version.edition.sections
        kinds = {section.kind for section in sections}
        main = [made for one in sections if one.kind not in _LAST for made in _section(version, one, imprint)]
        last = [made for one in sections if one.kind in _LAST for made in _section(version, one, imprint)]
        return Document(
            language=version.language,
            profile=Profile.EASY,
            title=title_of(version),
            subtitle=speech.full_date(imprint.made_at),
            metadata=_metadata(version, imprint),
            label=None if readiness(version).standing is Standing.EASY_TO_READ else Label.DRAFT_EASY,
            contents=True,
            body=(*main, *_words_list(version), *last, *_missing(version, kinds, imprint)),
        )


def title_of(version: EasyVersion) -> str:
    """Give the title in the version's language, else the original, else the report's symbol."""
    titles = version.edition.titles
    found = version.text(titles) or version.original(titles)
    return version.report.symbol if found is None else found.words


def _metadata(version: EasyVersion, imprint: Imprint) -> Metadata:
    made_at = imprint.made_at.replace(microsecond=0)
    return Metadata(author=imprint.office, created=made_at, identifier=version.report.symbol)


def _section(version: EasyVersion, section: EasySection, imprint: Imprint) -> Iterator[Section]:
    rows = [*_rows(version, section), *_generated(version, section.kind, imprint)]
    heading = version.text(section.headings)
    if rows and heading is not None:
        with placed(f"section {section.slug}"):
            yield Section(id=f"part-{section.slug}", heading=heading.words, blocks=tuple(rows), numbered=False)


def _rows(version: EasyVersion, section: EasySection) -> Iterator[PictureBlock]:
    """Give the statements in rows; a hard word is marked where it first stands in the section."""
    said = [one for one in section.statements if version.text(one.texts) is not None]
    marked: set[str] = set()
    lines = [_statement(version, one, marked) for one in said]
    for row in in_rows([one.picture for one in said]):
        first = said[row[0]].picture
        yield PictureBlock(tuple(lines[index] for index in row), None if first is None else _picture(first))


def _picture(picture: str) -> Picture:
    return Picture(drawing(picture), speech.gettext(PICTURES[picture]))


def _statement(version: EasyVersion, statement: EasyStatement, marked: set[str]) -> Statement:
    text = version.text(statement.texts)
    words = "" if text is None else text.words
    with placed(f"statement {statement.slug}"):
        return Statement(_with_hard_words(version, words, marked), id=f"line-{statement.slug}")


def _with_hard_words(version: EasyVersion, words: str, marked: set[str]) -> Content:
    """Mark each hard word once; a part of a longer one is never marked, not even where that one was marked before."""
    reading = Reading(words, version.language)
    found: list[tuple[int, int, str]] = []
    taken: list[Place] = []
    for slug, term in _terms(version):
        free = [place for place in places(reading, term.term) if not _overlaps(place, taken)]
        if free and slug not in marked:
            found.append((*free[0], slug))
            marked.add(slug)
        taken += free
    return tuple(_runs(words, sorted(found)))


def _overlaps(place: Place, others: Iterable[Place]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _runs(words: str, found: Iterable[tuple[int, int, str]]) -> Iterator[Inline]:
    done = 0
    for start, end, slug in found:
        if words[done:start]:
            yield Text(words[done:start])
        yield HardWord(plain(words[start:end]), word=f"word-{slug}")
        done = end
    if words[done:]:
        yield Text(words[done:])


def _terms(version: EasyVersion) -> list[tuple[str, WordText]]:
    """List the hard words in the version's language, the longest first, so that a part of one is not marked."""
    found = [(entry.slug, text) for entry in version.edition.entries if (text := version.text(entry.texts)) is not None]
    return sorted(found, key=lambda pair: (-len(pair[1].term), pair[0]))


def _words_list(version: EasyVersion) -> Iterator[Section]:
    """Give the hard words in the alphabetical order of the language, so that a reader finds one."""
    ordered = in_order(_terms(version), lambda pair: pair[1].term, version.language)
    entries = tuple(_word(slug, text) for slug, text in ordered)
    if entries:
        heading = speech.gettext("Hard words and what they mean")
        yield Section(id="words-list", heading=heading, blocks=(WordsList(entries),), numbered=False)


def _word(slug: str, text: WordText) -> HardWordEntry:
    with placed(f"word {slug}"):
        return HardWordEntry(f"word-{slug}", text.term, tuple(_explanation(text)))


def _explanation(text: WordText) -> Iterator[Statement]:
    for sentence in sentences(text.words, text.language):
        yield Statement(plain(text.words[sentence.start : sentence.end].strip()))


def _missing(version: EasyVersion, kinds: set[EasySectionKind], imprint: Imprint) -> Iterator[Section]:
    """Give the sections that every edition has, where the author wrote none."""
    headings = {
        EasySectionKind.HOW_MADE: speech.gettext("How this text was made"),
        EasySectionKind.CONTACT: speech.gettext("Contact"),
    }
    for kind, heading in headings.items():
        if kind not in kinds:
            rows = _generated(version, kind, imprint)
            name = kind.value.replace("_", "-")
            yield Section(id=f"about-{name}", heading=heading, blocks=tuple(rows), numbered=False)


def _generated(version: EasyVersion, kind: EasySectionKind, imprint: Imprint) -> list[PictureBlock]:
    """Give what the records say for a kind of section, five lines a row."""
    lines: list[Content] = []
    if kind is EasySectionKind.HOW_MADE:
        lines = [plain(sentence) for sentence in how_it_was_made(version)]
    if kind is EasySectionKind.CONTACT and imprint.contact:
        lines = [plain(speech.gettext("You can write to us:")), (_mail(imprint.contact),)]
    statements = [Statement(line) for line in lines]
    return [PictureBlock(tuple(statements[index] for index in row)) for row in in_rows([None] * len(statements))]


def _mail(address: str) -> Link:
    return Link(plain(address), f"mailto:{address}")


def how_it_was_made(version: EasyVersion) -> list[str]:
    """Say from the records how this text was made, in the language now spoken; readers are counted, never named."""
    symbol = {"symbol": version.report.symbol}
    said = [speech.gettext("This text comes from the report %(symbol)s.") % symbol] if symbol["symbol"] else []
    rounds = [row for row in present_rounds(version) if row.outcome is Outcome.UNDERSTOOD]
    for row in rounds:
        said += _round(row.held_on, row.readers, row.native_readers)
        said.append(_where(row.meeting))
        said.append(
            speech.gettext("They were paid for their work.") if row.is_paid else speech.gettext("They were not paid.")
        )
    if readiness(version).standing is Standing.DRAFT:
        said.append(speech.gettext("This text is a draft in plain language."))
    if not rounds:
        said.append(speech.gettext("Readers have not checked it yet."))
    return said


def _round(day: object, readers: int, native: int) -> list[str]:
    values = {"number": readers, "date": speech.form(day)}
    read = speech.ngettext(
        "%(number)d person read this text on %(date)s.", "%(number)d people read this text on %(date)s.", readers
    )
    own = speech.ngettext(
        "%(number)d of them has spoken this language since childhood.",
        "%(number)d of them have spoken this language since childhood.",
        native,
    )
    return [read % values, own % {"number": native}] if native else [read % values]


def _where(meeting: Meeting) -> str:
    if meeting is Meeting.ONLINE:
        return speech.gettext("They met online.")
    return speech.gettext("They met in one place.")
