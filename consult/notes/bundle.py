"""Notes as rows of the interchange bundle, and back; confidential ones and unfinished ones only when asked."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from consult.events.models import Event, EventSession
from consult.kernel.vault import vault_of
from consult.kernel.work import Work
from consult.notes.models import Intervention, NoteBook, Revision
from consult.notes.queries import seals
from consult.notes.rules import Branch, InterventionKind, Mode, NotesState, Speaker
from consult.processes.models import Process

Row = dict[str, Any]
NewId = Callable[[str], uuid.UUID]


def rows(session: Session, process: Process, *, with_confidential: bool = False) -> dict[str, list[Row]]:
    """Give the notes of a process: the standing text of each intervention, without its earlier versions.

    An intervention that is confidential, or whose notes are open so that no consent follows from them yet, is
    left out unless asked for. Under the Chatham House rule there is no speaker to give.
    """
    query = (
        select(NoteBook)
        .join(NoteBook.session)
        .join(EventSession.event)
        .options(selectinload(NoteBook.interventions))
        .where(Event.process_id == process.id)
        .order_by(EventSession.starts_at, NoteBook.id)
    )
    books = session.scalars(query).all()
    every = [one for book in books for one in book.interventions]
    given = [one for one in every if with_confidential or _is_free(one)]
    return {
        "note_books": [_book_row(book) for book in books],
        "interventions": [_row(session, one) for one in given],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put notes back under the ids that ``new_id`` gives; events, organizations and sources come before.

    The standing text becomes version 1. Errors: KeyError for a missing column, ValueError for a bad value.
    """
    del process_id  # a notebook belongs to its session, which belongs to the process
    for row in rows.get("note_books", ()):
        work.session.add(_book(row, new_id))
    work.session.flush()
    for row in rows.get("interventions", ()):
        found = _intervention(work, row, new_id)
        work.session.add(found)
        work.session.flush()
        if found.version:
            work.session.add(_revision(work, found, row["text"]))
    work.session.flush()


def _is_free(one: Intervention) -> bool:
    return one.state is NotesState.CLOSED and not one.is_confidential


def _book_row(book: NoteBook) -> Row:
    closed_at = book.closed_at.isoformat() if book.closed_at else None
    return {
        "id": str(book.id),
        "session_id": str(book.session_id),
        "mode": book.mode.value,
        "closed_at": closed_at,
    }


def _row(session: Session, one: Intervention) -> Row:
    vault = vault_of(session)
    speaker = seals.speaker_to_hand_in(vault, one)
    return {
        "id": str(one.id),
        "book_id": str(one.book_id),
        "position": one.position,
        "closed_at": one.closed_at.isoformat() if one.closed_at else None,
        "kind": one.kind.value,
        "language": one.language,
        "category": one.category,
        "organization_id": str(one.organization_id) if one.organization_id else None,
        "state_code": one.state_code,
        "group_code": one.group_code,
        "names": speaker.names,
        "function": speaker.function,
        "is_attributed": one.is_attributed,
        "is_verbatim": one.is_verbatim,
        "is_confidential": one.is_confidential,
        "source_id": str(one.source_id) if one.source_id else None,
        "text": seals.text_to_hand_in(vault, one),
    }


def _book(row: Row, new_id: NewId) -> NoteBook:
    closed_at = _instant(row["closed_at"])
    state = NotesState.CLOSED if closed_at else NotesState.OPEN
    place = {"id": new_id(row["id"]), "session_id": new_id(row["session_id"])}
    return NoteBook(mode=Mode(row["mode"]), state=state, closed_at=closed_at, **place)


def _intervention(work: Work, row: Row, new_id: NewId) -> Intervention:
    names = ("position", "language", "category", "state_code", "group_code", "is_attributed", "is_verbatim")
    ids = {name: new_id(row[name]) if row[name] else None for name in ("id", "book_id", "organization_id", "source_id")}
    found = Intervention(is_confidential=row["is_confidential"], **{name: row[name] for name in names}, **ids)
    found.kind, found.closed_at = InterventionKind(row["kind"]), _instant(row["closed_at"])
    found.state = NotesState.CLOSED if found.closed_at else NotesState.OPEN
    found.data_key = work.vault.new_key(about=seals.key_about(found.id))
    found.sealed_speaker = seals.seal_speaker(work.vault, found, Speaker(row["names"], row["function"]))
    found.sealed_text = seals.seal_text(work.vault, found, row["text"])
    found.version, found.saved_at = (1, work.now) if row["text"] else (0, None)
    return found


def _revision(work: Work, found: Intervention, text: str) -> Revision:
    revision = Revision(id=uuid.uuid5(found.id, "restored"), intervention_id=found.id, base_version=0, number=1)
    revision.operation_id, revision.branch = revision.id, Branch.MAIN
    revision.sealed = seals.seal_revision(work.vault, found, revision.id, text)
    return revision


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
