"""What ``consult compile`` does: every rendition of every report of a process in a folder, with a signed manifest."""

import os
import signal
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from consult.kernel.desk import Desk
from consult.kernel.signing import Signer
from consult.processes.queries import process_by_slug
from consult.publishing.documents import Flawed, Manuscript, Office, manuscripts
from consult.publishing.jobs.compiling import parted
from consult.publishing.jobs.shelf import Shelf
from consult.publishing.queries import reports_of
from consult.publishing.rules import MANIFEST, SIGNATURE, Form, Made, file_name, manifest_entry, manifest_text

Found = dict[str, list[Manuscript | Flawed]]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: the reports of a process, in which forms (none named: all that can be made here)."""

    slug: str
    forms: tuple[Form, ...] = ()

    def among(self, shelf: Shelf) -> list[Form]:
        """List the forms; one asked for by name is tried also where it cannot be made, and is a finding then."""
        return [form for form in Form if form in self.forms] or shelf.forms

    def left_out(self, shelf: Shelf) -> list[str]:
        """List the forms that nobody asked for by name and that cannot be made here."""
        return [] if self.forms else sorted(shelf.lacking)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it: what could not be made, with its place, and the forms that were left out."""

    findings: list[str]
    left_out: list[str]


@dataclass(frozen=True, slots=True)
class Writing:
    """One writing under way: where, in which forms, what was found wrong, what lies there."""

    folder: Path
    forms: list[Form]
    findings: list[str] = field(default_factory=list)
    listed: dict[str, list[dict[str, str | int]]] = field(default_factory=dict)


def write_all(desk: Desk, *, shelf: Shelf, office: Office, signer: Signer, order: Order, folder: Path) -> Written:
    """Write every rendition of every report of a process into ``folder``, with a signed manifest.

    All is made beside the folder and put in its place at the end: a run that is broken off, or stopped by any error,
    leaves the folder as it was. Files in it that are not ours stay. Errors: LookupError, no such process.
    """
    process_id, whole = _read(desk, order.slug, office)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        writing = Writing(Path(beside) / "made", order.among(shelf))
        writing.folder.mkdir()
        for name, found in whole.items():
            _write_report(desk, shelf, writing, process_id, (name, found))
        written = Written(writing.findings, order.left_out(shelf))
        text = manifest_text(order.slug, writing.listed, written.findings, written.left_out, signer.public.words)
        (writing.folder / MANIFEST).write_bytes(text)
        (writing.folder / SIGNATURE).write_bytes(signer.sign(text))
        _put_in_place(writing.folder, folder)
    shelf.prune(desk)
    return written


def _read(desk: Desk, slug: str, office: Office) -> tuple[uuid.UUID, Found]:
    with desk.read() as work:
        process = process_by_slug(work.session, slug)
        if process is None:
            raise LookupError(slug)
        return process.id, {
            report.slug: list(manuscripts(work.session, process, report, office=office, now=work.now))
            for report in reports_of(work.session, process)
        }


def _write_report(
    desk: Desk, shelf: Shelf, writing: Writing, process_id: uuid.UUID, report: tuple[str, list[Manuscript | Flawed]]
) -> None:
    slug, found = report
    whole, spoiled = parted(found)
    writing.findings.extend(f"{slug}/{one}" for one in spoiled)
    (writing.folder / slug).mkdir()
    listed = writing.listed.setdefault(slug, [])
    places = [(manuscript, form) for manuscript in whole for form in writing.forms]
    tasks = [(manuscript.document, form.value) for manuscript, form in places]
    results = shelf.press(desk, tasks, process_id=process_id)
    for (manuscript, form), content in zip(places, results, strict=True):
        path = f"{slug}/{file_name(manuscript.edition, manuscript.language, form)}"
        if isinstance(content, bytes):
            (writing.folder / path).write_bytes(content)
            made = Made(manuscript.edition, manuscript.language, form, manuscript.document.title, content)
            listed.append(manifest_entry(made, path=path))
        else:
            writing.findings.append(f"{path}: {content.place}")


def _put_in_place(made: Path, folder: Path) -> None:
    """Let the folder appear whole; into one that is there, move file by file, the manifest last."""
    with _not_broken_off():
        if not folder.exists():
            made.rename(folder)
            return
        last = (MANIFEST, SIGNATURE)
        files = [path for path in sorted(made.rglob("*")) if path.is_file() and path.name not in last]
        for path in [*files, *(made / name for name in last)]:
            target = folder / path.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)  # noqa: PTH105 - Path.replace says less plainly that it takes the other's place


@contextmanager
def _not_broken_off() -> Iterator[None]:
    """Let Ctrl-C and a request to stop wait for these milliseconds."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
