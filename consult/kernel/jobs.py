"""Jobs: rows in the transaction that asks for them, taken by a worker under a lease."""

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, Index, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from consult.kernel.base import Record

LEASE = timedelta(minutes=2)
MOST_TRIES = 5
WORKER_DIED = "WorkerDied"


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Job(Record):
    """Something to be done after the commit: its kind and the ids it needs, nothing else."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name="running_is_leased"),
        CheckConstraint("state NOT IN ('done', 'failed') OR ended_at IS NOT NULL", name="ended_is_dated"),
        Index("ix_job_state_run_at", "state", "run_at"),
    )

    kind: Mapped[str]
    ids: Mapped[dict[str, Any]]
    state: Mapped[JobState] = mapped_column(default=JobState.WAITING)
    run_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    holder: Mapped[uuid.UUID | None]
    tries: Mapped[int] = mapped_column(default=0)
    done_steps: Mapped[int] = mapped_column(default=0)
    all_steps: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    ended_at: Mapped[datetime | None]


Handler = Callable[..., None]


def enqueue(session: Session, kind: str, *, now: datetime, **ids: uuid.UUID | str) -> Job:
    """Ask for a job in this transaction; if it is rolled back, nobody asked."""
    job = Job(kind=kind, ids={name: str(value) for name, value in ids.items()}, run_at=now)
    session.add(job)
    session.flush()
    return job


def claim(session: Session, *, holder: uuid.UUID, now: datetime) -> Job | None:
    """Take the oldest job that waits, or whose holder has let its lease run out (a killed worker's).

    A job that has killed its worker at each of its tries is not taken again (``give_up``).
    """
    due = or_(Job.state == JobState.WAITING, _left_behind(now) & (Job.tries < MOST_TRIES))
    oldest = select(Job.id).where(due, Job.run_at <= now).order_by(Job.run_at, Job.id).limit(1)
    if session.get_bind().dialect.name == "postgresql":
        oldest = oldest.with_for_update(skip_locked=True)
    found = session.scalar(oldest)
    if found is None:
        return None
    taken = {"state": JobState.RUNNING, "lease_until": now + LEASE, "holder": holder, "tries": Job.tries + 1}
    session.execute(update(Job).where(Job.id == found).values(taken).execution_options(synchronize_session=False))
    return session.get(Job, found, populate_existing=True)


def give_up(session: Session, *, now: datetime) -> Sequence[Job]:
    """Fail the jobs that have killed their worker at each of their tries, and give them."""
    deadly = session.scalars(select(Job).where(_left_behind(now), Job.tries >= MOST_TRIES).with_for_update()).all()
    for job in deadly:
        job.state, job.lease_until, job.ended_at, job.problem = JobState.FAILED, None, now, WORKER_DIED
    session.flush()
    return deadly


def _left_behind(now: datetime) -> ColumnElement[bool]:
    return (Job.state == JobState.RUNNING) & (Job.lease_until < now)


def renew(session: Session, job_id: uuid.UUID, *, holder: uuid.UUID, now: datetime) -> bool:
    """Keep the lease of a job that runs long; False if somebody else has taken it over."""
    held = (Job.id == job_id) & (Job.holder == holder) & (Job.state == JobState.RUNNING)
    renewed = session.execute(update(Job).where(held).values(lease_until=now + LEASE))
    return bool(getattr(renewed, "rowcount", 0))


def finish(
    session: Session, job_id: uuid.UUID, *, holder: uuid.UUID, now: datetime, problem: str | None = None
) -> bool:
    """End a try: done, to be tried again later, or failed for good after the fifth, which is what True says.

    Timing: the next try comes after 10 s, then 40 s, 90 s, 160 s. A job taken over by another worker is left alone.
    """
    job = session.get(Job, job_id, populate_existing=True)
    if job is None or job.holder != holder or job.state is not JobState.RUNNING:
        return False
    job.lease_until, job.problem = None, problem
    if problem is None or job.tries >= MOST_TRIES:
        job.state, job.ended_at = (JobState.DONE if problem is None else JobState.FAILED), now
    else:
        job.state, job.run_at = JobState.WAITING, now + timedelta(seconds=10 * job.tries**2)
    return job.state is JobState.FAILED
