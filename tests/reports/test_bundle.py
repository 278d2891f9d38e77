"""Reports go into the bundle and come back."""

import json
import uuid
from datetime import timedelta

from sqlalchemy import delete

from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports import bundle, commands
from consult.reports.models import Report
from consult.reports.queries import whole_report
from consult.reports.queries.checks import blocking
from consult.reports.queries.translations import progress
from consult.reports.rules import FrontWords
from tests.factories.processes import a_process
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded, loaded, save
from tests.factories.sources import a_passage, a_source


def a_full_report(work: Work) -> Process:
    """One paragraph with a citation, two versions, a stale Spanish and a good French text."""
    process = a_process(work)
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    passage = coded(work, a_passage(work, a_source(work, process)), a_code(work, process))
    commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    save(work, paragraph, "Doce.", 0, "es")
    save(work, paragraph, "The second version.", 1)
    save(work, paragraph, "La deuxième version.", 0, "fr")
    commands.save_title(work, report=report, language="fr", words=FrontWords("Résumé"))
    commands.freeze_report(work, report=report)
    commands.unfreeze_report(work, report=report, reason="A figure.")
    return process


def round_trip(work: Work, process: Process) -> tuple[dict[str, object], dict[str, object]]:
    before = bundle.rows(work.session, process)
    packed = json.loads(json.dumps(before))
    work.session.execute(delete(Report))
    work.session.expire_all()
    bundle.restore(work, process.id, packed, uuid.UUID)
    work.session.expire_all()
    return before, bundle.rows(work.session, process)  # type: ignore[return-value]


def test_a_report_comes_back_as_it_was(work: Work) -> None:
    process = a_full_report(work)
    before, after = round_trip(work, process)
    assert after == before
    assert {name: len(rows) for name, rows in after.items()} == {  # type: ignore[arg-type]
        "reports": 1,
        "report_titles": 2,
        "report_sections": 1,
        "section_headings": 1,
        "report_paragraphs": 1,
        "paragraph_texts": 3,
        "paragraph_revisions": 4,
        "citations": 1,
        "unfreezings": 1,
    }


def test_what_was_stale_stays_stale_and_what_was_good_stays_good(work: Work) -> None:
    process = a_full_report(work)
    report = whole_report(work.session, process, "report-57")
    assert report is not None
    before = [(one.language, one.done, one.stale, one.missing) for one in progress(loaded(work, report))]
    round_trip(work, process)
    again = whole_report(work.session, process, "report-57")
    assert again is not None
    assert [(one.language, one.done, one.stale, one.missing) for one in progress(again)] == before
    assert blocking(work.session, again, now=work.now + timedelta(days=1)) == []
