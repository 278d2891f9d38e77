"""One unit of work: who is acting, when, and in which transaction."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from consult.kernel import jobs, outbox
from consult.kernel.actor import Actor
from consult.kernel.journal import Journal, entry_of
from consult.kernel.vault import Vault, vault_of


@dataclass(frozen=True, slots=True)
class Fact:
    """News that a command tells: what happened to which thing in which process."""

    about_id: uuid.UUID
    process_id: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class Work:
    """Carries session, actor and now through an act; posts letters, asks for jobs, tells facts."""

    session: Session
    actor: Actor
    now: datetime

    @property
    def vault(self) -> Vault:
        """Give the vault that seals and opens."""
        return vault_of(self.session)

    def post(self, letter: outbox.Letter) -> None:
        """Put a letter in the outbox; it is sent after the commit, by a job."""
        letter_id = outbox.put(self.session, letter)
        jobs.enqueue(self.session, outbox.JOB, now=self.now, letter_id=letter_id)

    def enqueue(self, kind: str, **ids: uuid.UUID | str) -> jobs.Job:
        """Ask for a job of ``kind``; it runs after the commit."""
        return jobs.enqueue(self.session, kind, now=self.now, **ids)

    def tell(self, fact: Fact) -> None:
        """Tell a fact: each job that the table in app.py names for its kind is asked for."""
        for kind in self.session.info.get("listeners", {}).get(type(fact), ()):
            jobs.enqueue(self.session, kind, now=self.now, about_id=fact.about_id)

    def witness(
        self,
        act: str,
        *,
        about: tuple[str, uuid.UUID | None],
        process_id: uuid.UUID | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> None:
        """Put on record that the actor did ``act`` to the thing ``about`` (its kind and id); ids and codes only."""
        kind, thing = about
        entry = entry_of(self.actor, act, about_kind=kind, about_id=thing, process_id=process_id, values=values)
        self._journal().record(entry, within=self.session)

    def witness_each(self, act: str, *, kind: str, ids: Iterable[uuid.UUID], process_id: uuid.UUID | None) -> None:
        """Put on record, in one go, that the actor did ``act`` to each of these things of one kind."""
        entries = [entry_of(self.actor, act, about_kind=kind, about_id=thing, process_id=process_id) for thing in ids]
        if entries:
            self._journal().record(*entries, within=self.session)

    def _journal(self) -> Journal:
        journal = self.session.info["journal"]
        if not isinstance(journal, Journal):
            problem = "this session was opened without a journal"
            raise TypeError(problem)
        return journal
