"""Acts of publishing: ask for a compilation, keep its renditions, end it, release it."""

import uuid
from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.publishing.models import Compilation, KeptPrint, Rendition
from consult.publishing.queries import prints_of
from consult.publishing.rules import CANCELLED, LATER, UNDER_WAY, CompilationState, Made, Print, file_key
from consult.reports.commands.issuing import ReportIsNotFrozen
from consult.reports.models import Report

JOB = "publishing.compile_report"
COMPLETE = "publishing.complete_compilation"
FORGET_PRINTS = "publishing.forget_prints"


class StillCompiling(Refused):
    """One compilation of a report at a time."""

    says = N_("This report is being compiled. You can compile it again when that has ended.")


class NotCompiled(Refused):
    """Only what is compiled can be released."""

    says = N_("This cannot be released: the compilation has not ended well. Compile the report again.")


class MadeBeforeFreezing(Refused):
    """What is released is the report as it was frozen."""

    says = N_("This was compiled before the report was frozen. Compile the report again, then release it.")


class NothingToCancel(Refused):
    """What has ended cannot be cancelled."""

    says = N_("There is nothing to cancel: the compilation has ended.")


class CompilationIsOver(Exception):
    """Somebody has cancelled the compilation while it was being made; for the job, no person sees it."""


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
    """Note that the job has begun, and in how many steps; what an interrupted try made is made again.

    Errors: CompilationIsOver.
    """
    _must_be_under_way(work, compilation)
    compilation.state, compilation.started_at = CompilationState.RUNNING, work.now
    compilation.done_steps, compilation.all_steps = 0, steps
    compilation.renditions.clear()
    work.session.flush()


def keep_rendition(work: Work, *, compilation: Compilation, made: Made) -> None:
    """Note a rendition that was stored: size and SHA-256; after the end, one of those made later.

    Errors: CompilationIsOver.
    """
    if made.form not in LATER:
        _must_be_under_way(work, compilation)
        compilation.done_steps += 1
    compilation.renditions.append(
        Rendition(
            edition=made.edition,
            language=made.language,
            form=made.form,
            title=made.title,
            file_key=file_key(compilation.id, made.edition, made.language, made.form),
            size=made.size,
            digest=made.digest,
        )
    )
    work.session.flush()


def end_compilation(work: Work, *, compilation: Compilation, problem: str | None = None) -> None:
    """Note that a compilation has ended, well or with a problem (``Problem.stored``); a job makes what comes later.

    Errors: CompilationIsOver.
    """
    _must_be_under_way(work, compilation)
    compilation.state = CompilationState.DONE if problem is None else CompilationState.FAILED
    compilation.ended_at, compilation.problem = work.now, problem
    if problem is None:
        work.enqueue(COMPLETE, compilation_id=compilation.id)


def complete_compilation(work: Work, *, compilation: Compilation, problem: str | None = None) -> None:
    """Note that the renditions made later are through, well or with a problem; if it is released, pages change."""
    work.session.refresh(compilation, ["released_at"], with_for_update=True)
    compilation.completed_at, compilation.problem = work.now, problem
    if compilation.released_at is not None:
        change_public_pages(work, process_id=compilation.process_id)


def cancel_compilation(work: Work, *, compilation: Compilation) -> None:
    """End a compilation before it is done; nothing of it is kept. Errors: NothingToCancel.

    Timing: the job notices within a second, ends what it is making and erases its files.
    """
    try:
        _must_be_under_way(work, compilation)
    except CompilationIsOver:
        raise NothingToCancel from None
    compilation.renditions.clear()
    compilation.state, compilation.ended_at, compilation.problem = CompilationState.FAILED, work.now, CANCELLED
    work.witness("cancel-compiling", about=("report", compilation.report_id), process_id=compilation.process_id)


def _must_be_under_way(work: Work, compilation: Compilation) -> None:
    """Look again under a lock: job and person may move the same compilation at the same time."""
    work.session.refresh(compilation, ["state"], with_for_update=True)
    if compilation.state not in UNDER_WAY:
        raise CompilationIsOver


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


def take_back(work: Work, *, report: Report) -> None:
    """Take every released rendition of a report back from the public; it can be released again."""
    of_it = (Compilation.report_id == report.id, Compilation.released_at.is_not(None))
    for compilation in work.session.scalars(select(Compilation).where(*of_it)):
        compilation.released_at = None
    report.is_public = False
    change_public_pages(work, process_id=report.process_id)
    work.witness("take-back", about=("report", report.id), process_id=report.process_id)


def use_prints(work: Work, *, pins: Sequence[str]) -> list[Print]:
    """Give what is kept under these pins, and note that it was used now."""
    used = update(KeptPrint).where(KeptPrint.pin.in_(pins)).values(used_at=work.now)
    work.session.execute(used.execution_options(synchronize_session=False))
    return prints_of(work.session, KeptPrint.pin.in_(pins))


def keep_print(work: Work, *, one: Print, process_id: uuid.UUID) -> bool:
    """Note a rendition that will be kept; False if another run has kept the same one meanwhile."""
    row = KeptPrint(
        id=one.id,
        process_id=process_id,
        pin=one.pin,
        file_key=one.file_key,
        data_key=one.data_key,
        size=one.size,
        used_at=work.now,
    )
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        return False
    return True


def forget_prints(work: Work, *, ids: Sequence[uuid.UUID]) -> None:
    """Forget kept renditions and their keys; their files were erased before."""
    work.session.execute(delete(KeptPrint).where(KeptPrint.id.in_(ids)).execution_options(synchronize_session=False))
