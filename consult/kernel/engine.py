"""Connections: pragmas and BEGIN mode, the same for web, worker and command line."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

BUSY_MILLISECONDS = 10_000
WRITING = "consult_writing"


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
        event.listen(engine, "connect", _sqlite_connect)
        event.listen(engine, "begin", _sqlite_begin)


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


def _sqlite_begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
