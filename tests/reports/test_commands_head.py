"""Titles, headings and the head: saved on what the writer had before them, never over somebody else's."""

import pytest

from consult.kernel.work import Work
from consult.reports import commands
from consult.reports.commands.writing import HeadingHasChanged, TitleHasChanged
from consult.reports.models import Report, ReportSection
from consult.reports.rules import FrontWords, Heading, Particulars, SectionKind
from tests.factories.processes import a_process
from tests.factories.reports import a_report, a_section

PARTICULARS = Particulars("A/HRC/57/1", 57, 3, 8500)


@pytest.fixture
def section(work: Work) -> ReportSection:
    return a_section(work, a_report(work, a_process(work)))


def title(report: Report, language: str) -> FrontWords:
    found = next(row for row in report.titles if row.language == language)
    return FrontWords(found.title, found.subtitle, found.summary)


def test_a_translated_title_is_not_saved_over_somebody_elses(work: Work, section: ReportSection) -> None:
    report, mine, theirs = section.report, FrontWords("Mon résumé"), FrontWords("Résumé", "2023", "Deux jours.")
    commands.save_title(work, report=report, language="fr", words=theirs, seen="")
    with pytest.raises(TitleHasChanged) as refused:
        commands.save_title(work, report=report, language="fr", words=mine, seen="")
    assert refused.value.values == {"theirs": "Résumé · 2023 · Deux jours."}
    assert title(report, "fr") == theirs
    seen = next(row.pin for row in report.titles if row.language == "fr")
    commands.save_title(work, report=report, language="fr", words=mine, seen=seen)
    commands.save_title(work, report=report, language="fr", words=mine, seen=seen)
    assert title(report, "fr") == mine, "the same words sent twice are no conflict"


def test_a_translated_heading_is_not_saved_over_somebody_elses(work: Work, section: ReportSection) -> None:
    commands.save_heading(work, section=section, language="fr", heading="Contexte", seen="")
    with pytest.raises(HeadingHasChanged) as refused:
        commands.save_heading(work, section=section, language="fr", heading="Introduction", seen="")
    assert refused.value.values == {"theirs": "Contexte"}
    found = section.heading_in("fr")
    assert found is not None
    assert commands.save_heading(
        work, section=section, language="fr", heading="Introduction", seen=found.pin
    ).heading == ("Introduction")


def test_a_section_is_not_changed_over_somebody_elses_heading(work: Work, section: ReportSection) -> None:
    assert section.original is not None
    seen = section.original.pin
    commands.change_section(work, section=section, heading=Heading("Theirs", 2, SectionKind.BODY), seen=seen)
    with pytest.raises(HeadingHasChanged):
        commands.change_section(work, section=section, heading=Heading("Mine", 1, SectionKind.BODY), seen=seen)
    assert section.original.heading == "Theirs"


@pytest.mark.parametrize(
    ("words", "particulars"),
    [
        (FrontWords("Theirs"), PARTICULARS),
        (FrontWords("Ours"), Particulars("A/HRC/57/2", 57, 3, 8500)),
        (FrontWords("Ours", "Subtitle"), PARTICULARS),
        (FrontWords("Ours"), Particulars("A/HRC/57/1", 57, 3, 10_700)),
    ],
)
def test_a_head_is_not_changed_over_what_somebody_else_changed_in_it(
    work: Work, section: ReportSection, words: FrontWords, particulars: Particulars
) -> None:
    report = section.report
    commands.change_head(work, report=report, words=FrontWords("Ours"), particulars=PARTICULARS)
    seen = commands.head_pin(work, report=report)
    commands.change_head(work, report=report, words=words, particulars=particulars, seen=seen)
    with pytest.raises(TitleHasChanged):
        commands.change_head(work, report=report, words=FrontWords("Mine"), particulars=PARTICULARS, seen=seen)
    commands.change_head(work, report=report, words=words, particulars=particulars, seen=seen)
    assert (title(report, "en"), report.symbol, report.word_limit) == (
        words,
        particulars.symbol,
        particulars.word_limit,
    )
