"""The job that compiles: read, make without a transaction, store each rendition as it comes."""

import io
import json
import uuid
from pathlib import Path

from consult.kernel.desk import Desk
from consult.kernel.ports import Presses
from consult.kernel.work import Work
from consult.processes.queries import process_by_slug
from consult.publishing import commands
from consult.publishing.documents import Flawed, Manuscript, Office, manuscripts
from consult.publishing.models import Compilation
from consult.publishing.queries import reports_of
from consult.publishing.rules import UNDER_WAY, Form, Made, Problem, file_key, file_name, manifest_entry


def compile_report(desk: Desk, *, presses: Presses, office: Office, compilation_id: str) -> None:
    """Make every rendition of a report.

    Timing: seconds for a rendition, outside any transaction; each is stored and counted when it is ready, so that
    the person who waits sees how far it is. A try that was interrupted begins again.
    """
    number = uuid.UUID(compilation_id)
    with desk.read() as work:
        compilation = work.session.get_one(Compilation, number)
        report = compilation.report
        found = list(manuscripts(work.session, report.process, report, office=office, now=work.now))
    whole, spoiled = _sorted(found)
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        commands.begin_compilation(work, compilation=compilation, steps=len(whole) * len(Form))
    tasks = [(manuscript.document, form.value) for manuscript in whole for form in Form]
    places = [(manuscript, form) for manuscript in whole for form in Form]
    for (manuscript, form), made in zip(places, presses.press(tasks), strict=True):
        if isinstance(made, bytes):
            whole_title = manuscript.document.title
            _store(desk, number, Made(manuscript.edition, manuscript.language, form, whole_title, made))
        else:
            spoiled.append(f"{file_name(manuscript.edition, manuscript.language, form)}: {made.place}")
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        problem = Problem("publishing.unprintable", tuple(spoiled)).stored if spoiled else None
        commands.end_compilation(work, compilation=compilation, problem=problem)


def give_compilation_up(work: Work, *, compilation_id: str) -> None:
    """End a compilation whose job has failed for good, so that nobody waits for it and a new one can be asked for."""
    compilation = work.session.get(Compilation, uuid.UUID(compilation_id))
    if compilation is not None and compilation.state in UNDER_WAY:
        commands.end_compilation(work, compilation=compilation, problem=Problem("publishing.broken-off").stored)


def write_all(desk: Desk, *, presses: Presses, office: Office, slug: str, folder: Path) -> list[str]:
    """Write every rendition of every report of a process into ``folder``, with ``manifest.json``; give the findings.

    Nothing is stored and nobody waits: this is what ``consult compile`` does. Errors: LookupError, no such process.
    """
    with desk.read() as work:
        process = process_by_slug(work.session, slug)
        if process is None:
            raise LookupError(slug)
        whole = {
            report.slug: list(manuscripts(work.session, process, report, office=office, now=work.now))
            for report in reports_of(work.session, process)
        }
    findings: list[str] = []
    listed = {name: _write_report(folder / name, found, presses, findings) for name, found in whole.items()}
    manifest = {"process": slug, "reports": listed, "findings": findings}
    text = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    return findings


def _write_report(
    folder: Path, found: list[Manuscript | Flawed], presses: Presses, findings: list[str]
) -> list[dict[str, str | int]]:
    folder.mkdir(parents=True, exist_ok=True)
    whole, spoiled = _sorted(found)
    findings.extend(f"{folder.name}/{one}" for one in spoiled)
    places = [(manuscript, form) for manuscript in whole for form in Form]
    tasks = [(manuscript.document, form.value) for manuscript, form in places]
    listed = []
    for (manuscript, form), content in zip(places, presses.press(tasks), strict=True):
        name = file_name(manuscript.edition, manuscript.language, form)
        path = f"{folder.name}/{name}"
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
            made = Made(manuscript.edition, manuscript.language, form, manuscript.document.title, content)
            listed.append(manifest_entry(made, path=path))
        else:
            findings.append(f"{path}: {content.place}")
    return listed


def _sorted(found: list[Manuscript | Flawed]) -> tuple[list[Manuscript], list[str]]:
    """Part what can go to the press from what cannot, the latter as edition, language and place."""
    whole = [one for one in found if isinstance(one, Manuscript)]
    return whole, [f"{one.edition}.{one.language}: {one.place}" for one in found if isinstance(one, Flawed)]


def _store(desk: Desk, number: uuid.UUID, made: Made) -> None:
    key = file_key(number, made.edition, made.language, made.form)
    desk.files.erase(key)
    desk.files.put(key, io.BytesIO(made.content))
    with desk.work() as work:
        found = work.session.get_one(Compilation, number)
        commands.keep_rendition(work, compilation=found, made=made)
