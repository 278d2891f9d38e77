"""Load the whole example in the order in which a real process comes about."""

from dataclasses import replace

from sqlalchemy import delete, select

from consult.example.commands.codebook import add_codebook
from consult.example.commands.coding import add_codings
from consult.example.commands.easy import add_easy_edition
from consult.example.commands.interventions import add_interventions
from consult.example.commands.people import People, add_people
from consult.example.commands.programme import add_calls, add_events, add_mandates
from consult.example.commands.reference import add_organizations, add_states
from consult.example.commands.reports import add_report
from consult.example.commands.submissions import add_submissions
from consult.example.queries import example_process, reports_wait
from consult.example.rules import CONTENT, read, read_all
from consult.kernel import outbox
from consult.kernel.errors import Refused
from consult.kernel.jobs import Job
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import open_process
from consult.processes.models import Process
from consult.processes.queries import actor_for, process_by_slug
from consult.publishing.commands import release_compilation, start_compilation
from consult.publishing.models import Compilation
from consult.publishing.rules import CompilationState
from consult.sources.rules import Preset


class ExampleIsThere(Refused):
    """The example is loaded once."""

    says = N_("The example is already there.")


def load_example(work: Work, *, password_hash: str) -> tuple[Process, People]:
    """Load the example process with its people; gives the process and who may sign in. Errors: ExampleIsThere."""
    content = read("process")
    if process_by_slug(work.session, content["slug"]) is not None:
        raise ExampleIsThere
    names = {tag: (content["names"][tag], content["about"][tag]) for tag in content["names"]}
    process = open_process(work, slug=content["slug"], names=names, is_public=True)
    process.is_example = True
    add_states(work)
    organizations = add_organizations(work)
    people = add_people(work, process=process, password_hash=password_hash, organizations=organizations)
    mandates = add_mandates(work, process=process)
    events = add_events(work, process=process, mandates=mandates)
    calls = add_calls(work, process=process, events=events)
    codes = add_codebook(work, process=process)
    staff = people.by_role
    spoken = add_submissions(work, calls=calls, organizations=organizations, organizer=staff["organizer"])
    spoken |= add_interventions(work, process=process, organizations=organizations, note_taker=staff["note_taker"])
    closed = frozenset(name for name, told in read_all("submissions") if told["consent"] == Preset.OHCHR_ONLY)
    rapporteur = staff["rapporteur"]
    passages = add_codings(work, spoken=spoken, codes=codes, rapporteur=rapporteur, closed=closed)
    for slug in ("report-57", "report-50"):
        report = add_report(work, process=process, slug=slug, passages=passages, writer=rapporteur)
        if (CONTENT / "reports" / slug / "easy").is_dir():
            add_easy_edition(work, report=report, author=staff["easy_read_author"])
        start_compilation(replace(work, actor=actor_for(work.session, rapporteur)), report=report)
    forget_letters(work)
    return process, people


def release_reports(work: Work) -> int:
    """Release what was compiled of the example's reports, as its organizer would; gives how many there were.

    Only where none was ever released: what people compile later is theirs to release.
    """
    process = example_process(work.session)
    if process is None or not reports_wait(work.session):
        return 0
    done = (Compilation.process_id == process.id, Compilation.state == CompilationState.DONE)
    found = work.session.scalars(select(Compilation).where(*done, Compilation.released_at.is_(None))).all()
    for compilation in found:
        release_compilation(work, compilation=compilation)
    return len(found)


def forget_letters(work: Work) -> None:
    """Take back the letters that loading wrote: the people are invented and the days long past."""
    for letter_id in outbox.waiting(work.session):
        outbox.mark_sent(work.session, letter_id, now=work.now)
    work.session.execute(delete(Job).where(Job.kind == outbox.JOB))
    work.session.flush()
