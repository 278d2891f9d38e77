"""Writing into a folder: whole or not at all, whatever breaks it off, and never over what is not ours."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIG_DFL, SIGINT, SIGKILL, SIGTERM, Signals

import pytest

from config import Config
from consult.adapters.manifests import State, check_folder
from consult.adapters.presses import PressHere
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.publishing.jobs import Order, Shelf, write_all
from consult.publishing.rules import Form
from consult.reports.rules import ReportState
from tests.databases import ROOT
from tests.factories.publishing import written
from tests.publishing.test_commands import OFFICE, SIGNER
from tests.website import Website


class Broken(Exception):
    """Breaks a writing off."""


@contextmanager
def compiling(config: Config, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run ``consult compile`` until it has something in hand; it is killed at the end, if it still lives."""
    told = {**os.environ, "CONSULT_VAR": str(config.var), "CONSULT_DATABASE_URL": config.database_url}
    command = [sys.executable, "-m", "consult", "compile", "nmirf", "--out", str(folder)]
    # Whoever runs the tests in the background ignores Ctrl-C, and a child would inherit that.
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env=told,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(SIGINT, SIG_DFL),  # noqa: PLW1509 - no thread runs yet
    ) as started:
        until = time.monotonic() + 120
        while not list(folder.parent.glob(f".{folder.name}-*/made/*")) and time.monotonic() < until:
            assert started.poll() is None, "it ended before it began"
            time.sleep(0.01)
        try:
            yield started
        finally:
            started.kill()


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("how", "there"), [(SIGINT, False), (SIGINT, True), (SIGTERM, True), (SIGKILL, True)], ids=str)
def test_whoever_breaks_off_finds_the_folder_as_it_was(
    website: Website, tmp_path: Path, how: Signals, *, there: bool
) -> None:
    with website.work() as work:
        written(work)
    folder = tmp_path / "place" / "made"
    folder.parent.mkdir()
    if there:
        folder.mkdir()
        (folder / "manifest.json").write_text("as it was")
    before = files_in(folder)
    with compiling(website.config, folder) as run:
        run.send_signal(how)
        assert run.wait(60) == (-SIGKILL if how is SIGKILL else 1)
    assert (files_in(folder), folder.exists()) == (before, there)
    beside = [path.name for path in folder.parent.iterdir() if path != folder]
    assert len(beside) == (1 if how is SIGKILL else 0), "nobody can clear away after kill -9, beside the folder"


def test_an_error_leaves_nothing(desk: Desk, work: Work, tmp_path: Path) -> None:
    process, _ = written(work)
    work.session.commit()

    def breaks() -> str:
        raise Broken

    with pytest.raises(Broken):
        write_all(
            desk,
            shelf=Shelf(PressHere(), breaks, 1),
            office=OFFICE,
            signer=SIGNER,
            order=Order(process.slug),
            folder=tmp_path / "x",
        )
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_ours_stays_and_ours_is_replaced(desk: Desk, work: Work, tmp_path: Path) -> None:
    process, report = written(work)
    report.state, report.frozen_at = ReportState.FROZEN, work.now
    work.session.commit()
    folder = tmp_path / "out"
    (folder / report.slug).mkdir(parents=True)
    (folder / report.slug / "standard.en.pdf").write_bytes(b"old")
    (folder / "notes.txt").write_bytes(b"mine")
    order = Order(process.slug, (Form.PDF, Form.HTML))
    write_all(desk, shelf=Shelf(PressHere()), office=OFFICE, signer=SIGNER, order=order, folder=folder)
    found = check_folder(folder, SIGNER.public)
    assert [(path, state) for path, state in found if state is not State.OK] == [("notes.txt", State.UNKNOWN)]
    assert (len(found), (folder / "notes.txt").read_bytes()) == (6, b"mine")
