"""The job that compiles: read, make without a transaction, store each rendition as it comes."""

import io
import uuid
from functools import partial

from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.publishing import commands
from consult.publishing.documents import Flawed, Manuscript, Office, manuscripts
from consult.publishing.jobs.shelf import Shelf
from consult.publishing.models import Compilation
from consult.publishing.rules import BROKEN_OFF, UNDER_WAY, UNPRINTABLE, Form, Made, Problem, file_key, file_name

Place = tuple[Manuscript, Form]


def compile_report(desk: Desk, *, shelf: Shelf, office: Office, compilation_id: str) -> None:
    """Make every rendition of a report.

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
    places = [(manuscript, form) for manuscript in whole for form in Form]
    try:
        _make(desk, shelf, number, places, [(UNPRINTABLE, one) for one in spoiled])
    except commands.CompilationIsOver:
        for manuscript, form in places:
            desk.files.erase(file_key(number, manuscript.edition, manuscript.language, form))
    shelf.prune(desk)


def give_compilation_up(work: Work, *, compilation_id: str) -> None:
    """End a compilation whose job has failed for good, so that nobody waits for it and a new one can be asked for."""
    compilation = work.session.get(Compilation, uuid.UUID(compilation_id))
    if compilation is not None and compilation.state in UNDER_WAY:
        commands.end_compilation(work, compilation=compilation, problem=Problem(BROKEN_OFF).stored)


def _make(desk: Desk, shelf: Shelf, number: uuid.UUID, places: list[Place], spoiled: list[tuple[str, str]]) -> None:
    """Make each rendition and end the compilation. Errors: CompilationIsOver, somebody has cancelled it."""
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        commands.begin_compilation(work, compilation=compilation, steps=len(places))
        process_id = compilation.process_id
    tasks = [(manuscript.document, form.value) for manuscript, form in places]
    results = shelf.press(desk, tasks, process_id=process_id, goes_on=partial(_goes_on, desk, number))
    for (manuscript, form), made in zip(places, results, strict=False):  # a cancelled one ends early
        if isinstance(made, bytes):
            title = manuscript.document.title
            _store(desk, number, Made(manuscript.edition, manuscript.language, form, title, made))
        else:
            where = f"{file_name(manuscript.edition, manuscript.language, form)}: {made.place}"
            spoiled.append((made.code, where))
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        problem = Problem(spoiled[0][0], tuple(where for _, where in spoiled)).stored if spoiled else None
        commands.end_compilation(work, compilation=compilation, problem=problem)


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
