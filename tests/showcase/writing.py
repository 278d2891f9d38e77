"""Notes, paragraphs and compilations of the showcase: an open notebook, texts that wait to be merged, a release."""

from uuid import UUID, uuid4

from sqlalchemy import select

from consult.accounts.models import Person
from consult.easyread.queries.checking import examine_all
from consult.easyread.queries.editions import version_of
from consult.events.models import EventSession
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.notes import commands as notes
from consult.notes.rules import Mode
from consult.processes.models import Process
from consult.publishing.commands import release_compilation
from consult.publishing.models import Compilation
from consult.reports.commands.writing import Save, save_text
from consult.reports.models import Report
from tests.factories.accounts import as_person
from tests.factories.notes import DETAILS, a_save
from tests.factories.reports import a_paragraph, a_report, a_section

REPORT = "report-57"
BEGUN = "report-60"


def begin_writing(work: Work, _desk: Desk, process: Process, people: dict[str, Person]) -> dict[str, str]:
    """Take notes in a session that is to come, and leave a second text beside a note and beside a paragraph."""
    session = work.session.scalars(select(EventSession).where(EventSession.slug == "follow-up-morning")).one()
    taker = as_person(work, people["note_taker"])
    book = notes.open_notes(taker, session=session, mode=Mode.ON_RECORD)
    noted = notes.begin_intervention(taker, book=book, details=DETAILS)
    notes.save_text(taker, intervention=noted, save=a_save("First."))
    second = notes.save_text(taker, intervention=noted, save=a_save("Second.", 0))
    return {
        "intervention": str(noted.id),
        "note branch": str(second.branch_id),
        "paragraph branch": str(_second_text(as_person(work, people["rapporteur"]), process)),
        **_findings(work, process),
    }


def _second_text(work: Work, process: Process) -> UUID | None:
    """Begin a report that is still being written, with a paragraph beside which a second text waits."""
    section = a_section(work, a_report(work, process, BEGUN))
    paragraph = a_paragraph(work, section)
    save = Save("Written at the same time.", 0, uuid4())
    return save_text(work, paragraph=paragraph, language="en", save=save).waiting_id


def _findings(work: Work, process: Process) -> dict[str, str]:
    """Name a statement of the easy edition in which something is found, in the first language that has one."""
    for language in ("en", "fr", "es", "ru", "ar", "zh"):
        version = version_of(work.session, process, REPORT, language)
        assert version is not None
        for one in examine_all(version):
            if one.waiting:
                return {"finding": one.statement.slug, "finding language": language}
    raise LookupError("no statement of the example has a finding")


def release_report(work: Work) -> dict[str, str]:
    """Release what was compiled of the report; the shorter one stays unreleased."""
    compiled = {
        row.report.slug: row for row in work.session.scalars(select(Compilation).join(Report).order_by(Report.slug))
    }
    release_compilation(work, compilation=compiled[REPORT])
    return {"released": str(compiled[REPORT].id), "unreleased": str(compiled["report-50"].id)}
