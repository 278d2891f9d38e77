"""The queue with real worker processes, on each database: nothing lost, nothing twice, nothing for ever."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from signal import SIGKILL
from typing import IO

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from consult.kernel import clock, jobs
from consult.kernel.base import Base
from consult.kernel.engine import writing
from consult.kernel.ids import new_id
from consult.kernel.jobs import Job, JobState
from tests.databases import KINDS, ROOT, fresh
from tests.races.job_doer import open_worker

pytestmark = pytest.mark.race
MANY = 40


class Queue:
    """A database with nothing but a queue, and a worker of this process on it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.worker = open_worker(url)
        with self.begin() as session:
            Base.metadata.create_all(session.connection(), [Base.metadata.tables["job"]])

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Open a writing transaction of its own connection."""
        with self.worker.desk.sessions() as session, session.begin():
            writing(session)
            yield session

    def ask(self, kind: str, *names: str) -> None:
        """Ask for jobs and commit."""
        with self.begin() as session:
            for name in names:
                jobs.enqueue(session, kind, now=clock.now(), name=name)

    def told(self) -> list[tuple[JobState, int, str | None]]:
        """Tell state, tries and problem of every job."""
        with self.begin() as session:
            rows = session.scalars(select(Job).order_by(Job.run_at, Job.id))
            return [(row.state, row.tries, row.problem) for row in rows]

    def let_leases_run_out(self) -> None:
        """Let the time pass in which a killed worker's lease still holds."""
        with self.begin() as session:
            past = clock.now() - timedelta(seconds=1)
            session.execute(update(Job).where(Job.state == JobState.RUNNING).values(lease_until=past))


@pytest.fixture(params=KINDS)
def queue(request: pytest.FixtureRequest) -> Iterator[Queue]:
    """A queue on a fresh database of each kind."""
    made = Queue(fresh(request.param, "jobs"))
    yield made
    with made.begin() as session:
        engine = session.get_bind()
    engine.engine.dispose()


@contextmanager
def process(queue: Queue, how: str = "locked") -> Iterator[tuple[subprocess.Popen[str], IO[str], IO[str]]]:
    """Start a worker process that waits for a line before it begins; it is killed at the end, if it still lives."""
    command = [sys.executable, "-m", "tests.races.job_doer", queue.url, how]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as started:  # noqa: S603 - our own module
        assert started.stdin is not None
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        yield started, started.stdin, started.stdout
        started.kill()


def begin(commands: IO[str]) -> None:
    commands.write("begin\n")
    commands.flush()


def test_a_killed_workers_job_is_taken_over_after_its_lease_and_not_before(queue: Queue) -> None:
    queue.ask("sleep", "long")
    with process(queue) as (started, commands, said):
        begin(commands)
        assert said.readline() == "long\n"
        started.kill()
        assert started.wait() == -SIGKILL
    assert queue.worker.run_all() == 0, "its lease still holds"
    queue.let_leases_run_out()
    queue.worker.handlers = {"sleep": lambda _desk, name: None if name == "long" else pytest.fail(name)}
    assert (queue.worker.run_all(), queue.told()) == (1, [(JobState.DONE, 2, None)])


def test_a_job_that_kills_its_workers_fails_for_good(queue: Queue) -> None:
    queue.ask("die", "poison")
    for _ in range(jobs.MOST_TRIES):
        with process(queue) as (started, commands, said):
            begin(commands)
            assert (said.readline(), started.wait()) == ("poison\n", -SIGKILL)
        queue.let_leases_run_out()
    queue.ask("say", "next")
    assert queue.worker.run_all() == 1, "the queue goes on"
    assert queue.told() == [(JobState.FAILED, 5, jobs.WORKER_DIED), (JobState.DONE, 1, None)]


def run_side_by_side(queue: Queue, how: str = "locked") -> list[str]:
    """Let worker processes empty the queue together, and give every job that one of them began."""
    with process(queue, how) as first, process(queue, how) as second, process(queue, how) as third:
        for _, commands, _ in (first, second, third):
            begin(commands)
        return [line.strip() for _, _, said in (first, second, third) for line in said]


def test_workers_side_by_side_do_each_job_once(queue: Queue) -> None:
    names = [f"job-{number:02}" for number in range(MANY)]
    queue.ask("say", *names)
    assert sorted(run_side_by_side(queue)) == names
    assert queue.told() == [(JobState.DONE, 1, None)] * MANY


def test_with_the_lock_off_some_job_is_begun_twice(queue: Queue) -> None:
    queue.ask("say", *(f"job-{number:02}" for number in range(MANY)))
    begun = run_side_by_side(queue, "unlocked")
    assert len(begun) > len(set(begun))


def test_two_open_transactions_never_hold_one_job(queue: Queue, request: pytest.FixtureRequest) -> None:
    queue.ask("say", "one")
    with queue.begin() as session:
        mine = jobs.claim(session, holder=new_id(), now=clock.now())
        assert mine is not None
        if "postgresql" in request.node.callspec.id:  # SQLite would wait here: it has one writer
            with queue.begin() as other:
                assert jobs.claim(other, holder=new_id(), now=clock.now()) is None
    with queue.begin() as later:
        assert jobs.claim(later, holder=new_id(), now=clock.now()) is None


def test_a_job_that_is_rolled_back_or_not_yet_committed_is_seen_by_no_worker(queue: Queue) -> None:
    with queue.worker.desk.sessions() as session:
        writing(session)
        jobs.enqueue(session, "say", now=clock.now(), name="never")
        with queue.worker.desk.sessions() as other:
            assert other.scalars(select(Job)).all() == []
        session.rollback()
    assert (queue.worker.run_all(), queue.told()) == (0, [])
