"""Commands about what is published: compile, verify, show the key, forget what is kept."""

import signal
import sys
from pathlib import Path

import click

from consult import app as composition
from consult.adapters import keys
from consult.adapters.manifests import NoManifest, State, check_folder
from consult.cli.prepared import prepared, settings, wrong
from consult.kernel.signing import PublicKey
from consult.publishing.jobs import Order
from consult.publishing.rules import Form


@click.command("compile")
@click.argument("process")
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--renditions", "named", metavar="NAMES", default="", help="Only these: html,pdf,brf and so on.")
def compile_process(process: str, folder: Path, named: str) -> None:
    """Write the renditions of a process's reports: FOLDER/{report}/{edition}.{lang}.{ending}, manifest.json.

    Endings: html, pdf, large.pdf, docx, large.docx, epub, txt, brf, xml (Akoma Ntoso), json. --renditions takes their
    names, with commas between: html, pdf, pdf-large, docx, docx-large, epub, txt, brf, xml, json. Without it all are
    written that can be made here; braille (brf) is left out where liblouis is not installed, and that is said.

    The folder is filled when all is made: a run that is broken off leaves it as it was.

    Exit status: 0, 1 if something could not be made or the run was broken off, 2 if it was asked for wrongly.
    """
    order = Order(process, _forms(named))
    config = prepared()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was made so far is cleared away
    try:
        written = composition.compile_into(config, order, folder)
    except LookupError:
        wrong(f"There is no process {process}. `consult processes` lists them.")
    for form in written.left_out:
        click.echo(f"{form}: left out, it cannot be made on this machine (is liblouis installed?)", err=True)
    for finding in written.findings:
        click.echo(finding, err=True)
    sys.exit(bool(written.findings))


def _forms(named: str) -> tuple[Form, ...]:
    known, asked = list(Form), [name.strip() for name in named.split(",") if name.strip()]
    for name in asked:
        if name not in known:
            wrong(f"There is no rendition {name}; there are {', '.join(known)}.")
    return tuple(map(Form, asked))


@click.command("verify")
@click.argument("place", metavar="MANIFEST-or-FOLDER", type=click.Path(exists=True, path_type=Path))
@click.option("--key", "given", help="The public key that must have signed: a file, or the line `consult key` prints.")
def verify(place: Path, given: str | None) -> None:
    """Tell of each compiled file whether it is as it was signed (docs/manifest.md); without --key, by our own key.

    Exit status: 0 if all are ok, 1 if something is changed, missing or unknown, 2 if it was asked for wrongly.
    """
    key = _key(given)
    try:
        found = check_folder(place, key)
    except NoManifest as problem:
        wrong(str(problem))
    for path, state in found:
        click.echo(f"{state}\t{path}")
    sys.exit(any(state is not State.OK for _, state in found))


def _key(given: str | None) -> PublicKey:
    if given is None:
        own = keys.public_key(settings().var / "keys")
        if own is None:
            wrong("Whose key must have signed? There is no installation here: name the office's public key with --key.")
        return own
    try:
        return PublicKey.read(Path(given).read_text() if Path(given).is_file() else given)
    except ValueError as problem:
        wrong(f"{given} is not a public key: {problem}.")


@click.command("key")
@click.option("--pem", "how", flag_value="pem", help="As PEM, for other tools.")
@click.option("--fingerprint", "how", flag_value="fingerprint", help="Its SHA-256, to be compared by eye.")
def show_key(how: str | None) -> None:
    """Print the public key with which manifests are signed; give it to whoever verifies them."""
    public = composition.open_signer(prepared()).public
    shown = {"pem": public.pem, "fingerprint": public.fingerprint}.get(how or "", public.words)
    click.echo(shown, nl=how != "pem")


@click.command("prune")
@click.option("--all", "everything", is_flag=True, help="Forget all of them.")
def prune(*, everything: bool) -> None:
    """Forget renditions kept for the next compiling, those used longest ago first, until the rest is not too much."""
    number = composition.prune_renditions(prepared(), everything=everything)
    click.echo(f"{number} kept renditions forgotten.")


COMMANDS = (compile_process, verify, show_key, prune)
