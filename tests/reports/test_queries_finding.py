"""Finding reports and their parts: in their own process only, in a stable order, in few queries."""

import uuid

import pytest

from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports import commands
from consult.reports.models import Report, ReportParagraph
from consult.reports.queries import paragraph_pins, waiting_texts
from consult.reports.queries.finding import (
    current_text,
    one_paragraph,
    one_report,
    one_section,
    reports_of,
    waiting_text,
    whole_report,
)
from consult.reports.queries.texts import in_words, numbers_of
from consult.reports.rules import Particulars
from tests.counting import statements
from tests.factories.processes import a_process
from tests.factories.reports import a_paragraph, a_report, a_section, loaded, save


def a_waiting_text(work: Work, paragraph: ReportParagraph, words: str = "Yours.") -> uuid.UUID:
    """A second text on version 1 of a paragraph that has a later one."""
    told = commands.save_paragraph(
        work, paragraph=paragraph, language="en", words=words, based_on=1, operation_id=new_id()
    )
    assert told.waiting_id is not None
    return told.waiting_id


def a_full_report(work: Work, process: Process) -> tuple[Report, uuid.UUID]:
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    save(work, paragraph, "Mine.", 1)
    return report, a_waiting_text(work, paragraph)


def test_every_part_is_found_where_it_is_and_nowhere_else(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    _, waiting = a_full_report(work, process)
    found = [
        [
            one_report(work.session, where, slug) is not None,
            whole_report(work.session, where, slug) is not None,
            one_section(work.session, where, slug, "s1") is not None,
            one_paragraph(work.session, where, slug, "p1") is not None,
            waiting_text(work.session, where, slug, str(waiting)) is not None,
        ]
        for where, slug in ((process, "report-57"), (process, "report-58"), (other, "report-57"))
    ]
    assert found == [[True] * 5, [False] * 5, [False] * 5]


def test_the_same_addresses_in_two_processes_are_two_reports(work: Work) -> None:
    processes = [a_process(work), a_process(work, "other")]
    reports = [a_full_report(work, process)[0] for process in processes]
    found = [one_paragraph(work.session, process, "report-57", "p1") for process in processes]
    assert [one.report_id for one in found if one is not None] == [report.id for report in reports]


@pytest.mark.parametrize("waiting", ["", "p1", "not-a-number", str(uuid.UUID(int=0))])
def test_a_strange_address_of_a_waiting_text_finds_nothing(work: Work, waiting: str) -> None:
    process = a_process(work)
    a_full_report(work, process)
    assert waiting_text(work.session, process, "report-57", waiting) is None


def test_a_merged_text_waits_no_longer(work: Work) -> None:
    process = a_process(work)
    report, waiting = a_full_report(work, process)
    found = waiting_text(work.session, process, "report-57", str(waiting))
    assert found is not None
    save_of = commands.Save(words="Both.", based_on=2, operation_id=new_id())
    commands.merge_text(work, waiting=found, save=save_of)
    assert waiting_text(work.session, process, "report-57", str(waiting)) is None
    assert list(waiting_texts(work.session, report)) == []


def test_waiting_texts_of_each_report_are_its_own_and_in_order(work: Work) -> None:
    process = a_process(work)
    report, first = a_full_report(work, process)
    a_report(work, process, "report-58")
    paragraph = loaded(work, report).sections[0].paragraphs[0]
    more = [a_waiting_text(work, paragraph, words) for words in ("His.", "Hers.")]
    lists = [[text.id for text in waiting_texts(work.session, one)] for one in reports_of(work.session, process.id)]
    assert lists == [[first, *more], []]


@pytest.mark.parametrize("reports", [1, 3])
def test_the_list_takes_two_queries_and_stands_by_symbol_and_address(work: Work, reports: int) -> None:
    process, other = a_process(work), a_process(work, "other")
    for number in reversed(range(reports)):
        report = a_report(work, process, f"report-{number}")
        particulars = Particulars(f"A/HRC/{57 - number // 2}/1", None, None, 8500)
        commands.describe_report(work, report=report, particulars=particulars)
    a_report(work, other)
    work.session.expire_all()
    process_id = process.id
    with statements(work) as sent:
        found = [(one.slug, one.titles[0].title) for one in reports_of(work.session, process_id)]
    order = {1: ["report-0"], 3: ["report-2", "report-0", "report-1"]}[reports]
    assert (found, len(sent)) == ([(slug, "Summary of the seminars") for slug in order], 2)


@pytest.mark.parametrize("paragraphs", [1, 3])
def test_pins_take_one_query_and_are_those_of_the_words(work: Work, paragraphs: int) -> None:
    report = a_report(work, a_process(work))
    section = a_section(work, report)
    for number in range(paragraphs):
        save(work, a_paragraph(work, section, f"Words {number}."), f"Mots {number}.", 0, "fr")
    pins = {f"p{number + 1}": work.vault.pin(f"Mots {number}.") for number in range(paragraphs)}
    with statements(work) as sent:
        found = [dict(paragraph_pins(work.session, report, language)) for language in ("fr", "es")]
    assert (found, len(sent)) == ([pins, {}], 2)


def test_current_words_are_read_afresh(work: Work) -> None:
    report = a_report(work, a_process(work))
    paragraph = a_paragraph(work, a_section(work, report))
    before = current_text(work.session, paragraph.id, "en")
    assert before is not None
    first = before.words
    save(work, paragraph, "Second.", 1)
    after = current_text(work.session, paragraph.id, "en")
    assert after is not None
    assert (first == after.words, after.words, current_text(work.session, paragraph.id, "fr")) == (
        False,
        "Second.",
        None,
    )


def test_nothing_stands_in_for_what_is_not_translated(work: Work) -> None:
    report = a_report(work, a_process(work))
    section = a_section(work, report)
    first, second = a_paragraph(work, section, "One."), a_paragraph(work, section, "Two.")
    save(work, second, "Deux.", 0, "fr")
    commands.save_heading(work, section=section, language="es", heading="Introducción")
    whole = loaded(work, report)
    told = {language: in_words(whole, language) for language in ("en", "fr", "es")}
    assert {language: [one.words for one in said.paragraphs] for language, said in told.items()} == {
        "en": ["One.", "Two."],
        "fr": [None, "Deux."],
        "es": [None, None],
    }
    assert [said.title for said in told.values()] == ["Summary of the seminars", None, None]
    assert [said.sections[0].heading for said in told.values()] == ["Introduction", None, "Introducción"]
    assert numbers_of(whole) == {first.id: 1, second.id: 2}
    assert [[one.number for one in said.paragraphs] for said in told.values()] == [[1, 2]] * 3
