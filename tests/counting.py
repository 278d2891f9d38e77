"""Counting the SQL statements of a block, for literal query-count tests."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, event

from consult.kernel.work import Work


@contextmanager
def statements(work: Work) -> Iterator[list[str]]:
    """Collect every SQL statement that the work's session sends within the block."""
    connection = work.session.connection()
    found: list[str] = []

    def heard(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            found.append(statement)

    event.listen(connection, "before_cursor_execute", heard)
    try:
        yield found
    finally:
        event.remove(connection, "before_cursor_execute", heard)
