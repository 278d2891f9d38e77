"""Connections: pragmas and BEGIN mode, the same for web, worker and command line."""

import sqlite3
import threading
from collections import deque
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MILLISECONDS = 10_000
WRITING = "consult_writing"
TURN = "consult_turn"


class Line:
    """The writers of one process stand in line for SQLite's only place, and get it in the order they came.

    SQLite itself lets those who wait ask again after ever longer pauses: under load one busy writer takes the
    place again and again, and the others are told "database is locked" though each turn is short.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._guard = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._is_taken = False

    @property
    def length(self) -> int:
        """Tell how many are waiting."""
        return len(self._waiting)

    def wait(self) -> bool:
        """Wait for one's turn, at most ``patience`` seconds; say whether it came (if not, SQLite decides)."""
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return True
            turn = threading.Event()
            self._waiting.append(turn)
        if turn.wait(self._patience):
            return True
        with self._guard:
            if turn.is_set():
                return True
            self._waiting.remove(turn)
        return False

    def leave(self) -> None:
        """Give the place to whoever has waited longest."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._is_taken = False


_LINES: dict[str, Line] = {}  # one for each database: web and journal have engines of their own on the same file


def open_engine(url: str, **options: Any) -> Engine:
    """Open the database at ``url`` and prepare it as the house does."""
    engine = create_engine(url, **options)
    prepare(engine)
    return engine


def prepare(engine: Engine) -> None:
    """Make SQLite keep a write-ahead log, check foreign keys, erase what is deleted, and begin as told.

    A transaction that will write says so at once (BEGIN IMMEDIATE): a deferred one that has read
    cannot write after somebody else's commit, however long it waits.
    """
    if engine.dialect.name == "sqlite":
        line = _LINES.setdefault(str(engine.url), Line(BUSY_MILLISECONDS / 1000))
        event.listen(engine, "connect", _sqlite_connect)
        event.listen(engine, "begin", lambda connection: _sqlite_begin(connection, line))
        event.listen(engine, "checkin", lambda _, record: _leave(record, line))


def writing(session: Session) -> None:
    """Say that this session's next transaction will write; must come before its first statement."""
    session.info["mode"] = "write"
    session.connection(execution_options={WRITING: True})


def _sqlite_connect(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "secure_delete=ON", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.close()


def _sqlite_begin(connection: Connection, line: Line) -> None:
    immediate = connection.get_execution_options().get(WRITING, False)
    if immediate and TURN not in connection.info:
        connection.info[TURN] = line.wait()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _leave(record: ConnectionPoolEntry, line: Line) -> None:
    """Let the next writer in once a connection comes back; after commit or rollback, whichever it was."""
    if record.info.pop(TURN, False):
        line.leave()
