"""The command line on a data folder that nobody prepared: a sentence and exit status 2, and nothing is made."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from consult.cli import consult
from tests.databases import KINDS, fresh

COMMANDS = (
    ("processes",),
    ("open-process", "new", "New"),
    ("example",),
    ("serve",),
    ("work", "--once"),
    ("compile", "nmirf", "--out", "{folder}/made"),
    ("key",),
    ("prune",),
    ("export", "nmirf", "--out", "{folder}/made.zip"),
    ("import", "{folder}/given.zip"),
    ("create-administrator", "a@example.org", "--password", "correct horse battery"),
    ("forget-second-factor", "a@example.org"),
)


def run(folder: Path, *words: str, url: str | None = None) -> Result:
    """Run a command with a data folder inside ``folder``."""
    settings = {"CONSULT_VAR": str(folder / "var"), "CONSULT_DATABASE_URL": url}
    return CliRunner().invoke(consult, [word.format(folder=folder) for word in words], env=settings)


def unprepared(folder: Path) -> tuple[int, str, str]:
    return 2, "", f"There is no prepared database for {folder / 'var'}. `consult init` prepares one.\n"


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_without_a_prepared_database_a_command_says_so(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "given.zip").write_bytes(b"not read")
    done = run(tmp_path, *words)
    assert (done.exit_code, done.stdout, done.stderr) == unprepared(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given.zip"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_database_is_not_a_prepared_one(tmp_path: Path, kind: str) -> None:
    done = run(tmp_path, "processes", url=fresh(kind, "unprepared"))
    assert (done.exit_code, done.stdout, done.stderr) == unprepared(tmp_path)


def test_a_database_that_cannot_be_opened_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"This is no database at all." * 50)
    done = run(tmp_path, "processes", url=f"sqlite:///{tmp_path / 'broken.db'}")
    assert (done.exit_code, done.stderr) == (2, "The database cannot be opened: file is not a database\n")


def test_once_prepared_it_answers(tmp_path: Path) -> None:
    assert run(tmp_path, "init").exit_code == 0
    assert (tmp_path / "var" / "keys" / "signing.pem").is_file()
    assert (run(tmp_path, "prune", "--all").output, len(run(tmp_path, "key").output)) == (
        "0 kept renditions forgotten.\n",
        45,
    )
    assert run(tmp_path, "key", "--pem").output.startswith("-----BEGIN PUBLIC KEY-----\n")
    assert len(run(tmp_path, "key", "--fingerprint").output.split()) == 16
    done = run(tmp_path, "processes")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_a_second_factor_is_forgotten_by_address(tmp_path: Path) -> None:
    run(tmp_path, "init")
    run(tmp_path, "create-administrator", "a@example.org", "--password", "correct horse battery")
    done = [run(tmp_path, "forget-second-factor", address) for address in ("A@example.org", "b@example.org")]
    assert [(one.exit_code, one.stderr) for one in done] == [
        (0, ""),
        (2, "Nobody here has the address b@example.org.\n"),
    ]


def test_a_rendition_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    assert run(tmp_path, "init").exit_code == 0
    done = run(tmp_path, "compile", "nmirf", "--out", "{folder}/made", "--renditions", "html, pfd")
    assert (done.exit_code, done.stderr.partition(";")[0]) == (2, "There is no rendition pfd")
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_database_of_an_older_version_is_not_worked_on(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "given.zip").write_bytes(b"not read")
    assert run(tmp_path, "init").exit_code == 0
    file = tmp_path / "var" / "consult.db"
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE alembic_version SET version_num = '0001'")
        database.commit()
    done = run(tmp_path, *words)
    told = (
        f"The database of {tmp_path / 'var'} has another version. `consult init` brings an older one to this version."
    )
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{told}\n")
