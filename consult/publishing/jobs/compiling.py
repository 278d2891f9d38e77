"""The job that compiles: read, make without a transaction, store each rendition as it comes."""

import io
import uuid
from functools import partial

from consult.kernel.desk import Desk
from consult.kernel.ports import UNPRINTABLE, Asked
from consult.kernel.signing import Signer
from consult.kernel.work import Work
from consult.publishing import commands
from consult.publishing.documents import Flawed, Manuscript, Office, manuscripts
from consult.publishing.jobs.listing import sign_manifest
from consult.publishing.jobs.shelf import Shelf
from consult.publishing.models import Compilation
from consult.publishing.rules import (
    BROKEN_OFF,
    LATER,
    MANIFEST,
    SIGNATURE,
    UNDER_WAY,
    CompilationState,
    Form,
    Made,
    Problem,
    file_key,
    file_name,
    manifest_key,
)

Place = tuple[Manuscript, Form]
Spoilt = list[tuple[str, str]]


def compile_report(desk: Desk, *, shelf: Shelf, office: Office, signer: Signer, compilation_id: str) -> None:
    """Make every rendition of a report but those made later, and the signed list of them.

    Timing: seconds for a rendition, outside any transaction; each is stored and counted when it is ready, so that
    the person who waits sees how far it is. A try that was interrupted begins again; one that was cancelled ends
    within a second, and its files are erased.
    """
    number = uuid.UUID(compilation_id)
    with desk.read() as work:
        compilation = work.session.get_one(Compilation, number)
        report = compilation.report
        found = list(manuscripts(work.session, report.process, report, office=office, now=work.now))
    whole, spoiled = parted(found)
    places = [(manuscript, form) for manuscript in whole for form in shelf.forms if form not in LATER]
    try:
        problem = _make(desk, shelf, number, places, [(UNPRINTABLE, one) for one in spoiled])
        if problem is None:
            sign_manifest(desk, signer, number, left_out=sorted(shelf.lacking))
        with desk.work() as work:
            compilation = work.session.get_one(Compilation, number)
            commands.end_compilation(work, compilation=compilation, problem=problem)
    except commands.CompilationIsOver:
        _clear(desk, number, places)
    shelf.prune(desk)


def _clear(desk: Desk, number: uuid.UUID, places: list[Place]) -> None:
    """Erase what was stored of a cancelled compilation; one that had ended well, and is tried again, keeps all."""
    with desk.read() as work:
        if work.session.get_one(Compilation, number).state is CompilationState.DONE:
            return
    keys = [file_key(number, manuscript.edition, manuscript.language, form) for manuscript, form in places]
    for key in (*keys, manifest_key(number, MANIFEST), manifest_key(number, SIGNATURE)):
        desk.files.erase(key)


def give_compilation_up(work: Work, *, compilation_id: str) -> None:
    """End a compilation whose job has failed for good, so that nobody waits for it and a new one can be asked for."""
    compilation = work.session.get(Compilation, uuid.UUID(compilation_id))
    if compilation is not None and compilation.state in UNDER_WAY:
        commands.end_compilation(work, compilation=compilation, problem=Problem(BROKEN_OFF).stored)


def _make(desk: Desk, shelf: Shelf, number: uuid.UUID, places: list[Place], spoiled: Spoilt) -> str | None:
    """Make each rendition and give the problem, if there is one. Errors: CompilationIsOver, somebody has cancelled."""
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        commands.begin_compilation(work, compilation=compilation, steps=len(places))
        process_id = compilation.process_id
    return told(spoiled + press_and_store(desk, shelf, (number, process_id), places, partial(_goes_on, desk, number)))


def press_and_store(
    desk: Desk, shelf: Shelf, about: tuple[uuid.UUID, uuid.UUID], places: list[Place], goes_on: Asked
) -> Spoilt:
    """Make and store each rendition of the compilation and process; give what could not be made, and where."""
    number, process_id = about
    spoiled = []
    tasks = [(manuscript.document, form.value) for manuscript, form in places]
    results = shelf.press(desk, tasks, process_id=process_id, goes_on=goes_on)
    for (manuscript, form), made in zip(places, results, strict=False):  # what does not go on ends early
        if isinstance(made, bytes):
            title = manuscript.document.title
            _store(desk, number, Made(manuscript.edition, manuscript.language, form, title, made))
        else:
            where = f"{file_name(manuscript.edition, manuscript.language, form)}: {made.place}"
            spoiled.append((made.code, where))
    return spoiled


def told(spoiled: Spoilt) -> str | None:
    """Give what is stored of what could not be made."""
    return Problem(spoiled[0][0], tuple(where for _, where in spoiled)).stored if spoiled else None


def _goes_on(desk: Desk, number: uuid.UUID) -> bool:
    with desk.read() as work:
        return work.session.get_one(Compilation, number).state in UNDER_WAY


def parted(found: list[Manuscript | Flawed]) -> tuple[list[Manuscript], list[str]]:
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
