"""The ``consult`` command."""

import json
import sys
import threading
import time
from pathlib import Path

import click

from config import Config
from consult import app as composition
from consult.accounts import commands as account_commands
from consult.accounts import queries as account_queries
from consult.accounts.rules import Newcomer
from consult.adapters import migrating
from consult.bundle.queries import Choice
from consult.bundle.rules import BadBundle, SealIsBroken
from consult.cli import publications
from consult.cli.prepared import WRONG_USE, migrations
from consult.cli.prepared import prepared as _prepared
from consult.cli.prepared import settings as _config
from consult.cli.prepared import wrong as _wrong
from consult.example import queries as example_queries
from consult.example.commands.load import ExampleIsThere, load_example, release_reports
from consult.kernel import passwords
from consult.kernel.actor import Role
from consult.kernel.errors import Refused
from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech
from consult.press.check import telling
from consult.processes import commands as process_commands
from consult.processes import queries as process_queries


@click.group()
def consult() -> None:
    """Run consultations, from mandate to report."""


for command in publications.COMMANDS:
    consult.add_command(command)


@consult.command()
def init() -> None:
    """Prepare the database: create it, or bring it to this version."""
    config = _config()
    config.var.mkdir(parents=True, exist_ok=True, mode=0o700)
    migrating.upgrade(config.database_url, migrations())
    composition.open_signer(config)
    with composition.open_desk(config).work() as work:
        composition.load_reference_lists(work)
    click.echo("The database is ready.")


@consult.command()
def processes() -> None:
    """List the processes: slug, whether public, name."""
    with composition.open_desk(_prepared()).read() as work:
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
    desk = composition.open_desk(_prepared())
    with desk.work() as work:
        process = process_commands.open_process(work, slug=slug, names={"en": (name, "")}, is_public=public)
        if organizer:
            newcomer = Newcomer(organizer, organizer, "en", "Europe/Zurich")
            process_commands.invite_to_role(work, process=process, newcomer=newcomer, role=Role.ORGANIZER)
    click.echo(f"/{slug} is open.")


@consult.command()
def example() -> None:
    """Load the example process, unless it is there; print one sign-in for each role."""
    config = _prepared()
    card = config.var / "example-sign-ins.txt"
    password = passwords.new_password()
    hashed = passwords.hash_password(password)
    try:
        with composition.open_desk(config).work() as work:
            _, people = load_example(work, password_hash=hashed)
            # Written before the commit: whoever breaks off can lose the example, never its sign-ins.
            lines = [f"  {role:20} {address}" for role, address in people.addresses.items()]
            card.write_text("\n".join([f"Sign-ins of the example; the password of all is {password}", *lines, ""]))
            card.chmod(0o600)
    except ExampleIsThere as refusal:
        click.echo(str(refusal.message))
    _release_the_example(config)
    if card.exists():
        click.echo(card.read_text(), nl=False)


def _release_the_example(config: Config) -> None:
    """Compile and release the example's reports, unless that is done; goes on where a loading was broken off.

    Timing: about a minute; what a worker that died had in hand is taken over when its lease has run out.
    """
    desk = composition.open_desk(config)
    with desk.read() as work:
        if not example_queries.reports_wait(work.session):
            return
    click.echo("Compiling the example's reports; this takes about a minute.", err=True)
    worker, is_compiling = composition.open_worker(config), True
    while is_compiling:
        was_due = worker.run_one()  # one by one: what completes a compilation is left to whoever serves
        with desk.read() as work:
            is_compiling = example_queries.is_compiling(work.session)
        time.sleep(0 if was_due or not is_compiling else 1)
    with desk.work() as work:
        release_reports(work)


@consult.command()
def serve() -> None:
    """Serve the website and do its jobs, until interrupted.

    Exit status: 0, 1 if the address cannot be served.
    """
    from waitress.server import create_server  # noqa: PLC0415 - only this command needs the server

    config = _prepared()
    app = composition.create_app(config)
    try:
        server = create_server(app, host=config.host, port=config.port, threads=config.threads)
    except OSError as problem:
        where = f"{config.host}, port {config.port}"
        click.echo(f"{where} cannot be served: {problem.strerror}. CONSULT_PORT names another port.", err=True)
        sys.exit(1)
    worker = composition.start_worker_process()
    click.echo(f"Consult serves {config.base_url}", err=True)
    try:
        server.run()
    finally:
        worker.terminate()


@consult.command()
@click.option("--once", is_flag=True, help="Do what is due, then stop.")
@click.option("--until-closed", is_flag=True, help="Stop when standard input is closed.")
def work(*, once: bool, until_closed: bool) -> None:
    """Do jobs (mail, reading uploads, compiling), until interrupted."""
    worker = composition.open_worker(_prepared())
    if once:
        click.echo(f"{worker.run_all()} jobs done.")
        return
    thread = threading.Thread(target=worker.run, daemon=True)
    thread.start()
    try:
        if until_closed:
            sys.stdin.buffer.read()
        else:
            thread.join()
    except KeyboardInterrupt:
        click.echo("Stopping after the job in hand.", err=True)
    worker.stopping.set()
    thread.join()


@consult.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="Say it as JSON.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="Say it in this language.")
def check_files(files: tuple[Path, ...], language: str, *, is_json: bool) -> None:
    """Check finished files for accessibility and say how to mend what is found (docs/check.md).

    Exit status: 0 for no finding, 1 for findings, 2 for wrong use or a file that cannot be checked.
    """
    checked = [telling.check_file(str(file), file.read_bytes()) for file in files]
    with speech.speaking(language):
        if is_json:
            told = telling.as_json(checked, speech, language=language)
            click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            click.echo("\n\n".join(paragraph for each in checked for paragraph in telling.paragraphs(each, speech)))
    if any(each.problem is not None for each in checked):
        sys.exit(WRONG_USE)
    sys.exit(any(each.findings for each in checked))


@consult.command("export")
@click.argument("process")
@click.option("--out", "file", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--with-registrations", is_flag=True, help="Take registrations and the people behind them along.")
@click.option("--with-confidential", is_flag=True, help="Take confidential sources along; needs --seal.")
@click.option(
    "--seal", is_flag=True, help="Encrypt the bundle under a passphrase (CONSULT_BUNDLE_PASSPHRASE or asked)."
)
def export_bundle(process: str, file: Path, *, with_registrations: bool, with_confidential: bool, seal: bool) -> None:
    """Write a whole process into one file (docs/bundle.md)."""
    if with_confidential and not seal:
        _wrong("Confidential sources leave only sealed: add --seal.")
    config = _prepared()
    passphrase = _passphrase(config) if seal else None
    choice = Choice(registrations=with_registrations, confidential=with_confidential)
    try:
        content = composition.export_bundle(config, process, choice, passphrase)
    except (LookupError, ValueError) as problem:
        _wrong(f"Nothing was exported: {problem}")
    file.write_bytes(content)
    file.chmod(0o600)
    click.echo(f"{file}: {len(content)} bytes")


@consult.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "name", help="Make a copy under new ids, known by this name.")
def import_bundle(file: Path, name: str | None) -> None:
    """Take a bundle in, whole or not at all.

    Exit status: 0, 1 for a bundle that cannot be taken (the message names file, path and reason), 2 for wrong use.
    """
    config, packed = _prepared(), file.read_bytes()
    passphrase = _passphrase(config) if composition.is_sealed(packed) else None
    try:
        slug = composition.import_bundle(config, packed, name, passphrase)
    except (BadBundle, SealIsBroken, Refused) as problem:
        said = str(problem.message) if isinstance(problem, Refused) else str(problem)
        click.echo(f"Nothing was changed. {said}", err=True)
        sys.exit(1)
    click.echo(f"/{slug} is here.")


def _passphrase(config: Config) -> str:
    return config.bundle_passphrase or str(click.prompt("Passphrase of the bundle", hide_input=True))


@consult.command("create-administrator")
@click.argument("email")
@click.option("--name", default="Administrator")
@click.password_option()
def create_administrator(email: str, name: str, password: str) -> None:
    """Create the person who may open processes and give roles."""
    hashed = passwords.hash_password(password)
    with composition.open_desk(_prepared()).work() as work:
        composition.create_administrator(work, Newcomer(name, email, "en", "Europe/Zurich"), hashed)
    click.echo(f"{email} may sign in.")


@consult.command("forget-second-factor")
@click.argument("email")
def forget_second_factor(email: str) -> None:
    """Switch two-step sign-in off for somebody who lost telephone and recovery codes, and sign them out everywhere."""
    with composition.open_desk(_prepared()).work() as work:
        person = account_queries.person_by_address(work.session, email)
        if person is None:
            _wrong(f"Nobody here has the address {email}.")
        account_commands.forget_second_factor(work, person=person)
    click.echo(f"{email} signs in with the password alone, and may set two-step sign-in up again.")
