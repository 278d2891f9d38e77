"""The job that compiles: read, make without a transaction, store each rendition as it comes."""

import io
import uuid

from consult.kernel.desk import Desk
from consult.kernel.ports import Presses
from consult.publishing import commands
from consult.publishing.documents import Office, manuscripts
from consult.publishing.models import Compilation
from consult.publishing.rules import Form, Made, file_key


def compile_report(desk: Desk, *, presses: Presses, office: Office, compilation_id: str) -> None:
    """Make every rendition of a report.

    Timing: seconds for a rendition, outside any transaction; each is stored and counted when it is ready, so that
    the person who waits sees how far it is. A try that was interrupted begins again.
    """
    number = uuid.UUID(compilation_id)
    with desk.read() as work:
        compilation = work.session.get_one(Compilation, number)
        report = compilation.report
        whole = list(manuscripts(work.session, report.process, report, office=office, now=work.now))
    with desk.work() as work:
        found = work.session.get_one(Compilation, number)
        commands.begin_compilation(work, compilation=found, steps=len(whole) * len(Form))
    tasks = [(manuscript.document, form.value) for manuscript in whole for form in Form]
    places = [(manuscript, form) for manuscript in whole for form in Form]
    problem = None
    for (manuscript, form), made in zip(places, presses.press(tasks), strict=True):
        if isinstance(made, bytes):
            whole_title = manuscript.document.title
            _store(desk, number, Made(manuscript.edition, manuscript.language, form, whole_title, made))
        else:
            problem = made.code
    with desk.work() as work:
        found = work.session.get_one(Compilation, number)
        commands.end_compilation(work, compilation=found, problem=problem)


def _store(desk: Desk, number: uuid.UUID, made: Made) -> None:
    key = file_key(number, made.edition, made.language, made.form)
    desk.files.erase(key)
    desk.files.put(key, io.BytesIO(made.content))
    with desk.work() as work:
        found = work.session.get_one(Compilation, number)
        commands.keep_rendition(work, compilation=found, made=made)
