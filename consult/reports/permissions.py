"""Who may do what with reports."""

import uuid

from consult.kernel.actor import Actor, Role
from consult.processes.models import Process
from consult.reports.models import ParagraphRevision, Report, ReportParagraph, ReportSection

READERS = (Role.RAPPORTEUR, Role.ORGANIZER, Role.TRANSLATOR, Role.EASY_READ_AUTHOR)
Part = Process | Report | ReportSection | ReportParagraph | ParagraphRevision


def read(actor: Actor, part: Part) -> bool:
    """Those who write, translate, simplify or issue the reports of the process."""
    return any(actor.has(role, _process_id(part)) for role in READERS)


def write(actor: Actor, part: Part) -> bool:
    """Its rapporteurs."""
    return actor.has(Role.RAPPORTEUR, _process_id(part))


def translate(actor: Actor, part: Part) -> bool:
    """Its translators."""
    return actor.has(Role.TRANSLATOR, _process_id(part))


def begin(actor: Actor, part: Part) -> bool:
    """Its rapporteurs and organizers; they also say when the original is finished."""
    return write(actor, part) or govern(actor, part)


def govern(actor: Actor, part: Part) -> bool:
    """Its organizers: they issue a report, or open a frozen one again."""
    return actor.has(Role.ORGANIZER, _process_id(part))


def merge(actor: Actor, revision: ParagraphRevision) -> bool:
    """Whoever may write in that language: the original's rapporteurs, the others' translators."""
    is_original = revision.language == revision.paragraph.report.original_language
    return write(actor, revision) if is_original else translate(actor, revision)


def _process_id(part: Part) -> uuid.UUID:
    if isinstance(part, Process):
        return part.id
    if isinstance(part, Report):
        return part.process_id
    return part.paragraph.report.process_id if isinstance(part, ParagraphRevision) else part.report.process_id
