"""Reads of editions take as many queries whatever is in them, and find nothing of another process."""

import pytest

from consult.easyread.queries.checking import examine_all
from consult.easyread.queries.coverage import coverage_of
from consult.easyread.queries.editions import amounts, begun, editions_in, report_by_slug, reports_in, version_of
from consult.easyread.queries.readiness import readiness
from consult.easyread.rules import Coverage
from consult.kernel.languages import LANGUAGES
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.counting import statements as statements_of
from tests.factories.easyread import a_report, a_statement, an_edition
from tests.factories.processes import a_process


def an_edition_of(work: Work, process: Process, statements: int) -> None:
    version = an_edition(work, process)
    for number in range(statements):
        a_statement(work, version, f"A meeting number {number} is on 23 June 2023.", numbers=(1, 2))


@pytest.mark.parametrize("statements", [1, 3])
def test_a_whole_version_is_read_and_judged_in_as_many_queries(work: Work, statements: int) -> None:
    process = a_process(work)
    an_edition_of(work, process, statements)
    work.session.flush()
    work.session.expire_all()
    with statements_of(work) as sent:
        version = version_of(work.session, process, "report-57", "en")
        assert version is not None
        assert len(examine_all(version)) == statements
        assert [one.coverage for one in coverage_of(version)] == [Coverage.COVERED, Coverage.COVERED, Coverage.OPEN]
        assert readiness(version).is_ready_to_publish is False
    assert len(sent) == 18


@pytest.mark.parametrize("reports", [1, 3])
def test_the_list_of_a_process_takes_as_many_queries_whatever_its_length(work: Work, reports: int) -> None:
    process = a_process(work)
    an_edition_of(work, process, 2)
    for number in range(1, reports):
        a_report(work, process, f"report-{number}")
    work.session.flush()
    work.session.expire_all()
    with statements_of(work) as sent:
        found = reports_in(work.session, process)
        counts = (amounts(work.session, found), begun(work.session, found))
        titles = [[title.title for title in report.titles] for report in found]
    edition = next(report.id for report in found if report.slug == "report-57")
    assert counts == ({(edition, "en"): 2}, {edition: 2})
    assert (titles, len(sent)) == ([["Seminars"]] * reports, 5)


def test_an_edition_is_found_in_its_own_process_and_in_the_six_languages_only(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    an_edition_of(work, process, 1)
    found = {tongue: version_of(work.session, process, "report-57", tongue) for tongue in (*LANGUAGES, "de", "", "sgn")}
    assert [tongue for tongue, version in found.items() if version is not None] == list(LANGUAGES)
    assert version_of(work.session, other, "report-57", "en") is None
    assert version_of(work.session, process, "report-58", "en") is None
    assert [report_by_slug(work.session, one, "report-57") is not None for one in (process, other)] == [True, False]
    assert [len(editions_in(work.session, one)) for one in (process, other)] == [1, 0]
    assert [len(reports_in(work.session, one)) for one in (process, other)] == [1, 0]


def test_editions_stand_in_the_order_of_their_reports(work: Work) -> None:
    process = a_process(work)
    an_edition_of(work, process, 1)
    slugs = ["report-9", "a-report", "report-10"]
    for slug in slugs:
        a_report(work, process, slug)
    assert [one.slug for one in reports_in(work.session, process)] == sorted([*slugs, "report-57"])
