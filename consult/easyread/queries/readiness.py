"""The gate of an edition in one language: what is open, and what the text may be called."""

from collections.abc import Iterable, Iterator, Sequence

from consult.easyread.models import EasyStatement, EasyVersion, ReaderRound, Worded
from consult.easyread.queries.checking import Examined, Judged, examine_all, vault
from consult.easyread.queries.coverage import coverage_of, stale_links
from consult.easyread.rules import (
    NEEDS_SOURCE,
    PICTURES,
    About,
    Coverage,
    Gap,
    Open,
    Outcome,
    Readiness,
    Standing,
    counts_as_tested,
    whole,
)
from consult.kernel.text import speech
from consult.plainspeak import Severity

# What the gate asks for beside wrong numbers: these rules' warnings must be mended or accepted with a reason.
_RULES = {"S1": Gap.LONG_SENTENCE, "W1": Gap.HARD_WORD, "W4": Gap.HARD_WORD}


def readiness(version: EasyVersion, examined: Sequence[Examined] | None = None) -> Readiness:
    """Tell what is open in a version, before readers and before publishing, and its standing.

    Everything is asked for the text as it is now: an edit, or a new text of a paragraph, opens it again.
    """
    statements = examine_all(version) if examined is None else examined
    missing = tuple(_of_readers(version))
    return Readiness(
        before_readers=tuple(_before_readers(version, statements)),
        before_publishing=(*_uncovered(version), *missing),
        standing=Standing.DRAFT if missing else Standing.EASY_TO_READ,
    )


def version_pin(version: EasyVersion) -> str:
    """Pin everything that readers see of a version: title, headings, statements, pictures and words list, in order."""
    sections = [
        [section.kind, _pin(version, section.headings), [_seen(version, one) for one in section.statements]]
        for section in version.edition.sections
    ]
    entries = [_pin(version, entry.texts) for entry in version.edition.entries]
    return vault(version).pin(whole([version.language, _pin(version, version.edition.titles), sections, entries]))


def present_rounds(version: EasyVersion) -> list[ReaderRound]:
    """List the rounds of readers who read the text as it is now, in this language."""
    pin = version_pin(version)
    return [row for row in version.edition.rounds if row.language == version.language and row.pin == pin]


def _of_readers(version: EasyVersion) -> Iterator[Open]:
    """Ask for readers who understood the text; of others who want this very text changed, none may be left unheard."""
    rounds = [row.told for row in present_rounds(version)]
    if any(said.outcome is Outcome.CHANGES_NEEDED for said in rounds):
        yield Open(Gap.CHANGES_WANTED, About.EDITION, version.language)
    elif not any(map(counts_as_tested, rounds)):
        yield Open(Gap.NO_READERS, About.EDITION, version.language)


def is_behind(version: EasyVersion, texts: Iterable[Worded]) -> bool:
    """Say whether a text follows an original that has changed since."""
    rows = list(texts)
    text, original = version.text(rows), version.original(rows)
    return text is not None and original is not None and text.of_pin is not None and text.of_pin != original.pin


def _seen(version: EasyVersion, statement: EasyStatement) -> list[object]:
    return [statement.kind, statement.picture, _pin(version, statement.texts)]


def _pin(version: EasyVersion, texts: Iterable[Worded]) -> str:
    text = version.text(texts)
    return "" if text is None else text.pin


def _before_readers(version: EasyVersion, examined: Sequence[Examined]) -> Iterator[Open]:
    yield from _of_edition(version)
    if not examined:
        yield Open(Gap.NO_STATEMENTS, About.EDITION, version.language)
    for one in examined:
        for gap in dict.fromkeys(_of_statement(version, one)):
            yield Open(gap, About.STATEMENT, one.statement.slug)
    for entry in version.edition.entries:
        if version.text(entry.texts) is None:
            yield Open(Gap.NO_EXPLANATION, About.WORD, entry.slug)
        elif is_behind(version, entry.texts):
            yield Open(Gap.ORIGINAL_CHANGED, About.WORD, entry.slug)


def _of_edition(version: EasyVersion) -> Iterator[Open]:
    if version.text(version.edition.titles) is None:
        yield Open(Gap.NO_TITLE, About.EDITION, version.language)
    elif is_behind(version, version.edition.titles):
        yield Open(Gap.ORIGINAL_CHANGED, About.EDITION, version.language)
    for section in version.edition.sections:
        if version.text(section.headings) is None:
            yield Open(Gap.NO_HEADING, About.SECTION, section.slug)
        elif is_behind(version, section.headings):
            yield Open(Gap.ORIGINAL_CHANGED, About.SECTION, section.slug)


def _of_statement(version: EasyVersion, one: Examined) -> Iterator[Gap]:
    statement = one.statement
    if one.text is None:
        yield Gap.NO_WORDS
        return
    if is_behind(version, statement.texts):
        yield Gap.ORIGINAL_CHANGED
    if stale_links(version, statement):
        yield Gap.SOURCE_CHANGED
    if statement.kind in NEEDS_SOURCE and not statement.links:
        yield Gap.NO_SOURCE
    if statement.picture is not None and not has_alt_text(statement.picture, version.language):
        yield Gap.NO_ALT_TEXT
    yield from filter(None, map(_of_finding, one.waiting))


def _of_finding(one: Judged) -> Gap | None:
    if one.finding.severity is Severity.BLOCKING:
        return Gap.WRONG_NUMBER
    return _RULES.get(one.finding.rule) if one.finding.severity is Severity.WARNING else None


def has_alt_text(picture: str, language: str) -> bool:
    """Say whether a picture is one of ours and is described in a language."""
    english = PICTURES.get(picture)
    if english is None:
        return False
    with speech.speaking(language):
        return language == "en" or speech.gettext(english) != english


def _uncovered(version: EasyVersion) -> Iterator[Open]:
    for one in coverage_of(version):
        if one.must and one.coverage is Coverage.OPEN:
            yield Open(Gap.NOT_COVERED, About.PARAGRAPH, one.paragraph.slug)
