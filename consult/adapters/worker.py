"""The worker: takes jobs under a lease, one at a time, and takes over those of a worker that died."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy.exc import OperationalError

from consult.kernel import jobs
from consult.kernel.desk import Desk
from consult.kernel.ids import new_id
from consult.kernel.work import Work

log = structlog.get_logger()
IDLE_SECONDS = 0.5
RENEW_EVERY = timedelta(seconds=30)


@dataclass(slots=True)
class Worker:
    """Runs handlers by the kind of job; a handler gets the desk and the job's ids.

    Where a job that fails for good leaves somebody waiting, its kind has an ending too, which gets the transaction in
    which the job fails, and its ids.
    """

    desk: Desk
    handlers: Mapping[str, Callable[..., None]]
    endings: Mapping[str, Callable[..., None]] = field(default_factory=dict)
    id: UUID = field(default_factory=new_id)
    stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Work until told to stop."""
        while not self.stopping.is_set():
            if not self._run_one_calmly():
                self.stopping.wait(IDLE_SECONDS)

    def _run_one_calmly(self) -> bool:
        """Do one job; a database that cannot be reached or is busy ends no worker, its job's lease runs out."""
        try:
            return self.run_one()
        except OperationalError as problem:
            log.warning("queue not reached", problem=type(problem).__name__)
            return False

    def run_all(self) -> int:
        """Work until nothing is due, and say how many jobs were done."""
        done = 0
        while self.run_one():
            done += 1
        return done

    def run_one(self) -> bool:
        """Take and do one job; False if nothing was due."""
        with self.desk.work() as work:
            for lost in jobs.give_up(work.session, now=work.now):
                self._end(work, lost.kind, lost.ids)
            job = jobs.claim(work.session, holder=self.id, now=work.now)
            if job is None:
                return False
            job_id, kind, ids = job.id, job.kind, dict(job.ids)
        problem = self._do(job_id, kind, ids)
        with self.desk.work() as work:
            if jobs.finish(work.session, job_id, holder=self.id, now=work.now, problem=problem):
                self._end(work, kind, ids)
        return True

    def _end(self, work: Work, kind: str, ids: Mapping[str, str]) -> None:
        """Tell what waits for a job that it has failed for good."""
        if kind in self.endings:
            self.endings[kind](work, **ids)

    def _do(self, job_id: UUID, kind: str, ids: dict[str, str]) -> str | None:
        """Run the handler, keeping the lease alive beside it; give the kind of problem, never its words."""
        over = threading.Event()
        keeper = threading.Thread(target=self._keep_lease, args=(job_id, over), daemon=True)
        keeper.start()
        try:
            self.handlers[kind](replace(self.desk, job_id=job_id), **ids)
        except Exception as problem:  # noqa: BLE001 - a job may fail in any way; it is tried again
            log.warning("job failed", kind=kind, job=str(job_id), problem=type(problem).__name__)
            return type(problem).__name__
        finally:
            over.set()
            keeper.join()
        return None

    def _keep_lease(self, job_id: UUID, over: threading.Event) -> None:
        while not over.wait(RENEW_EVERY.total_seconds()):
            try:
                with self.desk.work() as work:
                    jobs.renew(work.session, job_id, holder=self.id, now=work.now)
            except OperationalError as problem:  # a busy database now is not a lost lease: it is asked again in time
                log.warning("lease not renewed", job=str(job_id), problem=type(problem).__name__)
