"""The migrations build exactly what the models say, and take it back (STACK, trap 10)."""

from collections.abc import Iterator
from typing import Any

import pytest
from alembic import command
from alembic.config import Config as Migration
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from consult.adapters.migrating import upgrade
from consult.kernel.base import Base
from consult.kernel.engine import open_engine
from tests.databases import KINDS, ROOT, fresh


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest) -> str:
    return fresh(request.param, "schema")


@pytest.fixture
def built(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    yield engine
    engine.dispose()


def by_name(found: list[Any]) -> list[Any]:
    return sorted((str(item.get("name")), str(item.get("sqltext", item.get("column_names")))) for item in found)


def picture(connection: Connection) -> dict[str, Any]:
    """Describe every table: columns, keys, constraints and indexes, as the database itself sees them."""
    seen = inspect(connection)
    return {
        table: {
            "columns": sorted((c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)),
            "key": seen.get_pk_constraint(table)["constrained_columns"],
            "checks": by_name(seen.get_check_constraints(table)),
            "unique": by_name(seen.get_unique_constraints(table)),
            "indexes": by_name(seen.get_indexes(table)),
            "foreign": sorted(
                (f["name"], f["referred_table"], str(f["constrained_columns"]), str(f["options"]))
                for f in seen.get_foreign_keys(table)
            ),
        }
        for table in sorted(seen.get_table_names())
        if table != "alembic_version"
    }


def test_migrations_build_what_the_models_say(url: str, built: Engine) -> None:
    upgrade(url, ROOT / "migrations")
    with built.connect() as connection:
        migrated = picture(connection)
    with built.begin() as connection:
        Base.metadata.drop_all(connection)
    with built.begin() as connection:
        Base.metadata.create_all(connection)
    with built.connect() as connection:
        modelled = picture(connection)
    assert migrated == modelled


def test_migrations_take_everything_back(url: str, built: Engine) -> None:
    upgrade(url, ROOT / "migrations")
    migration = Migration()
    migration.set_main_option("script_location", str(ROOT / "migrations"))
    migration.attributes["database_url"] = url
    command.downgrade(migration, "base")
    with built.connect() as connection:
        assert [name for name in inspect(connection).get_table_names() if name != "alembic_version"] == []


def test_migrations_are_numbered_without_gaps_in_one_line() -> None:
    found = list(ScriptDirectory(str(ROOT / "migrations")).walk_revisions())[::-1]
    numbers = [f"{number:04}" for number in range(1, len(found) + 1)]
    assert [one.revision for one in found] == numbers
    assert [one.down_revision for one in found] == [None, *numbers[:-1]]
    files = sorted((ROOT / "migrations" / "versions").glob("*.py"))
    assert [path.name[:5] for path in files] == [f"{number}_" for number in numbers]
