"""The structure of an edition, the same in every language: sections, the order of things, the words list."""

from collections.abc import Sequence
from typing import Protocol

from consult.easyread.commands.texts import explain_word, lock_edition, save_heading
from consult.easyread.models import EasyEdition, EasySection, EasyStatement, EasyVersion, WordEntry
from consult.easyread.queries.editions import edition_of
from consult.easyread.rules import EasySectionKind, Explained, moved, next_position, next_slug
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.reports.models import Report


class SectionIsNotEmpty(Refused):
    """A section with statements stays."""

    says = N_("This section still has statements. Remove them or move them to another section first.")


class Placed(Protocol):
    """Anything that stands in an order."""

    slug: str
    position: int


def begin_edition(work: Work, *, report: Report) -> EasyEdition:
    """Begin the easy-to-read edition of a report; if somebody else just did, theirs is the edition."""
    found = edition_of(work.session, report)
    if found is not None:
        return found
    edition = EasyEdition(report=report)
    work.session.add(edition)
    work.session.flush()
    work.witness("begin-easy-edition", about=("easy_edition", edition.id), process_id=report.process_id)
    return edition


def add_section(work: Work, *, version: EasyVersion, kind: EasySectionKind, words: str) -> EasySection:
    """Add a section at the end, with its heading in the version's language."""
    edition = version.edition
    lock_edition(work, edition=edition)
    work.session.refresh(edition, ["sections"])
    section = EasySection(slug=next_slug("s", [one.slug for one in edition.sections]), kind=kind, position=0)
    section.position = next_position(one.position for one in edition.sections)
    edition.sections.append(section)
    work.session.flush()
    save_heading(work, version=version, section=section, words=words, base=0)
    return section


def change_section_kind(work: Work, *, section: EasySection, kind: EasySectionKind) -> None:
    """Say what a section is for."""
    section.kind = kind
    work.session.flush()


def move_section(work: Work, *, section: EasySection, by: int) -> None:
    """Move a section so many places towards the end."""
    lock_edition(work, edition=section.edition)
    work.session.refresh(section.edition, ["sections"])
    _reorder(work, section.edition.sections, section.slug, by)


def remove_section(work: Work, *, section: EasySection) -> None:
    """Remove an empty section, in every language. Errors: SectionIsNotEmpty."""
    lock_edition(work, edition=section.edition)
    work.session.refresh(section, ["statements"])
    if section.statements:
        raise SectionIsNotEmpty
    section.edition.sections.remove(section)
    work.session.flush()


def move_statement(work: Work, *, statement: EasyStatement, by: int) -> None:
    """Move a statement so many lines down in its section."""
    section = statement.section
    lock_edition(work, edition=section.edition)
    work.session.refresh(section, ["statements"])
    _reorder(work, section.statements, statement.slug, by)


def place_statement(work: Work, *, statement: EasyStatement, section: EasySection) -> None:
    """Put a statement at the end of another section."""
    lock_edition(work, edition=section.edition)
    work.session.refresh(section, ["statements"])
    if statement not in section.statements:
        statement.position = next_position(one.position for one in section.statements)
        statement.section = section
        work.session.flush()


def remove_statement(work: Work, *, statement: EasyStatement) -> None:
    """Remove a statement in every language, with its sources and what was accepted of it."""
    section = statement.section
    lock_edition(work, edition=section.edition)
    values = {"slug": statement.slug}
    about = ("easy_edition", section.edition_id)
    process_id = section.edition.report.process_id
    section.statements.remove(statement)
    work.session.flush()
    work.witness("remove-easy-statement", about=about, process_id=process_id, values=values)


def add_word(work: Work, *, version: EasyVersion, explained: Explained) -> WordEntry:
    """Add a hard word at the end of the words list, explained in the version's language."""
    edition = version.edition
    lock_edition(work, edition=edition)
    work.session.refresh(edition, ["entries"])
    entry = WordEntry(
        slug=next_slug("w", [one.slug for one in edition.entries]),
        position=next_position(one.position for one in edition.entries),
    )
    edition.entries.append(entry)
    work.session.flush()
    explain_word(work, version=version, entry=entry, explained=explained, base=0)
    return entry


def remove_word(work: Work, *, edition: EasyEdition, entry: WordEntry) -> None:
    """Remove a word from the words list, in every language."""
    lock_edition(work, edition=edition)
    edition.entries.remove(entry)
    work.session.flush()


def _reorder(work: Work, things: Sequence[Placed], slug: str, by: int) -> None:
    """Give new positions; by way of negative ones, since no two may be equal at any moment."""
    order = moved([one.slug for one in things], slug, by=by)
    for one in things:
        one.position = -1 - order.index(one.slug)
    work.session.flush()
    for one in things:
        one.position = -one.position
    work.session.flush()
