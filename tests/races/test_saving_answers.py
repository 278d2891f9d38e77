"""Eight writers on one answer: with the version check nobody's words are lost; without it some are."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from consult.adapters.files import MemoryStore
from consult.adapters.mail import MemoryMailer
from consult.adapters.migrating import upgrade
from consult.app import LISTENERS
from consult.kernel.desk import Desk
from consult.kernel.engine import open_engine
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from consult.submissions import commands
from consult.submissions.commands.drafting import AnswerChanged, lock_submission
from consult.submissions.models import Submission, SubmissionAnswer
from consult.submissions.queries.seals import open_answer
from consult.submissions.rules import Typed
from tests.databases import KINDS, ROOT, fresh
from tests.factories.accounts import a_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_draft, an_open_call

pytestmark = pytest.mark.race
LONG = os.environ.get("CONSULT_BARS") == "1"
WRITERS, SAVES = 8, 30 if LONG else 3


@pytest.fixture(params=KINDS)
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a database of its own, for several threads."""
    url = fresh(request.param, "race_answers")
    upgrade(url, ROOT / "migrations")
    engine = open_engine(url)
    sessions = sessionmaker(engine)
    yield Desk(sessions, Vault({1: b"k" * 32}), Journal(sessions), MemoryMailer(), MemoryStore(), tmp_path, LISTENERS)
    engine.dispose()


def begin(desk: Desk) -> None:
    with desk.work() as work:
        a_draft(work, an_open_call(work, a_process(work)), a_person(work))


def stored(work: Work) -> tuple[Submission, SubmissionAnswer, str]:
    submission = work.session.scalars(select(Submission)).one()
    answer = work.session.scalars(select(SubmissionAnswer).execution_options(populate_existing=True)).one()
    return submission, answer, open_answer(work.vault, submission, answer)


def read(desk: Desk) -> tuple[str, int]:
    with desk.read() as work:
        _, answer, text = stored(work)
        return text, answer.version


def save(desk: Desk, text: str, version: int | None) -> None:
    """Save over ``version``; None leaves the check without effect: over whatever version there is."""
    with desk.work() as work:
        lock_submission(work, submission=work.session.scalars(select(Submission)).one())
        submission, answer, _ = stored(work)
        typed = Typed(text, answer.version if version is None else version, "")
        commands.save_answer(work, submission=submission, question="q1", typed=typed)


def missing(desk: Desk) -> set[str]:
    text, _ = read(desk)
    return {f"w{one}s{two}" for one in range(WRITERS) for two in range(SAVES)} - set(text.split())


def test_nobodys_words_are_lost(shared: Desk) -> None:
    begin(shared)
    refused = []

    def write(writer: int) -> None:
        for number in range(SAVES):
            while True:
                text, version = read(shared)
                try:
                    save(shared, f"{text} w{writer}s{number}", version)
                except AnswerChanged:
                    refused.append(writer)
                    continue
                break

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    assert (missing(shared), read(shared)[1]) == (set(), 1 + WRITERS * SAVES)


def test_without_the_version_check_words_are_lost(shared: Desk) -> None:
    begin(shared)
    together = threading.Barrier(WRITERS)

    def write(writer: int) -> None:
        for number in range(SAVES):
            text, _ = read(shared)
            together.wait(timeout=60)
            save(shared, f"{text} w{writer}s{number}", None)
            together.wait(timeout=60)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    assert missing(shared) != set()
