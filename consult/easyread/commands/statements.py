"""Writing statements: words in one language, and what is the same in all: kind, picture, sources."""

import uuid
from collections.abc import Sequence

from consult.easyread.commands.texts import WordsAreMissing, lock_edition, save_words
from consult.easyread.models import EasySection, EasyStatement, EasyVersion, SourceLink, SourcePin, StatementText
from consult.easyread.queries.coverage import source_pin
from consult.easyread.rules import PICTURES, Draft, Seen, lines_of, next_position, next_slug
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.reports.models import ReportParagraph


class NoSuchParagraph(Refused):
    """A number that no paragraph has."""

    says = N_("The report has no paragraph %(number)s. Its paragraphs go from 1 to %(last)s.")
    field = "numbers"


class NoSuchPicture(Refused):
    """A picture that is not one of ours."""

    says = N_("There is no such picture. Choose one from the list.")
    field = "picture"


class StatementHasMoved(Refused):
    """Somebody else changed what is the same in every language."""

    says = N_(
        "Somebody else changed the kind, the picture or the sources of this statement while you were writing. "
        "Nothing was saved. Look at the statement as it is now, then save again to make it as you wrote."
    )
    field = "kind"


class OneLine(Refused):
    """A statement is one line."""

    says = N_("A statement is one idea on one line. Add the other lines as statements of their own.")
    field = "words"


def add_statements(work: Work, *, version: EasyVersion, section: EasySection, draft: Draft) -> list[EasyStatement]:
    """Add one statement for each line at the end of a section; the picture goes with the first.

    Errors: WordsAreMissing, NoSuchParagraph, NoSuchPicture.
    """
    lines = lines_of(draft.words)
    if not lines:
        raise WordsAreMissing
    lock_edition(work, edition=version.edition)
    work.session.refresh(version.edition, ["sections"])
    taken = [statement.slug for statement in version.statements]
    added: list[EasyStatement] = []
    for index, words in enumerate(lines):
        slug = next_slug("e", [*taken, *(one.slug for one in added)])
        statement = EasyStatement(
            edition_id=version.edition.id, slug=slug, position=next_position(one.position for one in section.statements)
        )
        statement.kind = draft.kind
        section.statements.append(statement)
        added.append(statement)
        picture = draft.picture if index == 0 else None
        line = Draft(words, draft.kind, picture, draft.numbers)
        work.session.flush()
        write_statement(work, version=version, statement=statement, draft=line, seen=Seen(0, statement.version))
    return added


def write_statement(
    work: Work, *, version: EasyVersion, statement: EasyStatement, draft: Draft, seen: Seen
) -> StatementText:
    """Save a statement: its words in one language, and its kind, picture and sources, the same in all.

    The sources count as read in this language as they are now. Saving other words, another kind or another source
    opens every finding that was accepted here. Errors: TextHasChanged, StatementHasMoved, WordsAreMissing, OneLine,
    NoSuchParagraph, NoSuchPicture.
    """
    lines = lines_of(draft.words)
    if len(lines) > 1:
        raise OneLine
    if draft.picture is not None and draft.picture not in PICTURES:
        raise NoSuchPicture
    paragraphs = _paragraphs(version, draft.numbers)
    lock_edition(work, edition=version.edition)
    place = (StatementText, "statement_id", statement.id)
    text = save_words(work, version=version, place=place, values={"words": "".join(lines)}, base=seen.words)
    work.session.refresh(statement, ["texts", "version", "kind", "picture", "links"])
    _shape(statement, draft, [paragraph.id for paragraph in paragraphs], seen.statement)
    _link(work, version, statement, paragraphs)
    return text


def _shape(statement: EasyStatement, draft: Draft, paragraphs: Sequence[uuid.UUID], base: int) -> None:
    """Change what is the same in every language, unless it is so already. Errors: StatementHasMoved."""
    links = {link.paragraph_id for link in statement.links}
    if (statement.kind, statement.picture, links) == (draft.kind, draft.picture, set(paragraphs)):
        return
    if statement.version != base:
        raise StatementHasMoved
    statement.kind, statement.picture, statement.version = draft.kind, draft.picture, base + 1


def read_sources(work: Work, *, version: EasyVersion, statement: EasyStatement) -> None:
    """Say that the words still hold for the sources and the original as they are now, without changing a word.

    Errors: WordsAreMissing where there are none in this language.
    """
    text = version.text(statement.texts)
    if text is None:
        raise WordsAreMissing
    place = (StatementText, "statement_id", statement.id)
    save_words(work, version=version, place=place, values={"words": text.words}, base=text.version)
    _link(work, version, statement, [link.paragraph for link in statement.links])


def _paragraphs(version: EasyVersion, numbers: Sequence[int]) -> list[ReportParagraph]:
    known = {
        version.numbered[paragraph.id]: paragraph
        for section in version.report.sections
        for paragraph in section.paragraphs
    }
    for number in numbers:
        if number not in known:
            raise NoSuchParagraph(number=number, last=len(known))
    return [known[number] for number in numbers]


def _link(work: Work, version: EasyVersion, statement: EasyStatement, paragraphs: Sequence[ReportParagraph]) -> None:
    """Make the links of a statement lead to these paragraphs, and pin what they say in this language now."""
    wanted = {paragraph.id: paragraph for paragraph in paragraphs}
    statement.links = [link for link in statement.links if link.paragraph_id in wanted]
    known = {link.paragraph_id for link in statement.links}
    for paragraph in paragraphs:
        if paragraph.id not in known:
            statement.links.append(SourceLink(paragraph=paragraph, paragraph_id=paragraph.id))
    for link in statement.links:
        _pin(version, link)
    work.session.flush()


def _pin(version: EasyVersion, link: SourceLink) -> None:
    pin = source_pin(version, link)
    for row in link.pins:
        if row.language == version.language:
            row.pin = pin
            return
    link.pins.append(SourcePin(language=version.language, pin=pin))
