"""The press in warm child processes: quick, in order, and nothing that befalls a child is a hang."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGKILL

import pytest

from consult.adapters.presses import PressHere, PressPool, imprint
from consult.kernel.ports import Spoiled
from consult.press.typefaces import TYPEFACES
from tests.databases import ROOT
from tests.press.printing import long_document, short_document

SHORT = (short_document(), "html")
LONG = (long_document(600), "pdf")
ENDED = "document: the process that made it ended with signal 9"
LOCKED = """
import os, socket
from consult.adapters.presses import lock
lock.no_way_out()
lock.write_nothing()
def run(): os.execv("/bin/true", ["true"])
def write(): os.write(os.open("written", os.O_CREAT | os.O_WRONLY), b"words")
for act in (socket.socket, run, write):
    try:
        act()
    except OSError as problem:
        print(problem.errno)
"""
PARENT = """
import sys
from consult.adapters.presses import PressPool
from tests.press.printing import long_document
pool = PressPool(1)
def tell():
    print(*pool.children, flush=True)
    return True
list(pool.press([(long_document(600), "pdf")], goes_on=tell))
"""


@pytest.fixture
def pool() -> Iterator[PressPool]:
    """Two children for this test."""
    with PressPool(2) as made:
        yield made


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_soon(pid: int) -> bool:
    until = time.monotonic() + 30
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not alive(pid)


def after(rounds: int, act: Callable[[], bool]) -> Callable[[], bool]:
    """Go on; from the given round on, do as ``act`` says."""
    asked = iter(range(10_000))
    return lambda: next(asked) < rounds or act()


def test_results_are_the_same_as_here_and_in_the_order_asked(pool: PressPool) -> None:
    tasks = [(short_document(title), form) for title in ("One", "Two") for form in ("pdf", "html", "docx")]
    assert list(pool.press(tasks)) == list(PressHere().press(tasks))
    assert len(pool.children) == 2


def test_children_stay_warm_and_only_as_many_are_started_as_there_is_work(pool: PressPool) -> None:
    first = list(pool.press([SHORT])), pool.children
    assert (list(pool.press([SHORT])), pool.children) == first
    assert len(first[1]) == 1


def test_a_child_is_replaced_after_its_share_of_documents() -> None:
    with PressPool(1, documents=2) as pool:
        seen = [(len(list(pool.press([SHORT]))), tuple(pool.children)) for _ in range(4)]
    assert [made for made, _ in seen] == [1, 1, 1, 1]
    assert [len(children) for _, children in seen] == [1, 0, 1, 0]


def test_a_child_that_holds_too_much_when_idle_is_replaced(pool: PressPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consult.adapters.presses.pool.KEPT_MEGABYTES", 10)
    assert ([type(made) for made in pool.press([SHORT])], pool.children) == ([bytes], [])


def test_what_cannot_be_printed_is_told_with_its_place_and_the_child_lives_on(pool: PressPool) -> None:
    made = list(pool.press([(short_document("\U00012000"), "pdf"), SHORT]))
    assert made[0] == Spoiled("publishing.unprintable", "document: no font has U+12000")
    assert isinstance(made[1], bytes)


def test_a_child_killed_amid_its_work_spoils_that_alone() -> None:
    with PressPool(1) as pool:

        def kill() -> bool:
            for pid in pool.children:
                os.kill(pid, SIGKILL)
            return True

        killed = list(pool.press([LONG], goes_on=after(3, kill)))
        assert killed == [Spoiled("publishing.too-much", ENDED)]
        assert [type(made) for made in pool.press([SHORT])] == [bytes]


def test_a_child_that_died_while_idle_is_replaced_unseen(pool: PressPool) -> None:
    list(pool.press([SHORT]))
    (pid,) = pool.children
    os.kill(pid, SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # all its threads are gone, and its parent has not been told
    assert [type(made) for made in pool.press([SHORT])] == [bytes]


def test_what_takes_too_long_is_ended_and_the_rest_is_made() -> None:
    with PressPool(1, seconds=1.5) as pool:
        began = time.monotonic()
        assert [type(made) for made in pool.press([SHORT])] == [bytes]
        (pid,) = pool.children
        made = list(pool.press([LONG, SHORT]))
        assert made[0] == Spoiled("publishing.too-much", "document: it took more than 1.5 seconds")
        assert (type(made[1]), alive(pid)) == (bytes, False)
        assert time.monotonic() - began < 120


def test_a_child_stopped_by_force_is_no_hang() -> None:
    """A stopped process neither reads nor answers, though its pipes are whole."""
    with PressPool(1, seconds=1.5) as pool:
        list(pool.press([SHORT]))
        os.kill(pool.children[0], 19)
        (made,) = pool.press([(long_document(3000), "html")])
        assert made == Spoiled("publishing.too-much", "document: it took more than 1.5 seconds")


def test_memory_has_a_ceiling() -> None:
    huge = short_document("word " * 2_400_000)
    with PressPool(1, megabytes=230) as pool:
        made = list(pool.press([SHORT, (huge, "html"), SHORT]))
    assert [getattr(one, "code", "made") for one in made] == ["made", "publishing.too-much", "made"]


def test_a_ceiling_too_low_to_start_under_is_told() -> None:
    with PressPool(1, megabytes=30) as pool:
        (made,) = pool.press([SHORT])
    assert isinstance(made, Spoiled)
    assert made.place.startswith("document: the process that made it ended with ")


def test_when_it_does_not_go_on_what_is_under_way_is_ended(pool: PressPool) -> None:
    list(pool.press([SHORT]))
    (idle,) = pool.children
    assert list(pool.press([LONG], goes_on=after(2, lambda: False))) == []
    assert (pool.children, alive(idle)) == ([], False)


def test_when_nobody_takes_results_any_more_what_is_under_way_is_ended(pool: PressPool) -> None:
    results = pool.press([SHORT, LONG, LONG])
    next(results)
    working = pool.children
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert pool.children == []
    assert [alive(pid) for pid in working] == [False, False]


def test_children_end_with_their_parent_however_it_ended(tmp_path: Path) -> None:
    told = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, cwd=ROOT, env=told, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603 - our own words
        assert parent.stdout is not None
        for _ in range(4):  # a second and a half: it has begun to print
            said = parent.stdout.readline()
        (pid,) = map(int, said.split())
        assert alive(pid)
        parent.kill()
    assert gone_soon(pid)
    assert list(tmp_path.iterdir()) == [], "and take their temporary folder along"


def test_a_forgotten_pool_ends_its_children() -> None:
    pool = PressPool(1)
    list(pool.press([SHORT]))
    (pid,) = pool.children
    del pool
    assert gone_soon(pid)


def test_a_child_has_no_environment_of_ours(pool: PressPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSULT_BUNDLE_PASSPHRASE", "secret")
    list(pool.press([SHORT]))
    told = Path(f"/proc/{pool.children[0]}/environ").read_text().strip("\0").split("\0")
    assert sorted(one.partition("=")[0] for one in told) == ["LANG", "PATH", "PYTHONPATH", "TMPDIR"]


@pytest.mark.skipif(os.uname().machine not in {"x86_64", "aarch64"}, reason="no filter for it (until 2030-01-01)")
def test_a_child_opens_no_socket_starts_no_program_and_writes_no_file(tmp_path: Path) -> None:
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", LOCKED], cwd=tmp_path, env=told, capture_output=True, text=True)  # noqa: S603, PLW1510 - our own words; the answer is compared
    assert (done.stdout.split(), done.stderr) == (["13", "13", "27"], "")


def test_whoever_asks_loads_no_engine() -> None:
    words = "import sys; from consult.adapters import presses; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "False\n"


def test_the_imprint_changes_with_a_font(tmp_path: Path) -> None:
    for face in TYPEFACES:
        (tmp_path / face.file).write_bytes(b"one")
    before = imprint(tmp_path)
    imprint.cache_clear()
    assert imprint(tmp_path) == before
    (tmp_path / TYPEFACES[0].file).write_bytes(b"two")
    imprint.cache_clear()
    assert imprint(tmp_path) != before
    imprint.cache_clear()


def test_a_mistake_of_the_press_spoils_one_rendition() -> None:
    (made,) = PressHere().press([(None, "html")])
    assert isinstance(made, Spoiled)
    assert (made.code, made.place.startswith("document: AttributeError at ")) == ("publishing.too-much", True)


def test_documents_here_and_there_are_equal(pool: PressPool) -> None:
    tasks = [(short_document("Ünïcode 中文 عربي"), "html")]
    assert list(pool.press(tasks)) == list(PressHere().press(tasks))
