"""The composition root: the one place that knows every capability."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
from sqlalchemy.orm import sessionmaker

import consult.accommodation.views
import consult.accounts.views
import consult.analysis.views
import consult.calls.views
import consult.easyread.views
import consult.events.views
import consult.floor.views
import consult.mandates.views
import consult.notes.views
import consult.processes.views
import consult.publishing.views
import consult.registration.views
import consult.reports.views
import consult.site.views
import consult.submissions.views
from config import Config
from consult.accounts.commands import add_person, import_reference
from consult.accounts.queries import person_by_address
from consult.accounts.rules import ListEntry, Newcomer
from consult.adapters import keys, reference_files
from consult.adapters.checking import ChildChecker
from consult.adapters.collation import sort_key
from consult.adapters.files import DiskStore
from consult.adapters.mail import FolderMailer, SmtpMailer
from consult.adapters.postman import Postman
from consult.adapters.reading import ChildReader
from consult.bundle.commands import take_bundle_in
from consult.bundle.queries import Choice, gather
from consult.bundle.rules import is_sealed, pack, seal, unpack, unseal
from consult.kernel import clock, outbox
from consult.kernel.actor import Actor
from consult.kernel.desk import Desk
from consult.kernel.engine import open_engine
from consult.kernel.journal import Journal
from consult.kernel.signing import Signer
from consult.kernel.work import Fact, Work
from consult.press import lacking
from consult.processes.queries import actor_of, process_by_slug, public_version
from consult.publishing import jobs as publishing_jobs
from consult.publishing.commands import COMPLETE, FORGET_PRINTS
from consult.publishing.commands import JOB as COMPILE
from consult.publishing.documents import Office
from consult.publishing.jobs import Order, Shelf, Written
from consult.sources.commands import ConsentChanged
from consult.submissions import jobs as submission_jobs
from consult.submissions.commands.drafting import ERASE_FILE
from consult.submissions.commands.files import READ_FILE
from consult.submissions.rules import CHECK_FILE, MOST_FILE_BYTES
from consult.web import browser, errors, headers, locale, page, session, static
from consult.web.cache import KeptPages, NoPages
from consult.web.toolbox import EXTENSION, Navigation, ProcessLike, Toolbox

if TYPE_CHECKING:
    from consult.adapters.worker import Worker

PACKAGE = Path(__file__).parent
LINKS = {
    "home": "site.home",
    "sign_in": "accounts.sign_in",
    "sign_out": "accounts.sign_out",
    "register": "accounts.create_account",
    "account": "accounts.my_account",
    "start": "site.start",
    "accessibility": "site.accessibility",
    "privacy": "site.privacy",
    "signing_key": "site.signing_key",
    "example_mail": "site.example_mail",
}
__all__ = ["create_app", "is_sealed"]
ROOMS = (
    consult.accommodation.views.room,
    consult.accounts.views.room,
    consult.analysis.views.room,
    consult.calls.views.room,
    consult.easyread.views.gallery,
    consult.easyread.views.room,
    consult.events.views.room,
    consult.floor.views.room,
    consult.mandates.views.room,
    consult.notes.views.room,
    consult.processes.views.room,
    consult.publishing.views.room,
    consult.registration.views.room,
    consult.reports.views.room,
    consult.site.views.inside,
    consult.site.views.room,
    consult.submissions.views.room,
)
NAVIGATION: tuple[Navigation, ...] = (
    *consult.site.views.NAVIGATION,
    *consult.events.views.NAVIGATION,
    *consult.calls.views.NAVIGATION,
    *consult.submissions.views.NAVIGATION,
    *consult.publishing.views.NAVIGATION,
    *consult.mandates.views.NAVIGATION,
    *consult.registration.views.NAVIGATION,
    *consult.accommodation.views.NAVIGATION,
    *consult.analysis.views.NAVIGATION,
    *consult.reports.views.NAVIGATION,
    *consult.easyread.views.NAVIGATION,
    *consult.processes.views.NAVIGATION,
)
ENDINGS: Mapping[str, Callable[..., None]] = {
    COMPILE: publishing_jobs.give_compilation_up,
    COMPLETE: publishing_jobs.give_completion_up,
    READ_FILE: submission_jobs.give_file_up,
    CHECK_FILE: submission_jobs.give_check_up,
}
LISTENERS: Mapping[type[Fact], tuple[str, ...]] = {ConsentChanged: (FORGET_PRINTS,)}


def create_app(config: Config) -> Flask:
    """Make the web application."""
    app = Flask("consult", template_folder=str(templates()), static_folder=None)
    ring = config.var / "keys"
    app.config.update(
        SECRET_KEY=keys.secret_for(ring, "session").hex(),
        SQLALCHEMY_DATABASE_URI=config.database_url,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.base_url.startswith("https:"),
        MAX_CONTENT_LENGTH=config.most_upload_bytes + 1_000_000,
        MAX_FORM_MEMORY_SIZE=4_000_000,
        TESTING=config.testing,
        LINKS=LINKS,
        FRONT="process.front",
    )
    desk = open_desk(config)
    app.extensions[EXTENSION] = Toolbox(
        config=config,
        vault=desk.vault,
        journal=desk.journal,
        files=desk.files,
        clock=clock.now,
        load_actor=actor_of,
        find_process=process_by_slug,
        detour=second_factor_first,
        navigation=NAVIGATION,
        listeners=LISTENERS,
        public_version=public_version,
        pages=KeptPages() if config.keep_pages else NoPages(),
        most_file_bytes=min(config.most_upload_bytes, MOST_FILE_BYTES),
        signed_by=open_signer(config).public,
    )
    for part in (session, locale, page, browser, errors, headers, static):
        part.install(app)
    for room in ROOMS:
        app.register_blueprint(room)
    return app


def templates() -> Path:
    """Find the templates: inside the wheel, or beside the package in a checkout."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def open_desk(config: Config) -> Desk:
    """Open database, keys, mail and files for a worker or a command line."""
    sessions = sessionmaker(open_engine(config.database_url))
    mailer = (
        SmtpMailer(config.smtp_url, config.mail_from)
        if config.smtp_url
        else FolderMailer(config.var / "mail", config.mail_from)
    )
    return Desk(
        sessions=sessions,
        vault=keys.open_vault(config.var / "keys"),
        journal=Journal(sessions),
        mailer=mailer,
        files=DiskStore(config.var / "files"),
        var=config.var,
        listeners=LISTENERS,
    )


def open_worker(config: Config) -> "Worker":
    """Make the worker with every kind of job it knows."""
    from consult.adapters.worker import Worker  # noqa: PLC0415 - the web never works, and loads nothing for it

    return Worker(open_desk(config), handlers(config), ENDINGS)


def handlers(config: Config) -> Mapping[str, Callable[..., None]]:
    """List every kind of job and what does it."""
    postman = Postman(templates(), config.base_url, config.office, config.contact)
    shelf, office, signer = open_shelf(config), Office(config.office, config.contact), open_signer(config)
    return {
        outbox.JOB: postman.send_letter,
        COMPILE: partial(publishing_jobs.compile_report, shelf=shelf, office=office, signer=signer),
        COMPLETE: partial(publishing_jobs.complete_compilation, shelf=shelf, signer=signer),
        FORGET_PRINTS: publishing_jobs.forget_prints,
        READ_FILE: submission_jobs.FileReading(ChildReader()).read_file,
        CHECK_FILE: submission_jobs.FileChecking(ChildChecker()).check_file,
        ERASE_FILE: submission_jobs.erase_file,
    }


def second_factor_first(actor: Actor, process: ProcessLike | None, config: Config) -> str | None:
    """Lead staff without a second factor to set one up, where the installation asks for it."""
    is_staff = actor.is_staff_anywhere if process is None else actor.is_staff(process.id) or actor.is_administrator
    return "accounts.second_factor" if config.staff_second_factor and is_staff and not actor.second_factor else None


def create_administrator(work: Work, newcomer: Newcomer, password_hash: str) -> None:
    """Create somebody who administers the installation, with a confirmed address."""
    person = person_by_address(work.session, newcomer.email) or add_person(work, newcomer=newcomer)
    person.password_hash, person.confirmed_at, person.is_administrator = password_hash, work.now, True


def load_reference_lists(work: Work) -> int:
    """Import the reference lists that ship with the software and give their number; a second time changes nothing."""
    lists = list(reference_files.own_lists())
    for found in lists:
        entries = [
            ListEntry(row.code, row.labels, row.facts, row.formal, {t: sort_key(n, t) for t, n in row.labels.items()})
            for row in found.rows
        ]
        import_reference(
            work, kind=found.kind, version=found.version, dated=found.dated, source=found.source, entries=entries
        )
    return len(lists)


def start_worker_process() -> "subprocess.Popen[bytes]":
    """Start the worker as a process of its own, so that the web never loads what jobs need.

    It ends when its standard input is closed, which happens however this process ends: stopped, killed or crashed.
    """
    return subprocess.Popen([sys.executable, "-m", "consult", "work", "--until-closed"], stdin=subprocess.PIPE)


def export_bundle(config: Config, slug: str, choice: Choice, passphrase: str | None) -> bytes:
    """Make the bundle of a process, sealed if there is a passphrase. Errors: LookupError, ValueError."""
    desk = open_desk(config)
    with desk.work() as work:
        process = process_by_slug(work.session, slug)
        if process is None:
            raise LookupError(f"there is no process {slug}")
        content = pack(gather(work, process, desk.files, choice))
    return content if passphrase is None else seal(content, passphrase)


def import_bundle(config: Config, packed: bytes, name: str | None, passphrase: str | None) -> str:
    """Take a bundle in and give the slug of its process. Errors: BadBundle, SealIsBroken, ProcessIsThere."""
    bundle = unpack(packed if passphrase is None else unseal(packed, passphrase))
    desk = open_desk(config)
    with desk.work() as work:
        return str(take_bundle_in(work, bundle=bundle, files=desk.files, name=name, fonts=config.fonts).slug)


def open_shelf(config: Config) -> Shelf:
    """Open what compiling needs: warm presses, started when first asked, and what was made before."""
    from consult.adapters.presses import PressPool, imprint  # noqa: PLC0415 - the web never presses

    fonts, megabytes = config.fonts, config.press_megabytes
    pool = PressPool(config.press_processes, seconds=config.press_seconds, megabytes=megabytes, fonts=fonts)
    return Shelf(pool, partial(imprint, further=fonts), config.kept_renditions_megabytes * 1_000_000, lacking())


def open_signer(config: Config) -> Signer:
    """Open the key that signs manifests, made on first use."""
    return keys.open_signer(config.var / "keys")


def compile_into(config: Config, order: Order, folder: Path) -> Written:
    """Write renditions of a process's reports into a folder; tell what could not be made. Errors: LookupError."""
    office, signer = Office(config.office, config.contact), open_signer(config)
    shelf, desk = open_shelf(config), open_desk(config)
    return publishing_jobs.write_all(desk, shelf=shelf, office=office, signer=signer, order=order, folder=folder)


def prune_renditions(config: Config, *, everything: bool) -> int:
    """Forget kept renditions beyond the setting, or all; give their number."""
    shelf = open_shelf(replace(config, kept_renditions_megabytes=0) if everything else config)
    return shelf.prune(open_desk(config))
