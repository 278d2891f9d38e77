"""Reads of reports: texts and pins for others, passages to cite, checks."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event

from consult.analysis.rules import PassageKind
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports import commands
from consult.reports.models import Report
from consult.reports.queries import paragraph_pins, report_with_texts, whole_report
from consult.reports.queries.checks import checks, sources_no_longer_quotable
from consult.reports.queries.citable import Wanted, citable, quotations
from consult.reports.queries.translations import Progress, pieces, progress
from consult.reports.rules import FrontWords, Particulars, Voice
from consult.sources.commands import add_text, choose_consent, withdraw_source
from consult.sources.rules import Part, Preset
from tests.factories.processes import a_process
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded, loaded, save
from tests.factories.sources import a_passage, a_source


@contextmanager
def counted(work: Work) -> Iterator[list[str]]:
    """Collect the statements sent to the database."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    bind = work.session.connection()
    work.session.flush()
    work.session.expire_all()
    event.listen(bind, "before_cursor_execute", note)
    yield sent
    event.remove(bind, "before_cursor_execute", note)


def a_citing_report(work: Work, process: Process, paragraphs: int) -> Report:
    report = a_report(work, process)
    for number in range(paragraphs):
        paragraph = a_paragraph(work, a_section(work, report), f"Words {number}.", voice=Voice.PARTICIPANTS)
        source = a_source(work, process, f"NMIRF-2026-000{number}")
        passage = coded(work, a_passage(work, source), a_code(work, process, f"code-{number}"))
        commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    return report


def codes(work: Work, report: Report, *, days: int = 0) -> list[str]:
    found = checks(work.session, loaded(work, report), language="en", now=work.now + timedelta(days=days))
    return [one.message.code for one in found.findings]


@pytest.mark.parametrize("paragraphs", [1, 3])
def test_a_whole_report_takes_as_many_queries_whatever_is_in_it(work: Work, paragraphs: int) -> None:
    process = a_process(work)
    a_citing_report(work, process, paragraphs)
    with counted(work) as sent:
        report = whole_report(work.session, process, "report-57")
        assert report is not None
        assert progress(report)[0].missing == 1 + 2 * paragraphs
        found = [
            one.passage.text.source.reference for s in report.sections for p in s.paragraphs for one in p.citations
        ]
    assert (len(found), len([one for one in sent if one.startswith("SELECT")])) == (paragraphs, 8)


@pytest.mark.parametrize("sources", [1, 3])
def test_passages_to_cite_take_as_many_queries_whatever_their_number(work: Work, sources: int) -> None:
    process = a_process(work)
    a_citing_report(work, process, sources)
    process_id = process.id
    with counted(work) as sent:
        found = citable(work.session, process_id, Wanted(), now=work.now)
        shown = quotations(work.session, found, language="en", now=work.now)
    assert [one.words and one.words.words for one in shown] == ["Focal points"] * sources
    assert len([one for one in sent if one.startswith("SELECT")]) == 5


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Wanted(), 1),
        (Wanted(code="engagement"), 1),
        (Wanted(code="child"), 1),
        (Wanted(code="other"), 0),
        (Wanted(kind=PassageKind.CHALLENGE), 1),
        (Wanted(kind=PassageKind.NEED), 0),
        (Wanted(category="ngo_other", region="AFR"), 1),
        (Wanted(category="academia"), 0),
        (Wanted(region="APG"), 0),
        (Wanted(words="FOCAL p"), 1),
        (Wanted(words="focal person"), 0),
    ],
)
def test_passages_are_filtered(work: Work, wanted: Wanted, number: int) -> None:
    process = a_process(work)
    parent = a_code(work, process)
    a_code(work, process, "other")
    coded(work, a_passage(work, a_source(work, process)), a_code(work, process, "child", parent))
    assert len(citable(work.session, process.id, wanted, now=work.now)) == number


def test_passages_that_may_not_be_quoted_are_not_offered(work: Work) -> None:
    process, code = a_process(work), None
    for number, preset in enumerate(Preset):
        source = a_source(work, process, f"NMIRF-2026-000{number}", preset=preset)
        code = code or a_code(work, process)
        coded(work, a_passage(work, source), code)
    found = quotations(
        work.session, citable(work.session, process.id, Wanted(), now=work.now), language="en", now=work.now
    )
    assert [(one.source.reference, one.name and one.name.words) for one in found] == [
        ("NMIRF-2026-0000", "Open Door"),
        ("NMIRF-2026-0001", None),
        ("NMIRF-2026-0002", None),
    ]


def test_others_get_the_report_to_the_pin(work: Work) -> None:
    process = a_process(work)
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    save(work, paragraph, "Texte.", 0, "fr")
    work.session.expire_all()
    english, french = (report_with_texts(work.session, process, "report-57", tag) for tag in ("en", "fr"))
    assert english is not None
    assert french is not None
    assert [(one.slug, one.number, one.words) for one in french.paragraphs] == [("p1", 1, "Texte.")]
    assert (french.title, french.sections[0].heading) == (None, None)
    assert paragraph_pins(work.session, report, "en") == {"p1": english.paragraphs[0].pin}
    assert report_with_texts(work.session, a_process(work, "other"), "report-57", "en") is None


def test_the_checks_find_nothing_in_a_good_report(work: Work) -> None:
    process = a_process(work)
    report = a_citing_report(work, process, 3)
    found = checks(work.session, loaded(work, report), language="en", now=work.now)
    assert (found.findings, list(found.uncited_passages), list(found.uncited_submissions)) == ((), [], [])


def test_what_is_not_used_is_listed_as_far_as_it_may_be(work: Work) -> None:
    process = a_process(work)
    report = a_citing_report(work, process, 1)
    for number, preset in enumerate(Preset, start=1):
        a_source(work, process, f"NMIRF-2026-000{number}", preset=preset)
    coded(work, a_passage(work, a_source(work, process, "NMIRF-2026-0009")), a_code(work, process))
    found = checks(work.session, loaded(work, report), language="en", now=work.now)
    assert [one.reference[-1] for one in found.uncited_submissions] == ["1", "2", "3", "9"]
    assert [one.text.source.reference[-1] for one in found.uncited_passages] == ["9"]


def test_a_withdrawn_consent_and_a_replaced_text_are_found(work: Work) -> None:
    process = a_process(work)
    report = a_citing_report(work, process, 2)
    sources = [c.passage.text.source for s in loaded(work, report).sections for p in s.paragraphs for c in p.citations]
    add_text(work, source=sources[0], part=Part("q1", "en", ("Other words.",), "q1"), position=0)
    withdraw_source(work, source=sources[1])
    assert codes(work, report) == ["reports.passage-changed", "reports.consent-withdrawn"]
    assert sources_no_longer_quotable(work.session, report.id, now=work.now) == 1


def test_a_name_without_consent_is_found(work: Work) -> None:
    process = a_process(work)
    report = a_report(work, process)
    source = a_source(work, process, preset=Preset.UNNAMED)
    a_paragraph(work, a_section(work, report), "The open door organization said so.")
    before = codes(work, report)
    choose_consent(work, source=source, preset=Preset.NAMED)
    assert (before, codes(work, report)) == (["reports.name-without-consent"], [])


def test_one_state_too_often_and_too_many_words_are_found(work: Work) -> None:
    process = a_process(work)
    report = a_citing_report(work, process, 4)
    for section in loaded(work, report).sections[:2]:
        section.paragraphs[0].citations[0].passage.text.source.state_code = "X01"
    work.session.flush()
    commands.describe_report(work, report=report, particulars=Particulars("", None, None, 3))
    assert codes(work, report) == ["reports.state-too-often", "reports.too-long"]


def test_the_progress_of_each_language_is_counted(work: Work) -> None:
    report = a_report(work, a_process(work))
    paragraph = a_paragraph(work, a_section(work, report))
    save(work, paragraph, "Il y a 13 points.", 0, "fr")
    commands.save_title(work, report=report, language="fr", words=FrontWords("Résumé"))
    commands.save_title(work, report=report, language="en", words=FrontWords("New title"))
    whole = loaded(work, report)
    assert progress(whole)[2] == Progress("fr", done=1, stale=1, missing=1)
    assert [len(piece.findings) for piece in pieces(whole, "fr")] == [0, 0, 2]
