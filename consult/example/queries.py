"""How far the example's first reports are, for whoever loads it or takes up a loading that was broken off."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.example.rules import read
from consult.kernel.jobs import Job, JobState
from consult.processes.models import Process
from consult.publishing.commands import JOB as COMPILE
from consult.publishing.models import Compilation


def example_process(session: Session) -> Process | None:
    """Find the process of the example."""
    return session.scalar(select(Process).where(Process.slug == read("process")["slug"], Process.is_example))


def reports_wait(session: Session) -> bool:
    """Say whether the reports are still to be released: loading asked for them, and none ever was."""
    process = example_process(session)
    if process is None:
        return False
    known = session.scalars(select(Compilation.released_at).where(Compilation.process_id == process.id)).all()
    return bool(known) and not any(known)


def is_compiling(session: Session) -> bool:
    """Say whether a worker has or will take a report in hand."""
    under_way = Job.state.in_((JobState.WAITING, JobState.RUNNING))
    return session.scalar(select(Job.id).where(Job.kind == COMPILE, under_way).limit(1)) is not None
