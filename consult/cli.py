"""The ``consult`` command."""

import sys
import threading
from pathlib import Path

import click

from config import BadSetting, Config
from consult import app as composition
from consult.accounts.rules import Newcomer
from consult.example.commands.load import ExampleIsThere, load_example
from consult.kernel import passwords
from consult.kernel.actor import Role
from consult.processes import commands as process_commands
from consult.processes import queries as process_queries

MIGRATIONS = "migrations"
SETTING_PROBLEM = 2


@click.group()
def consult() -> None:
    """Run consultations, from mandate to report."""


def _config() -> Config:
    try:
        return Config.from_environment()
    except BadSetting as problem:
        click.echo(str(problem), err=True)
        sys.exit(SETTING_PROBLEM)


def migrations() -> Path:
    """Find the migrations: inside the wheel, or beside the package in a checkout."""
    inside = composition.PACKAGE / MIGRATIONS
    return inside if inside.is_dir() else composition.PACKAGE.parent / MIGRATIONS


@consult.command()
def init() -> None:
    """Prepare the database: create it, or bring it to this version."""
    config = _config()
    config.var.mkdir(parents=True, exist_ok=True, mode=0o700)
    composition.upgrade(config.database_url, migrations())
    with composition.open_desk(config).work() as work:
        composition.load_reference_lists(work)
    click.echo("The database is ready.")


@consult.command()
def processes() -> None:
    """List the processes: slug, whether public, name."""
    with composition.open_desk(_config()).read() as work:
        for process in process_queries.all_processes(work.session):
            text = process.text_in("en")
            seen = "public" if process.is_public else "closed"
            click.echo(f"{process.slug}\t{seen}\t{text.name if text else ''}")


@consult.command("open-process")
@click.argument("slug")
@click.argument("name")
@click.option("--organizer", help="Mail address of the person who will organize it; an invitation is sent.")
@click.option("--public/--closed", default=False)
def open_process(slug: str, name: str, organizer: str | None, *, public: bool) -> None:
    """Open a new process and, if told, invite its organizer."""
    desk = composition.open_desk(_config())
    with desk.work() as work:
        process = process_commands.open_process(work, slug=slug, names={"en": (name, "")}, is_public=public)
        if organizer:
            newcomer = Newcomer(organizer, organizer, "en", "Europe/Zurich")
            process_commands.invite_to_role(work, process=process, newcomer=newcomer, role=Role.ORGANIZER)
    click.echo(f"/{slug} is open.")


@consult.command()
def example() -> None:
    """Load the example process, unless it is there; print one sign-in for each role."""
    config = _config()
    card = config.var / "example-sign-ins.txt"
    password = passwords.new_password()
    hashed = passwords.hash_password(password)
    try:
        with composition.open_desk(config).work() as work:
            _, people = load_example(work, password_hash=hashed)
    except ExampleIsThere as refusal:
        click.echo(str(refusal.message))
    else:
        lines = [f"  {role:20} {address}" for role, address in people.addresses.items()]
        card.write_text("\n".join([f"Sign-ins of the example; the password of all is {password}", *lines, ""]))
        card.chmod(0o600)
    if card.exists():
        click.echo(card.read_text(), nl=False)


@consult.command()
def serve() -> None:
    """Serve the website and do its jobs, until interrupted."""
    from waitress import serve as wait  # noqa: PLC0415 - only this command needs the server

    config = _config()
    app = composition.create_app(config)
    worker = composition.start_worker_process()
    click.echo(f"Consult serves {config.base_url}", err=True)
    try:
        wait(app, host=config.host, port=config.port, threads=config.threads)
    finally:
        worker.terminate()


@consult.command()
@click.option("--once", is_flag=True, help="Do what is due, then stop.")
def work(*, once: bool) -> None:
    """Do jobs (mail, reading uploads, compiling), until interrupted."""
    worker = composition.open_worker(_config())
    if once:
        click.echo(f"{worker.run_all()} jobs done.")
        return
    thread = threading.Thread(target=worker.run, daemon=True)
    thread.start()
    try:
        thread.join()
    except KeyboardInterrupt:
        worker.stopping.set()
        thread.join()


@consult.command("create-administrator")
@click.argument("email")
@click.option("--name", default="Administrator")
@click.password_option()
def create_administrator(email: str, name: str, password: str) -> None:
    """Create the person who may open processes and give roles."""
    hashed = passwords.hash_password(password)
    with composition.open_desk(_config()).work() as work:
        composition.create_administrator(work, Newcomer(name, email, "en", "Europe/Zurich"), hashed)
    click.echo(f"{email} may sign in.")
