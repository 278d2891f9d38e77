"""Cancelling while a compilation stores: either all of it is there, or nothing of it is."""

import random
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from consult.adapters.files import MemoryStore
from consult.adapters.mail import MemoryMailer
from consult.app import LISTENERS
from consult.kernel.base import Base
from consult.kernel.desk import Desk
from consult.kernel.engine import open_engine
from consult.kernel.journal import Journal
from consult.kernel.ports import Asked, Spoiled, always
from consult.kernel.work import Work
from consult.publishing import commands
from consult.publishing.jobs import Shelf, compile_report
from consult.publishing.models import Compilation
from consult.publishing.rules import LATER, CompilationState, Form
from consult.reports.models import Report
from tests.databases import KINDS, fresh
from tests.factories.publishing import written
from tests.publishing.test_commands import OFFICE, SIGNER
from tests.races.test_reports import VAULT

pytestmark = pytest.mark.race
ROUNDS = 12
WHOLE = 2 * (len(Form) - len(LATER))


class Quick:
    """A press that makes everything at once, and asks nobody whether to go on: it is the storing that races."""

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Give each form's name."""
        del goes_on
        yield from (form.encode() for _, form in tasks)


@pytest.fixture(params=KINDS)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a real database with a report, with transactions of their own."""
    engine = open_engine(fresh(request.param, "races_compiling"))
    sessions = sessionmaker(engine)
    Base.metadata.create_all(engine)
    made = Desk(sessions, VAULT, Journal(sessions), MemoryMailer(), MemoryStore(), tmp_path, LISTENERS)
    with made.work() as work:
        written(work)
    yield made
    engine.dispose()


def race(desk: Desk, after: float) -> tuple[CompilationState, int, int]:
    """Compile, and cancel after so many seconds; give state, renditions noted, and files stored."""
    assert isinstance(desk.files, MemoryStore)
    desk.files.kept.clear()
    with desk.work() as work:
        compilation = commands.start_compilation(work, report=work.session.query(Report).one())
        number = compilation.id
    problems: list[BaseException] = []

    def compile_it() -> None:
        try:
            compile_report(desk, shelf=Shelf(Quick()), office=OFFICE, signer=SIGNER, compilation_id=str(number))
        except BaseException as problem:  # noqa: BLE001 - told by the test
            problems.append(problem)

    job = threading.Thread(target=compile_it)
    job.start()
    time.sleep(after)
    with desk.work() as work:
        found = work.session.get_one(Compilation, number)
        with suppress(commands.NothingToCancel):  # it was quicker
            commands.cancel_compilation(work, compilation=found)
    job.join()
    assert problems == []
    with desk.read() as work:
        found = work.session.get_one(Compilation, number)
        return found.state, len(found.renditions), len(desk.files.kept)


def outcomes(desk: Desk) -> set[tuple[CompilationState, int, int]]:
    """Race again and again, cancelling at any moment of the time that a compilation takes; first at once."""
    began = time.monotonic()
    found = {race(desk, 0)}
    took = max(time.monotonic() - began, 0.2)
    luck = random.Random(7)  # noqa: S311 - the same luck every time
    return found | {race(desk, luck.uniform(0, 2 * took)) for _ in range(ROUNDS)}


CANCELLED = (CompilationState.FAILED, 0, 0)
DONE = (CompilationState.DONE, WHOLE, WHOLE + 2)


def test_what_is_cancelled_keeps_nothing_and_what_was_quicker_keeps_all(desk: Desk) -> None:
    assert outcomes(desk) - {DONE} == {CANCELLED}


def test_without_the_look_under_the_lock_something_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: the same race must go wrong once nobody looks again."""

    def looks_not(_work: Work, _compilation: Compilation) -> None:
        return None

    monkeypatch.setattr(commands, "_must_be_under_way", looks_not)
    assert outcomes(desk) - {DONE, CANCELLED} != set()
