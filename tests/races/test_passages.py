"""Rapporteurs who choose the same words in the same moment: one passage, everybody's codes on it, nobody refused."""

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import sessionmaker
from sqlalchemy.sql import Select

from consult.analysis.commands import code_passage
from consult.analysis.models import Code, Coding
from consult.analysis.rules import PassageKind
from consult.app import LISTENERS
from consult.kernel import clock
from consult.kernel.actor import SYSTEM, Actor
from consult.kernel.base import Base
from consult.kernel.engine import open_engine, writing
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from consult.sources.models import Passage, SourceText
from consult.sources.rules import Span
from tests.databases import KINDS, fresh
from tests.factories.accounts import as_person
from tests.factories.analysis import a_code, a_rapporteur
from tests.factories.processes import a_process
from tests.factories.sources import a_source

pytestmark = pytest.mark.race
RAPPORTEURS, ROUNDS = 4, 6
VAULT = Vault({1: b"k" * 32})


class Place:
    """A real database with one source, one code and rapporteurs."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.sessions = sessionmaker(self.engine)
        Base.metadata.create_all(self.engine)
        with self.transaction() as work:
            process = a_process(work)
            self.text_id = a_source(work, process).texts[0].id
            self.code_id = a_code(work, process).id
            people = [a_rapporteur(work, process, f"Rapporteur {number}") for number in range(RAPPORTEURS)]
            self.actors = [as_person(work, person).actor for person in people]

    @contextmanager
    def transaction(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        with self.sessions() as session:
            session.info.update(vault=VAULT, journal=Journal(self.sessions), listeners=LISTENERS)
            writing(session)
            yield Work(session, actor, clock.now())
            session.commit()

    def choose(self, actor: Actor, span: Span) -> uuid.UUID:
        with self.transaction(actor) as work:
            text, code = work.session.get_one(SourceText, self.text_id), work.session.get_one(Code, self.code_id)
            return code_passage(work, text=text, span=span, chosen=[code], kind=PassageKind.PRACTICE).id


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    made = Place(fresh(request.param, "races_passages"))
    yield made
    made.engine.dispose()


def race(place: Place, actors: list[Actor]) -> tuple[list[set[uuid.UUID]], list[BaseException]]:
    """Let everybody choose the same span at once, round after round; tell which passages they were given."""
    given: list[set[uuid.UUID]] = [set() for _ in range(ROUNDS)]
    problems: list[BaseException] = []
    start = threading.Barrier(len(actors))

    def choose(actor: Actor) -> None:
        for count in range(ROUNDS):
            start.wait()
            try:
                given[count].add(place.choose(actor, Span(0, len("Focal p") + count)))
            except BaseException as problem:  # noqa: BLE001 - told by the test
                problems.append(problem)

    threads = [threading.Thread(target=choose, args=(actor,)) for actor in actors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given, problems


def counted(place: Place) -> tuple[int | None, int | None]:
    with place.sessions() as session:
        return session.scalar(select(func.count(Passage.id))), session.scalar(select(func.count(Coding.id)))


def test_the_same_words_chosen_at_once_are_one_passage(place: Place) -> None:
    given, problems = race(place, place.actors)
    assert problems == []
    assert [len(one) for one in given] == [1] * ROUNDS
    assert counted(place) == (ROUNDS, ROUNDS * RAPPORTEURS)


def test_a_button_pressed_twice_codes_once(place: Place) -> None:
    _, problems = race(place, [place.actors[0]] * RAPPORTEURS)
    assert problems == []
    assert counted(place) == (ROUNDS, ROUNDS)


@pytest.mark.parametrize("place", [kind for kind in KINDS if kind != "sqlite"], indirect=True)
def test_without_the_lock_somebody_is_refused(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control; not on SQLite, which has one writer, whatever is locked."""

    def unlocked(query: Select[tuple[object]], **_: object) -> Select[tuple[object]]:
        return query

    monkeypatch.setattr(Select, "with_for_update", unlocked)
    assert {type(problem) for problem in race(place, place.actors)[1]} == {IntegrityError}
