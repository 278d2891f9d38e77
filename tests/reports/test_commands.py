"""Building a report: sections, paragraphs, citations, freezing."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from consult.kernel.errors import Refused
from consult.kernel.work import Work
from consult.reports import commands
from consult.reports.commands.arranging import AddresseeIsOutOfPlace, ReportSlugIsTaken, SectionIsNotEmpty
from consult.reports.commands.citing import PassageMayNotBeQuoted
from consult.reports.commands.issuing import ReasonIsMissing, ReportIsNotFrozen, ReportIsNotReady
from consult.reports.commands.writing import ReportIsFrozen
from consult.reports.models import Citation, Report, Unfreezing
from consult.reports.queries import numbers_of
from consult.reports.rules import (
    Addressee,
    FrontWords,
    Heading,
    Nature,
    Particulars,
    ReportState,
    SectionKind,
    Voice,
)
from consult.sources.commands import withdraw_source
from consult.sources.rules import Preset
from tests.factories.processes import a_process
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded, loaded
from tests.factories.sources import a_passage, a_source


def order(work: Work, report: Report) -> list[list[str]]:
    return [[paragraph.slug for paragraph in section.paragraphs] for section in loaded(work, report).sections]


def two_sections(work: Work) -> Report:
    """Sections s1 (p1, p2) and s2 (p3)."""
    report = a_report(work, a_process(work))
    first, second = a_section(work, report), a_section(work, report, "Seminars")
    a_paragraph(work, first)
    a_paragraph(work, first)
    a_paragraph(work, second)
    return report


@pytest.mark.parametrize("slug", ["report-57", "Report 57", ""])
def test_a_report_needs_an_address_of_its_own(work: Work, slug: str) -> None:
    process = a_process(work)
    a_report(work, process)
    with pytest.raises(ReportSlugIsTaken):
        commands.begin_report(work, process=process, slug=slug, language="en", words=FrontWords("Title"))


def test_numbers_follow_from_the_order(work: Work) -> None:
    report = loaded(work, two_sections(work))
    numbers = numbers_of(report)
    found = [numbers[one.id] for section in report.sections for one in section.paragraphs]
    assert (found, order(work, report)) == ([1, 2, 3], [["p1", "p2"], ["p3"]])


@pytest.mark.parametrize(
    ("slug", "by", "expected"),
    [
        ("p1", -1, [["p1", "p2"], ["p3"]]),
        ("p1", 1, [["p2", "p1"], ["p3"]]),
        ("p2", 1, [["p1"], ["p2", "p3"]]),
        ("p3", -1, [["p1", "p2", "p3"], []]),
        ("p3", 1, [["p1", "p2"], ["p3"]]),
    ],
)
def test_a_paragraph_moves_by_one_place(work: Work, slug: str, by: int, expected: list[list[str]]) -> None:
    report = loaded(work, two_sections(work))
    paragraph = next(one for section in report.sections for one in section.paragraphs if one.slug == slug)
    commands.move_paragraph(work, paragraph=paragraph, by=by)
    assert order(work, report) == expected


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(moves=st.lists(st.tuples(st.integers(0, 2), st.sampled_from([-1, 1])), max_size=8))
def test_moving_loses_no_paragraph(work: Work, moves: list[tuple[int, int]]) -> None:
    with work.session.begin_nested() as around:
        report = two_sections(work)
        for index, by in moves:
            paragraphs = [one for section in loaded(work, report).sections for one in section.paragraphs]
            commands.move_paragraph(work, paragraph=paragraphs[index], by=by)
        found = [slug for section in order(work, report) for slug in section]
        around.rollback()
    assert sorted(found) == ["p1", "p2", "p3"]


def test_a_section_moves_with_its_paragraphs(work: Work) -> None:
    report = loaded(work, two_sections(work))
    commands.move_section(work, section=report.sections[1], by=-1)
    after_up = order(work, report)
    commands.move_section(work, section=loaded(work, report).sections[1], by=1)
    assert (after_up, order(work, report)) == ([["p3"], ["p1", "p2"]], [["p3"], ["p1", "p2"]])


def test_a_slug_is_never_used_again_while_a_later_one_stands(work: Work) -> None:
    report = loaded(work, two_sections(work))
    commands.remove_paragraph(work, paragraph=report.sections[0].paragraphs[0])
    a_paragraph(work, loaded(work, report).sections[0])
    assert order(work, report) == [["p2", "p4"], ["p3"]]


def test_only_an_empty_section_is_removed(work: Work) -> None:
    report = loaded(work, two_sections(work))
    with pytest.raises(SectionIsNotEmpty):
        commands.remove_section(work, section=report.sections[1])
    commands.remove_paragraph(work, paragraph=report.sections[1].paragraphs[0])
    commands.remove_section(work, section=loaded(work, report).sections[1])
    assert order(work, report) == [["p1", "p2"]]


def test_only_recommendations_are_addressed(work: Work) -> None:
    report = a_report(work, a_process(work))
    body, advice = a_section(work, report), a_section(work, report, "Advice", SectionKind.RECOMMENDATIONS)
    nature = Nature(Voice.PARTICIPANTS, Addressee.STATES)
    with pytest.raises(AddresseeIsOutOfPlace):
        commands.describe_paragraph(work, paragraph=a_paragraph(work, body), nature=nature)
    paragraph = a_paragraph(work, advice)
    commands.describe_paragraph(work, paragraph=paragraph, nature=nature)
    with pytest.raises(AddresseeIsOutOfPlace):
        commands.change_section(work, section=advice, heading=Heading("Advice", 1, SectionKind.BODY))
    commands.move_paragraph(work, paragraph=paragraph, by=-1)
    work.session.refresh(paragraph)
    assert (paragraph.section_id, paragraph.addressee) == (body.id, None)


def test_a_citation_is_pinned_and_made_once(work: Work) -> None:
    process = a_process(work)
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    passage = coded(work, a_passage(work, a_source(work, process)), a_code(work, process))
    commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    citation = commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    assert (citation.pin, work.session.scalar(select(func.count(Citation.id)))) == (passage.pin, 1)
    commands.drop_citation(work, paragraph=paragraph, passage_id=passage.id)
    commands.drop_citation(work, paragraph=paragraph, passage_id=passage.id)
    assert work.session.scalar(select(func.count(Citation.id))) == 0


@pytest.mark.parametrize("preset", [Preset.ANALYSIS_ONLY, Preset.OHCHR_ONLY])
def test_what_may_not_be_quoted_is_not_cited(work: Work, preset: Preset) -> None:
    process = a_process(work)
    paragraph = a_paragraph(work, a_section(work, a_report(work, process)))
    passage = coded(work, a_passage(work, a_source(work, process, preset=preset)), a_code(work, process))
    with pytest.raises(PassageMayNotBeQuoted):
        commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)


def test_nothing_of_another_process_is_cited(work: Work) -> None:
    paragraph = a_paragraph(work, a_section(work, a_report(work, a_process(work))))
    other = a_process(work, "other")
    passage = coded(work, a_passage(work, a_source(work, other, "OTHER-2026-0001")), a_code(work, other))
    with pytest.raises(PassageMayNotBeQuoted):
        commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)


def test_freezing_waits_for_citations_of_what_participants_said(work: Work) -> None:
    process = a_process(work)
    report = a_report(work, process)
    with pytest.raises(ReportIsNotReady):
        commands.freeze_report(work, report=report)
    paragraph = a_paragraph(work, a_section(work, report), voice=Voice.PARTICIPANTS)
    with pytest.raises(ReportIsNotReady) as refused:
        commands.freeze_report(work, report=report)
    assert refused.value.values == {"number": 1}
    source = a_source(work, process)
    passage = coded(work, a_passage(work, source), a_code(work, process))
    commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    commands.freeze_report(work, report=report)
    assert (report.state, report.frozen_at) == (ReportState.FROZEN, work.now)


def test_freezing_stops_at_a_withdrawn_source(work: Work) -> None:
    process = a_process(work)
    report = a_report(work, process)
    paragraph, source = a_paragraph(work, a_section(work, report)), a_source(work, process)
    passage = coded(work, a_passage(work, source), a_code(work, process))
    commands.cite_passage(work, paragraph=paragraph, passage_id=passage.id)
    withdraw_source(work, source=source)
    with pytest.raises(ReportIsNotReady):
        commands.freeze_report(work, report=report)


def a_frozen_report(work: Work) -> Report:
    report = two_sections(work)
    commands.freeze_report(work, report=report)
    return loaded(work, report)


def test_a_frozen_original_changes_no_more(work: Work) -> None:
    report = a_frozen_report(work)
    section, paragraph = report.sections[0], report.sections[0].paragraphs[0]
    acts = [
        lambda: commands.add_section(work, report=report, heading=Heading("New", 1, SectionKind.BODY)),
        lambda: commands.change_section(work, section=section, heading=Heading("New", 1, SectionKind.BODY)),
        lambda: commands.move_section(work, section=section, by=1),
        lambda: commands.remove_section(work, section=section),
        lambda: commands.add_paragraph(work, section=section),
        lambda: commands.move_paragraph(work, paragraph=paragraph, by=1),
        lambda: commands.remove_paragraph(work, paragraph=paragraph),
        lambda: commands.describe_paragraph(work, paragraph=paragraph, nature=Nature(Voice.OFFICE)),
        lambda: commands.describe_report(work, report=report, particulars=Particulars("", None, None, 1)),
        lambda: commands.cite_passage(work, paragraph=paragraph, passage_id=paragraph.id),
        lambda: commands.drop_citation(work, paragraph=paragraph, passage_id=paragraph.id),
        lambda: commands.save_title(work, report=report, language="en", words=FrontWords("New")),
        lambda: commands.save_heading(work, section=section, language="en", heading="New"),
    ]
    refused = []
    for act in acts:
        with pytest.raises(Refused) as refusal:
            act()
        refused.append(type(refusal.value))
    assert refused == [ReportIsFrozen] * len(acts)


def test_a_frozen_report_is_opened_with_a_reason(work: Work) -> None:
    report = a_frozen_report(work)
    with pytest.raises(ReasonIsMissing):
        commands.unfreeze_report(work, report=report, reason="  ")
    commands.unfreeze_report(work, report=report, reason=" A figure was wrong. ")
    kept = work.session.scalars(select(Unfreezing.reason)).all()
    assert (report.state, report.frozen_at, kept) == (ReportState.DRAFTING, None, ["A figure was wrong."])


def test_only_a_frozen_report_is_issued_and_once(work: Work) -> None:
    report = two_sections(work)
    with pytest.raises(ReportIsNotFrozen):
        commands.issue_report(work, report=report)
    with pytest.raises(ReportIsNotFrozen):
        commands.unfreeze_report(work, report=report, reason="x")
    commands.freeze_report(work, report=report)
    commands.issue_report(work, report=report)
    commands.issue_report(work, report=report)
    commands.freeze_report(work, report=report)
    assert (report.state, report.frozen_at) == (ReportState.ISSUED, work.now)
    assert work.now - report.frozen_at == timedelta(0)
