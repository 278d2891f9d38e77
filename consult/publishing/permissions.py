"""Who may compile, release and read renditions."""

from consult.kernel.actor import Actor, Role
from consult.publishing.models import Compilation, Rendition
from consult.reports.models import Report

WRITERS = (Role.RAPPORTEUR, Role.EASY_READ_AUTHOR, Role.TRANSLATOR, Role.ORGANIZER)


def compile_report(actor: Actor, report: Report) -> bool:
    """Everybody who writes, translates or organizes in the report's process."""
    return any(actor.has(role, report.process_id) for role in WRITERS)


def release(actor: Actor, compilation: Compilation) -> bool:
    """Organizers of the process only."""
    return actor.has(Role.ORGANIZER, compilation.process_id)


def read_rendition(actor: Actor, rendition: Rendition) -> bool:
    """Everybody once it is released; before that those who may compile the report."""
    compilation = rendition.compilation
    return compilation.released_at is not None or compile_report(actor, compilation.report)
