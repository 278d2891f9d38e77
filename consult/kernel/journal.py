"""The journal: audit, throttle and progress, written in a short transaction of their own (DESIGN, rule 10)."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Index, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, sessionmaker

from consult.kernel.actor import Actor
from consult.kernel.base import Record
from consult.kernel.engine import writing


class AuditEntry(Record):
    """Who did what to which thing; ids and codes only, never text."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_about", "about_id", "created_at"),)

    actor_kind: Mapped[str]
    actor_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    process_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    act: Mapped[str]
    about_kind: Mapped[str]
    about_id: Mapped[uuid.UUID | None]
    values: Mapped[dict[str, Any]]


class Attempt(Record):
    """One try at something that is throttled; ``key`` is a keyed hash, so the row names nobody."""

    __tablename__ = "attempt"
    __table_args__ = (Index("ix_attempt_key_created_at", "key", "created_at"),)

    key: Mapped[str]


class Journal:
    """Writes beside the request's own transaction: what is opened is on record before it is opened."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def record(self, *entries: AuditEntry, within: Session) -> None:
        """Put ``entries`` on record: at once, or with the writing transaction ``within`` if one is open.

        A second writer beside an open one would wait for it for ever (SQLite has one writer). What was read in a
        writing transaction that is then rolled back may still be shown: ``read_again`` keeps that on record.
        """
        if within.info.get("mode") == "write":
            within.add_all(entries)
            within.flush()
            within.info.setdefault("witnessed", []).extend(entry for entry in entries if entry.act.startswith("read"))
            return
        with self._sessions() as session, session.begin():
            writing(session)
            session.add_all(entries)

    def read_again(self, entries: Sequence[AuditEntry], *, within: Session) -> None:
        """Put on record once more what was read in a transaction that was rolled back."""
        if entries:
            names = [column.key for column in AuditEntry.__table__.columns if column.key not in {"id", "created_at"}]
            self.record(
                *(AuditEntry(**{name: getattr(entry, name) for name in names}) for entry in entries), within=within
            )

    def too_many(self, key: str, *, limit: int, window: timedelta, now: datetime) -> bool:
        """Count one try under ``key`` and say whether there were more than ``limit`` within ``window``."""
        with self._sessions() as session, session.begin():
            writing(session)
            session.execute(delete(Attempt).where(Attempt.created_at < now - timedelta(days=1)))
            session.add(Attempt(key=key, created_at=now))
            session.flush()
            recent = select(func.count()).where(Attempt.key == key, Attempt.created_at > now - window)
            return (session.scalar(recent) or 0) > limit

    def forget(self, key: str) -> None:
        """Forget every try under ``key``."""
        with self._sessions() as session, session.begin():
            writing(session)
            session.execute(delete(Attempt).where(Attempt.key == key))


def entry_of(
    actor: Actor,
    act: str,
    *,
    about_kind: str,
    about_id: uuid.UUID | None,
    process_id: uuid.UUID | None = None,
    values: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Make an audit row; it is not yet on record."""
    return AuditEntry(
        actor_kind=actor.kind.value,
        actor_id=actor.person_id,
        process_id=process_id,
        act=act,
        about_kind=about_kind,
        about_id=about_id,
        values=dict(values or {}),
    )
