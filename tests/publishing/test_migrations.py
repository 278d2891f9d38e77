"""Compilations from before every rendition was made go through the migration, and back."""

from typing import Any

import pytest
from alembic import command
from alembic.config import Config as Migration
from sqlalchemy import Connection, Table, insert, select, text

from consult.kernel.clock import now
from consult.kernel.engine import open_engine
from consult.kernel.ids import new_id
from consult.processes.models import Process
from consult.publishing.models import Compilation, Rendition
from consult.publishing.rules import CompilationState, Edition, Form
from consult.reports.models import Report
from tests.databases import KINDS, ROOT, fresh


def migration_of(url: str) -> Migration:
    made = Migration()
    made.set_main_option("script_location", str(ROOT / "migrations"))
    made.attributes["database_url"] = url
    return made


def put(connection: Connection, kind: Any, **values: Any) -> Any:
    """Insert a row of which only these values are told, for the table may lack columns of today."""
    number, table = new_id(), kind.__table__
    assert isinstance(table, Table)
    connection.execute(insert(table).values(id=number, **values))
    return number


def forms(connection: Connection) -> list[str]:
    return sorted(connection.scalars(text("SELECT form FROM rendition")))


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_compiled_before_stays_and_is_complete(kind: str) -> None:
    url = fresh(kind, "before_all_renditions")
    command.upgrade(migration_of(url), "0011")
    engine = open_engine(url)
    with engine.begin() as connection:
        process = put(connection, Process, slug="nmirf")
        report = put(connection, Report, process_id=process, slug="report-57", original_language="en", symbol="A")
        ended = {"state": CompilationState.DONE, "ended_at": now(), "process_id": process, "report_id": report}
        compilation = put(connection, Compilation, **ended)
        put(connection, Compilation, process_id=process, report_id=report)
        told = {"language": "en", "title": "T", "file_key": "k", "size": 1, "digest": "d"}
        for form in (Form.HTML, Form.PDF):
            put(connection, Rendition, compilation_id=compilation, edition=Edition.EASY, form=form, **told)
    command.upgrade(migration_of(url), "0012")
    with engine.begin() as connection:
        rows = connection.execute(select(Compilation.id, Compilation.completed_at == Compilation.ended_at)).all()
        assert ({one[0]: one[1] for one in rows}[compilation], len(rows), forms(connection)) == (
            True,
            2,
            ["html", "pdf"],
        )
        put(connection, Rendition, compilation_id=compilation, edition=Edition.EASY, form=Form.PDF_LARGE, **told)
    command.downgrade(migration_of(url), "0011")
    with engine.begin() as connection:
        assert forms(connection) == ["html", "pdf"]
    engine.dispose()
