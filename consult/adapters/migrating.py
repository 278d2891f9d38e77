"""Bringing a database to this version, and asking whether it is there."""

from pathlib import Path

from sqlalchemy import inspect, make_url, text

from consult.kernel.engine import open_engine


def upgrade(database_url: str, scripts: Path) -> None:
    """Bring a database to this version."""
    from alembic import command  # noqa: PLC0415 - the web never migrates
    from alembic.config import Config as Migration  # noqa: PLC0415

    migration = Migration()
    migration.set_main_option("script_location", str(scripts))
    migration.attributes["database_url"] = database_url
    command.upgrade(migration, "head")


def is_prepared(database_url: str) -> bool:
    """Say whether a database was ever brought to a version; an SQLite file that is not there is not made.

    Errors: DatabaseError, it cannot be opened.
    """
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).is_file():
        return False
    engine = open_engine(database_url)
    try:
        return inspect(engine).has_table("alembic_version")
    finally:
        engine.dispose()


def is_of_this_version(database_url: str, scripts: Path) -> bool:
    """Say whether a prepared database has had every migration of this version, and no later one."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - the web never migrates

    engine = open_engine(database_url)
    try:
        with engine.connect() as connection:
            had = set(connection.scalars(text("SELECT version_num FROM alembic_version")))
    finally:
        engine.dispose()
    return had == set(ScriptDirectory(str(scripts)).get_heads())
