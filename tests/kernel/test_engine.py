"""Writers of one process get SQLite's only place in the order in which they asked for it."""

import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from consult.kernel import engine as rooms
from consult.kernel.engine import Line, open_engine, writing

WRITERS, TURN_SECONDS, SECONDS = 6, 0.01, 1.5


def test_the_place_goes_to_whoever_has_waited_longest() -> None:
    line, came = Line(patience=5), []
    assert line.wait()

    def ask(name: int) -> None:
        line.wait()
        came.append(name)
        line.leave()

    threads = [threading.Thread(target=ask, args=(name,)) for name in range(3)]
    for number, thread in enumerate(threads, 1):
        thread.start()
        while line.length < number:
            time.sleep(0.001)
    line.leave()
    for thread in threads:
        thread.join()
    assert came == [0, 1, 2]


def test_who_loses_patience_leaves_the_line() -> None:
    line = Line(patience=0.01)
    assert [line.wait(), line.wait()] == [True, False]
    line.leave()
    assert line.wait()


def write_in_turns(url: str) -> list[int]:
    """Let writers begin again as soon as they have ended; tell how often each came to write."""
    made = open_engine(url)
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE turn (name integer)"))
    end, turns = time.monotonic() + SECONDS, [0] * WRITERS

    def write(name: int) -> None:
        while time.monotonic() < end:
            with Session(made) as session:
                writing(session)
                session.execute(text("INSERT INTO turn VALUES (:name)"), {"name": name})
                time.sleep(TURN_SECONDS)
                session.commit()
            turns[name] += 1

    threads = [threading.Thread(target=write, args=(name,)) for name in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made.dispose()
    return turns


def test_no_writer_is_kept_out_by_a_busy_one(tmp_path: Path) -> None:
    turns = write_in_turns(f"sqlite:///{tmp_path / 'turns.db'}")
    assert max(turns) <= 2 * min(turns)


def test_without_the_line_one_writer_keeps_the_others_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: SQLite alone lets whoever has just written write again."""
    monkeypatch.setattr(rooms.Line, "wait", lambda _: False)
    turns = write_in_turns(f"sqlite:///{tmp_path / 'turns.db'}")
    assert max(turns) > 3 * min(turns)


def test_a_refused_beginning_gives_the_place_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "BUSY_MILLISECONDS", 50)
    url = f"sqlite:///{tmp_path / 'held.db'}"
    inside, outside = open_engine(url), open_engine(f"{url}?timeout=1")
    with Session(outside) as holder:
        writing(holder)
        with Session(inside) as session, pytest.raises(OperationalError, match="locked"):
            writing(session)
    with Session(inside) as session:
        writing(session)
    inside.dispose()
    outside.dispose()
