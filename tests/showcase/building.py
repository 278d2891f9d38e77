"""The whole example as one website, built once a test run, with one of everything begun so that every page has a thing.

Building takes half a minute, so the workers of one run share what the first of them built and copy it.
"""

import fcntl
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from config import Config
from consult.accounts.models import Person
from consult.adapters.migrating import upgrade
from consult.app import load_reference_lists, open_desk, open_worker
from consult.example.commands import load_example
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.databases import ROOT, run_folder
from tests.factories.accounts import PASSWORD_HASH
from tests.showcase.accounts import begin_accounts
from tests.showcase.registrations import begin_registrations
from tests.showcase.submissions import begin_submissions
from tests.showcase.writing import begin_writing, release_report

Ids = dict[str, str]
Begin = Callable[[Work, Desk, Process, dict[str, Person]], Ids]
BEGINNINGS: tuple[Begin, ...] = (begin_accounts, begin_registrations, begin_submissions, begin_writing)
IDS = "ids.json"


def showcase(into: Path) -> tuple[Config, Ids]:
    """Copy the showcase into a folder; give its settings, and the ids of what was begun, by name."""
    built = _built()
    shutil.copytree(built, into, dirs_exist_ok=True)
    return _config(into), json.loads((into / IDS).read_text())


def _config(folder: Path) -> Config:
    return Config(database_url=f"sqlite:///{folder / 'consult.db'}", var=folder, testing=True, show_mail=True)


def _built() -> Path:
    """Build it, or wait until another worker has; what was left half-built is built anew."""
    place = run_folder() / "showcase"
    with (run_folder() / "showcase.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / IDS).is_file():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            _build(place)
    return place


def _build(place: Path) -> None:
    config = _config(place)
    upgrade(config.database_url, ROOT / "migrations")
    desk = open_desk(config)
    with desk.work() as work:
        load_reference_lists(work)
        process, people = load_example(work, password_hash=PASSWORD_HASH)
        slug, addresses = process.slug, people.addresses
    _do_jobs(config)
    ids: Ids = {"process": slug, **{f"{role} address": address for role, address in addresses.items()}}
    for begin in BEGINNINGS:
        with desk.work() as work:
            process = work.session.scalars(select(Process).where(Process.slug == slug)).one()
            found = {
                role: work.session.scalars(select(Person).where(Person.email == address)).one()
                for role, address in addresses.items()
            }
            ids |= begin(work, desk, process, found)
    _do_jobs(config)
    with desk.work() as work:
        ids |= release_report(work)
    desk.sessions.kw["bind"].dispose()
    ids["letter"] = min(path.stem for path in (place / "mail").glob("*.eml"))
    (place / IDS).write_text(json.dumps(ids))


def _do_jobs(config: Config) -> None:
    worker = open_worker(config)
    worker.run_all()
    worker.desk.sessions.kw["bind"].dispose()
