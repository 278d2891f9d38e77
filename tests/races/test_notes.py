"""Races for notes: eight writers with dropped replies, and writers killed in mid-save; nothing acknowledged is lost.

``CONSULT_RACE_ROUNDS`` (1 unless set) multiplies the rounds of each race; ``make bars`` sets it.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, true
from sqlalchemy.orm import sessionmaker

from consult.adapters.migrating import upgrade
from consult.kernel.actor import SYSTEM
from consult.kernel.clock import now
from consult.kernel.engine import open_engine, writing
from consult.kernel.journal import Journal
from consult.kernel.work import Work
from consult.notes import commands
from consult.notes.models import Revision
from consult.notes.rules import Branch, Save
from tests.databases import KINDS, fresh
from tests.factories.notes import a_book, an_intervention
from tests.factories.processes import a_process
from tests.races.note_writer import VAULT, Writer

pytestmark = pytest.mark.race
ROOT = Path(__file__).parents[2]
ROUNDS = int(os.environ.get("CONSULT_RACE_ROUNDS", "1"))
WRITERS = 8
WORDS = 3 * ROUNDS
KILLS = 3 * ROUNDS


@dataclass
class Place:
    """A database that really commits, with interventions to write."""

    url: str
    books: list[UUID] = field(default_factory=list)

    def intervention(self) -> UUID:
        """Begin a new, empty intervention in a new process."""
        engine = open_engine(self.url)
        sessions = sessionmaker(engine)
        with sessions() as session, session.begin():
            session.info.update(vault=VAULT, journal=Journal(sessions))
            writing(session)
            work = Work(session, SYSTEM, now())
            process = a_process(work, f"race{uuid4().hex[:12]}")
            made = an_intervention(work, a_book(work, process), "").id
        engine.dispose()
        return made


@pytest.fixture(scope="module", params=KINDS)
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A database of each kind, built by the migrations."""
    url = fresh(request.param, "note_races")
    upgrade(url, ROOT / "migrations")
    yield Place(url)
    for ending in ("", "-wal", "-shm"):
        if request.param == "sqlite":
            Path(url.removeprefix("sqlite:///") + ending).unlink(missing_ok=True)


def _write(url: str, intervention_id: UUID, name: str, start: Barrier) -> list[str]:
    """Write some words as one of several note-takers, and give those that were acknowledged in the line of versions.

    Half of the replies are dropped: the operation is then sent again, as it was. Where somebody else was first,
    the text is read again, the word added to it and saved as a new operation, as a person who merges does.
    """
    chance, writer, acknowledged = random.Random(name), Writer(url, intervention_id), []  # noqa: S311 - no secret
    start.wait()
    for number in range(WORDS):
        word, is_placed = f"{name}.{number}", False
        while not is_placed:
            text, version = writer.read()
            time.sleep(chance.uniform(0, 0.01))
            save = Save(uuid4(), version, f"{text} {word}".strip())
            saved = writer.send(save)
            while chance.random() < 0.5:
                again = writer.send(save)
                assert again.branch_id == saved.branch_id
                assert again.version == saved.version or saved.branch_id is not None
            is_placed = saved.branch_id is None
        acknowledged.append(word)
    writer.engine.dispose()
    return acknowledged


def _race(url: str, intervention_id: UUID) -> tuple[list[str], list[str]]:
    """Let eight writers write; give what was acknowledged and what stands there in the end, sorted."""
    start = Barrier(WRITERS)
    with ThreadPoolExecutor(WRITERS) as pool:
        done = [pool.submit(_write, url, intervention_id, f"w{n}", start) for n in range(WRITERS)]
        acknowledged = [word for each in done for word in each.result()]
    reader = Writer(url, intervention_id)
    text, _ = reader.read()
    reader.engine.dispose()
    return sorted(acknowledged), sorted(text.split())


def test_eight_writers_with_dropped_replies_lose_nothing_and_write_nothing_twice(place: Place) -> None:
    acknowledged, standing = _race(place.url, place.intervention())
    assert standing == acknowledged
    assert len(acknowledged) == WRITERS * WORDS


def test_without_the_version_check_a_save_is_lost(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: with the check off, this race must be seen."""
    monkeypatch.setattr(commands, "_same_version", lambda _: true())
    acknowledged, standing = _race(place.url, place.intervention())
    assert len(acknowledged) == WRITERS * WORDS
    assert len(set(acknowledged) - set(standing)) > 0


def test_every_text_that_came_second_is_kept(place: Place) -> None:
    found = place.intervention()
    writers, start = [Writer(place.url, found) for _ in range(WRITERS)], Barrier(WRITERS)

    def send(number: int) -> bool:
        start.wait()
        return writers[number].send(Save(uuid4(), 0, f"text {number}")).branch_id is None

    with ThreadPoolExecutor(WRITERS) as pool:
        placed = sum(pool.map(send, range(WRITERS)))
    with writers[0].sessions() as session:
        rows = session.scalars(select(Revision.branch).where(Revision.intervention_id == found)).all()
    assert (placed, sorted(rows)) == (1, [Branch.MAIN] + [Branch.WAITING] * (WRITERS - 1))
    for writer in writers:
        writer.engine.dispose()


def test_a_reply_that_races_its_own_repetition_is_one_save(place: Place) -> None:
    found = place.intervention()
    writers, start, save = (
        [Writer(place.url, found) for _ in range(WRITERS)],
        Barrier(WRITERS),
        Save(uuid4(), 0, "one"),
    )

    def send(number: int) -> int:
        start.wait()
        return writers[number].send(save).version

    with ThreadPoolExecutor(WRITERS) as pool:
        answers = list(pool.map(send, range(WRITERS)))
    assert (answers, writers[0].read()) == ([1] * WRITERS, ("one", 1))
    for writer in writers:
        writer.engine.dispose()


def test_a_killed_writer_leaves_everything_acknowledged(place: Place) -> None:
    found, chance = place.intervention(), random.Random(7)  # noqa: S311 - no secret
    acknowledged: list[str] = []
    for number in range(KILLS):
        acknowledged += _killed(place.url, found, f"k{number}-", chance.uniform(0.05, 0.4))
    reader = Writer(place.url, found)
    text, version = reader.read()
    reader.engine.dispose()
    standing = text.split()
    # A save may be committed whose reply the killed process never said: at most one for each kill.
    unsaid = [word for word in standing if word not in set(acknowledged)]
    assert [word for word in standing if word in set(acknowledged)] == acknowledged
    assert (len(unsaid) <= KILLS, version == len(standing), len(acknowledged) > KILLS) == (True, True, True)


def _killed(url: str, intervention_id: UUID, name: str, after: float) -> list[str]:
    """Start a writer, kill it without warning some time after its first save, and give what it had said."""
    command = [sys.executable, "-m", "tests.races.note_writer", url, str(intervention_id), name]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(after)
        process.kill()
        rest = process.stdout.read()
    whole = (first + rest).rpartition("\n")[0]
    return whole.split()
