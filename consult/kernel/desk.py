"""The worker's desk: what a job may use, with transactions as short as it makes them."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session, sessionmaker

from consult.kernel import clock
from consult.kernel.actor import SYSTEM, Actor
from consult.kernel.engine import writing
from consult.kernel.jobs import Job
from consult.kernel.journal import Journal
from consult.kernel.ports import FileStore, Mailer
from consult.kernel.vault import Vault
from consult.kernel.work import Work


@dataclass(frozen=True, slots=True)
class Desk:
    """Sessions, vault and ports for a job or a command line; nothing here knows Flask."""

    sessions: sessionmaker[Session]
    vault: Vault
    journal: Journal
    mailer: Mailer
    files: FileStore
    var: Path
    listeners: Mapping[Any, tuple[str, ...]]
    job_id: uuid.UUID | None = None

    @contextmanager
    def work(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        """Open a writing transaction; it is committed when the block ends well, else rolled back."""
        with self._session() as session, session.begin():
            writing(session)
            yield Work(session, actor, clock.now())

    @contextmanager
    def read(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        """Open a reading transaction; nothing done in it stays."""
        with self._session() as session:
            session.info["mode"] = "read"
            yield Work(session, actor, clock.now())
            session.rollback()

    def tell_progress(self, done: int, whole: int) -> None:
        """Say how far the job is, in a short transaction of its own."""
        if self.job_id is None:
            return
        with self.work() as work:
            work.session.execute(update(Job).where(Job.id == self.job_id).values(done_steps=done, all_steps=whole))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with self.sessions() as session:
            session.info.update(vault=self.vault, journal=self.journal, listeners=self.listeners)
            yield session
