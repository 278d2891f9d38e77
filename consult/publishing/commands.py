"""Acts of publishing: ask for a compilation, keep its renditions, end it, release it."""

import hashlib

from sqlalchemy import select

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.publishing.models import Compilation, Rendition
from consult.publishing.rules import UNDER_WAY, CompilationState, Made, file_key
from consult.reports.commands.issuing import ReportIsNotFrozen
from consult.reports.models import Report

JOB = "publishing.compile_report"


class StillCompiling(Refused):
    """One compilation of a report at a time."""

    says = N_("This report is being compiled. You can compile it again when that has ended.")


class NotCompiled(Refused):
    """Only what is compiled can be released."""

    says = N_("This cannot be released: the compilation has not ended well. Compile the report again.")


class MadeBeforeFreezing(Refused):
    """What is released is the report as it was frozen."""

    says = N_("This was compiled before the report was frozen. Compile the report again, then release it.")


def start_compilation(work: Work, *, report: Report) -> Compilation:
    """Ask for every rendition of a report; a job makes them after the commit. Errors: StillCompiling."""
    query = select(Compilation.id).where(Compilation.report_id == report.id, Compilation.state.in_(UNDER_WAY))
    if work.session.scalar(query) is not None:
        raise StillCompiling
    compilation = Compilation(process_id=report.process_id, report=report, asked_by=work.actor.person_id)
    work.session.add(compilation)
    work.session.flush()
    work.enqueue(JOB, compilation_id=compilation.id)
    work.witness("compile", about=("report", report.id), process_id=report.process_id)
    return compilation


def begin_compilation(work: Work, *, compilation: Compilation, steps: int) -> None:
    """Note that the job has begun, and in how many steps; what an interrupted try made is made again."""
    compilation.state, compilation.started_at = CompilationState.RUNNING, work.now
    compilation.done_steps, compilation.all_steps = 0, steps
    compilation.renditions.clear()
    work.session.flush()


def keep_rendition(work: Work, *, compilation: Compilation, made: Made) -> None:
    """Note a rendition that was stored: size and SHA-256."""
    compilation.renditions.append(
        Rendition(
            edition=made.edition,
            language=made.language,
            form=made.form,
            title=made.title,
            file_key=file_key(compilation.id, made.edition, made.language, made.form),
            size=len(made.content),
            digest=hashlib.sha256(made.content).hexdigest(),
        )
    )
    compilation.done_steps += 1
    work.session.flush()


def end_compilation(work: Work, *, compilation: Compilation, problem: str | None = None) -> None:
    """Note that a compilation has ended, well or with a problem (``Problem.stored``)."""
    compilation.state = CompilationState.DONE if problem is None else CompilationState.FAILED
    compilation.ended_at, compilation.problem = work.now, problem


def release_compilation(work: Work, *, compilation: Compilation) -> None:
    """Make the renditions of a compilation public; never those of a draft.

    Errors: NotCompiled, ReportIsNotFrozen, MadeBeforeFreezing.
    """
    if compilation.state is not CompilationState.DONE:
        raise NotCompiled
    if not compilation.report.is_frozen:
        raise ReportIsNotFrozen
    if compilation.is_older_than_its_report:
        raise MadeBeforeFreezing
    compilation.released_at, compilation.report.is_public = work.now, True
    change_public_pages(work, process_id=compilation.process_id)
    work.witness("release", about=("report", compilation.report_id), process_id=compilation.process_id)
