"""A worker process of its own; it says each job it begins, and is made to be killed."""

import os
import sys
import time
from pathlib import Path
from signal import SIGKILL

from sqlalchemy import select, update
from sqlalchemy.orm import Session, sessionmaker

from consult.adapters.files import MemoryStore
from consult.adapters.mail import MemoryMailer
from consult.adapters.worker import Worker
from consult.kernel.desk import Desk
from consult.kernel.engine import open_engine
from consult.kernel.jobs import LEASE, Job, JobState, finish
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault

VAULT = Vault({1: b"k" * 32})


def open_worker(url: str) -> Worker:
    """Open a worker on the database at ``url``; its jobs say their name, and sleep, die or end."""
    sessions: sessionmaker[Session] = sessionmaker(open_engine(url))
    desk = Desk(sessions, VAULT, Journal(sessions), MemoryMailer(), MemoryStore(), Path(), {})
    return Worker(desk, {"say": say, "sleep": sleep, "die": die})


def say(_desk: Desk, name: str) -> None:
    """Say that the job has begun, and take a moment."""
    sys.stdout.write(f"{name}\n")
    sys.stdout.flush()
    time.sleep(0.02)


def sleep(desk: Desk, name: str) -> None:
    """Begin, and never end."""
    say(desk, name)
    time.sleep(600)


def die(desk: Desk, name: str) -> None:
    """Begin, and take the whole process down as the kernel does when memory is out."""
    say(desk, name)
    os.kill(os.getpid(), SIGKILL)


class Unlocked(Worker):
    """The negative control: it looks for a job in one transaction and takes it in another."""

    def run_one(self) -> bool:
        """Do what the worker does, with time between looking and taking."""
        with self.desk.read() as work:
            found = work.session.scalars(select(Job).where(Job.state == JobState.WAITING).order_by(Job.id)).first()
            told = None if found is None else (found.id, found.ids["name"])
        if told is None:
            return False
        job_id, name = told
        time.sleep(0.05)
        with self.desk.work() as work:
            taken = {"state": JobState.RUNNING, "holder": self.id, "lease_until": work.now + LEASE}
            work.session.execute(update(Job).where(Job.id == job_id).values(taken))
        say(self.desk, name)
        with self.desk.work() as work:
            finish(work.session, job_id, holder=self.id, now=work.now)
        return True


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    locked = open_worker(sys.argv[1])
    (locked if sys.argv[2] == "locked" else Unlocked(locked.desk, {})).run_all()
