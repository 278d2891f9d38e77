"""Eight writers on one paragraph, replies dropped, and a killed process: nothing acknowledged is lost."""

import os
import random
import signal
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import ColumnElement, Engine, delete, select, true
from sqlalchemy.orm import Session, sessionmaker

from consult.app import LISTENERS
from consult.kernel import clock
from consult.kernel.actor import SYSTEM
from consult.kernel.base import Base
from consult.kernel.engine import open_engine, writing
from consult.kernel.ids import new_id
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from consult.reports import commands
from consult.reports.commands import writing as saving
from consult.reports.models import ParagraphRevision, ParagraphText, ReportParagraph
from tests.databases import KINDS, ROOT, fresh
from tests.factories.processes import a_process
from tests.factories.reports import a_paragraph, a_report, a_section

pytestmark = pytest.mark.race
LONG = os.environ.get("CONSULT_BARS") == "1"
WRITERS, SAVES = 8, 40 if LONG else 6
VAULT = Vault({1: b"k" * 32})


class Place:
    """A real database with one paragraph, and transactions of their own."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url, pool_size=WRITERS + 2) if "sqlite" not in url else open_engine(url)
        self.sessions = sessionmaker(self.engine)
        Base.metadata.create_all(self.engine)
        with self.transaction() as work:
            self.paragraph_id = a_paragraph(work, a_section(work, a_report(work, a_process(work))), "Begun.").id

    def transaction(self) -> "Transaction":
        return Transaction(self.sessions, self.engine)

    def save(self, words: str, based_on: int, operation: uuid.UUID) -> tuple[int, bool]:
        with self.transaction() as work:
            paragraph = work.session.get_one(ReportParagraph, self.paragraph_id)
            saved = commands.save_paragraph(
                work, paragraph=paragraph, language="en", words=words, based_on=based_on, operation_id=operation
            )
        return saved.version, saved.waiting_id is not None

    def version(self) -> int:
        with self.sessions() as session:
            return session.scalars(select(ParagraphText.version)).one()

    def kept(self) -> list[ParagraphRevision]:
        with self.sessions() as session:
            return list(session.scalars(select(ParagraphRevision).order_by(ParagraphRevision.version)))


class Transaction:
    """A writing work of its own, committed at the end of the block."""

    def __init__(self, sessions: sessionmaker[Session], engine: Engine) -> None:
        self.session = sessions()
        self.session.info.update(vault=VAULT, journal=Journal(sessions), listeners=LISTENERS)
        del engine

    def __enter__(self) -> Work:
        writing(self.session)
        return Work(self.session, SYSTEM, clock.now())

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.session.commit()
        else:
            self.session.rollback()
        self.session.close()


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    made = Place(fresh(request.param, "races_reports"))
    yield made
    made.engine.dispose()


def write(place: Place, name: int, told: dict[str, tuple[int, bool]], problems: list[BaseException]) -> None:
    """Save again and again on the version last seen; one reply in three never arrives and the save is sent again."""
    luck = random.Random(name)  # noqa: S311 - the same luck every time
    try:
        for count in range(SAVES):
            words, operation, based_on = f"Writer {name}, save {count}.", new_id(), place.version()
            while luck.random() < 0.34:
                place.save(words, based_on, operation)
            told[words] = place.save(words, based_on, operation)
    except BaseException as problem:  # noqa: BLE001 - told by the test
        problems.append(problem)


def race(place: Place) -> dict[str, tuple[int, bool]]:
    told: dict[str, tuple[int, bool]] = {}
    problems: list[BaseException] = []
    threads = [threading.Thread(target=write, args=(place, name, told, problems)) for name in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    return told


def chain(place: Place) -> list[tuple[int | None, int]]:
    """The versions in the text's own line, each with the one it was written on."""
    return [(one.version, one.based_on) for one in place.kept() if one.version is not None]


def test_nothing_acknowledged_is_lost(place: Place) -> None:
    told = race(place)
    kept = {one.words: (one.version, one.version is None) for one in place.kept()}
    assert len(told) == WRITERS * SAVES
    assert sorted(kept) == sorted([*told, "Begun."]), "each text once, whatever was sent twice"
    assert {words: is_waiting for words, (_, is_waiting) in told.items()} == {words: kept[words][1] for words in told}
    assert chain(place) == [(number + 1, number) for number in range(len(chain(place)))], "none written over another"
    assert place.version() == len(chain(place))


def test_without_the_version_check_a_save_is_lost(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: the same race must go wrong once the check is off."""

    def any_version(_save: object) -> ColumnElement[bool]:
        return true()

    monkeypatch.setattr(saving, "_same_version", any_version)
    race(place)
    assert chain(place) != [(number + 1, number) for number in range(len(chain(place)))]


WRITER = """
import sys, uuid
sys.path.insert(0, sys.argv[1])
from tests.races.test_reports import again
again(sys.argv[2], uuid.UUID(sys.argv[3]))
"""


def again(url: str, paragraph_id: uuid.UUID) -> None:
    """Save for ever in a process of its own, and say on the standard output what was acknowledged."""
    place = object.__new__(Place)
    place.engine = open_engine(url)
    place.sessions, place.paragraph_id = sessionmaker(place.engine), paragraph_id
    for count in range(100_000):
        words = f"Save {count}."
        place.save(words, place.version(), new_id())
        print(words, flush=True)  # noqa: T201 - the acknowledgement


@pytest.mark.parametrize("after", [3, 25, 120] if LONG else [5])
def test_a_killed_writer_loses_nothing_acknowledged(place: Place, after: int) -> None:
    with place.sessions() as session, session.begin():
        session.execute(delete(ParagraphRevision))
    command = [sys.executable, "-W", "ignore", "-c", WRITER, str(ROOT), place.url, str(place.paragraph_id)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(ROOT))  # noqa: S603 - our own
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline().strip() for _ in range(after)]
    writer.send_signal(signal.SIGKILL)
    acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
    writer.wait()
    writer.stdout.close()
    kept = [one.words for one in place.kept()]
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) - len(acknowledged) in {0, 1}, "one more may be stored that was not yet acknowledged"
