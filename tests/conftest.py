"""What every test may ask for: a work on a real database, a desk, a website with signed-in browsers."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session, sessionmaker

from config import Config
from consult.adapters.files import MemoryStore
from consult.adapters.mail import MemoryMailer
from consult.app import LISTENERS, create_app
from consult.kernel.actor import SYSTEM
from consult.kernel.desk import Desk
from consult.kernel.engine import WRITING, open_engine
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from tests.databases import KINDS, migrated
from tests.website import Website

pytest_plugins = ["tests.browsing"]
settings.register_profile("consult", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("consult")  # how long an example takes says how busy the machine is, not that a rule is wrong
NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
VAULT = Vault({1: b"k" * 32})


@pytest.fixture(scope="session", params=KINDS)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database that the migrations have built, of each kind in turn."""
    made = open_engine(migrated(request.param))
    yield made
    made.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that is rolled back after the test."""
    with engine.connect().execution_options(**{WRITING: True}) as opened:
        transaction = opened.begin()
        yield opened
        transaction.rollback()


@pytest.fixture
def sessions(connection: Connection) -> sessionmaker[Session]:
    """Sessions inside the test's transaction; their commits are savepoints."""
    return sessionmaker(connection, join_transaction_mode="create_savepoint")


@pytest.fixture
def work(sessions: sessionmaker[Session]) -> Iterator[Work]:
    """A writing work of the system at a fixed instant; act as somebody with ``tests.factories.accounts.as_person``."""
    with sessions() as session:
        session.info.update(vault=VAULT, journal=Journal(sessions), listeners=LISTENERS, mode="write")
        yield Work(session, SYSTEM, NOW)


@pytest.fixture
def session(work: Work) -> Session:
    """The session of ``work``, for queries."""
    return work.session


@pytest.fixture
def mailer() -> MemoryMailer:
    """A mailer that keeps what it sends."""
    return MemoryMailer()


@pytest.fixture
def desk(sessions: sessionmaker[Session], mailer: MemoryMailer, tmp_path: Path) -> Desk:
    """A worker's desk on the test's transaction, with mail and files in memory."""
    return Desk(sessions, VAULT, Journal(sessions), mailer, MemoryStore(), tmp_path, LISTENERS)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Settings of an installation of this test's own, on a migrated SQLite file."""
    shutil.copy(migrated("sqlite").removeprefix("sqlite:///"), tmp_path / "consult.db")
    return Config(database_url=f"sqlite:///{tmp_path / 'consult.db'}", var=tmp_path, testing=True)


@pytest.fixture
def website(config: Config) -> Iterator[Website]:
    """A whole website with its own database, to visit as anybody."""
    made = Website(create_app(config), config)
    yield made
    made.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly what was not checked and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section("not checked")
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[2] if report.longrepr else ''}")
