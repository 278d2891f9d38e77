"""The document of a report: numbers, footnotes, annex, the same every time."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from consult.app import load_reference_lists
from consult.kernel.work import Work
from consult.press import render_html, word_count
from consult.press.model import FootnoteRef, Paragraph, Section, walk, words_of
from consult.press.numbering import number_document
from consult.processes.models import Process
from consult.reports import commands
from consult.reports.documents import LanguageIsIncomplete, report_document
from consult.reports.models import Report, ReportParagraph
from consult.reports.queries.checks import length_of
from consult.reports.queries.footnotes import contributors, register_of
from consult.reports.rules import FrontWords, Particulars, SectionKind
from consult.sources.commands import choose_consent, take_in
from consult.sources.models import Source
from consult.sources.rules import Channel, Facets, HandIn, Part, Preset, SourceKind
from tests.factories.notes import a_session
from tests.factories.processes import a_process
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded, loaded, save
from tests.factories.sources import a_passage, a_source


@dataclass
class Setting:
    """A process with a report and its first paragraph."""

    process: Process
    report: Report
    paragraph: ReportParagraph


@pytest.fixture
def setting(work: Work) -> Setting:
    """A report with an introduction and a recommendation."""
    process = a_process(work)
    report = a_report(work, process)
    commands.describe_report(work, report=report, particulars=Particulars("A/HRC/57/99", 57, 10, 8500))
    paragraph = a_paragraph(work, a_section(work, report))
    a_section(work, report, "Nothing here", level=2)
    a_paragraph(
        work, a_section(work, report, "Advice", SectionKind.RECOMMENDATIONS), "States should:\n(a) write;\nread."
    )
    return Setting(process, report, paragraph)


def cite(work: Work, setting: Setting, source: Source) -> None:
    code = a_code(work, setting.process, f"code-{source.reference.lower()}")
    passage = coded(work, a_passage(work, source), code)
    commands.cite_passage(work, paragraph=setting.paragraph, passage_id=passage.id)


def notes(work: Work, setting: Setting, language: str = "en") -> list[str]:
    document = report_document(work.session, loaded(work, setting.report), language=language, now=work.now)
    return [words_of(node.content) for _, node in walk(document) if isinstance(node, FootnoteRef)]


def test_paragraphs_are_numbered_and_advice_is_marked(work: Work, setting: Setting) -> None:
    document = report_document(work.session, loaded(work, setting.report), language="en", now=work.now)
    found = [node for _, node in walk(document.body) if isinstance(node, Paragraph)]
    assert [(one.id, one.number, one.recommendation) for one in found] == [("p1", 1, False), ("p2", 2, True)]
    assert [words_of(part.content) for part in found[1].parts] == ["write;", "read."]
    assert [node.heading for _, node in walk(document.body) if isinstance(node, Section)] == ["Introduction", "Advice"]


def test_the_masthead_says_what_the_report_is(work: Work, setting: Setting) -> None:
    head = report_document(work.session, loaded(work, setting.report), language="en", now=work.now).masthead
    assert head is not None
    assert (head.symbol, head.session, head.agenda[0].number, head.issued) == ("A/HRC/57/99", 57, 10, work.now.date())


@pytest.mark.parametrize(
    ("preset", "note"),
    [
        (Preset.NAMED, "Submission: Open Door, NMIRF-2026-0001."),
        (Preset.UNNAMED, "Submission: a contributor not named (ngo_other), NMIRF-2026-0001."),
        (Preset.UNATTRIBUTED, "Submission: quoted without attribution."),
    ],
)
def test_a_footnote_says_as_much_as_consent_allows(work: Work, setting: Setting, preset: Preset, note: str) -> None:
    cite(work, setting, a_source(work, setting.process, preset=preset))
    document = report_document(work.session, loaded(work, setting.report), language="en", now=work.now)
    assert notes(work, setting) == [note]
    assert [annex.id for annex in document.annexes] == (["contributors"] if preset is Preset.NAMED else [])
    assert ("Open Door" in render_html(document).decode()) is (preset is Preset.NAMED)


def test_a_withdrawn_consent_takes_the_footnote_away(work: Work, setting: Setting) -> None:
    source = a_source(work, setting.process)
    cite(work, setting, source)
    choose_consent(work, source=source, preset=Preset.ANALYSIS_ONLY)
    assert notes(work, setting) == []


def test_a_source_cited_twice_in_a_paragraph_is_noted_once(work: Work, setting: Setting) -> None:
    source = a_source(work, setting.process)
    cite(work, setting, source)
    second = coded(work, a_passage(work, source, 13, 19), a_code(work, setting.process, "other"))
    commands.cite_passage(work, paragraph=setting.paragraph, passage_id=second.id)
    assert notes(work, setting) == ["Submission: Open Door, NMIRF-2026-0001."]


def said_by(work: Work, setting: Setting, number: int, name: str, facets: Facets) -> None:
    hand_in = HandIn(
        {"en": name}, facets, (Part("spoken", "en", ("Focal points change.",)),), Preset.NAMED, work.now, f"S-{number}"
    )
    cite(work, setting, take_in(work, process_id=setting.process.id, hand_in=hand_in))


def test_sources_of_one_kind_share_a_sentence_and_those_of_one_event_another(work: Work, setting: Setting) -> None:
    a_session(work, setting.process)
    spoken = Facets(
        SourceKind.INTERVENTION, Channel.SESSION, "ngo_other", "en", event_slug="seminar", session_slug="morning"
    )
    written = Facets(SourceKind.SUBMISSION, Channel.WEB, "ngo_other", "en")
    for number, (name, facets) in enumerate([("A", written), ("B", spoken), ("C", written), ("D", spoken)]):
        said_by(work, setting, number, name, facets)
    assert notes(work, setting) == ["Submissions: A, S-0; C, S-2. Statements, Seminar, 4 May 2026: B; D."]


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Other civil society organizations"), ("ru", "Другие организации гражданского общества")],
)
def test_contributors_stand_under_what_several_of_them_are_called(
    work: Work, setting: Setting, language: str, heading: str
) -> None:
    load_reference_lists(work)
    cite(work, setting, a_source(work, setting.process))
    register = register_of(work.session, loaded(work, setting.report), language=language, now=work.now)
    assert [category for category, _names in contributors(loaded(work, setting.report), register)] == [heading]


def test_contributors_stand_in_the_alphabet_of_the_language(work: Work, setting: Setting) -> None:
    for number, name in enumerate(["Zeta", "Östra", "Nuevo", "Ñandú"], start=1):
        facets = Facets(SourceKind.SUBMISSION, Channel.WEB, "ngo_other", "en")
        parts = (Part("q1", "en", ("Focal points change.",)),)
        hand_in = HandIn({"en": name}, facets, parts, Preset.NAMED, work.now, f"NMIRF-2026-000{number}")
        cite(work, setting, take_in(work, process_id=setting.process.id, hand_in=hand_in))
    document = report_document(work.session, loaded(work, setting.report), language="en", now=work.now)
    listed = document.annexes[0].blocks[0].blocks[0].items  # type: ignore[union-attr]
    assert [words_of(item.content) for item in listed] == ["Ñandú", "Nuevo", "Östra", "Zeta"]


def test_the_length_is_the_press_s(work: Work, setting: Setting) -> None:
    cite(work, setting, a_source(work, setting.process))
    report = loaded(work, setting.report)
    document = report_document(work.session, report, language="en", now=work.now)
    empty = 2  # words in the heading of the section that the press leaves out
    assert word_count(document) == length_of(work.session, report, now=work.now) - empty


def test_the_same_rows_give_the_same_value(work: Work, setting: Setting) -> None:
    cite(work, setting, a_source(work, setting.process))
    made = [
        report_document(work.session, loaded(work, setting.report), language="en", now=datetime(2026, 5, 5, tzinfo=UTC))
        for _ in range(2)
    ]
    assert made[0] == made[1]


def test_a_language_is_whole_or_there_is_no_document(work: Work, setting: Setting) -> None:
    with pytest.raises(LanguageIsIncomplete) as refused:
        notes(work, setting, "fr")
    assert refused.value.values == {"missing": 6}
    report = loaded(work, setting.report)
    commands.save_title(work, report=report, language="fr", words=FrontWords("Résumé"))
    for section in report.sections:
        commands.save_heading(work, section=section, language="fr", heading="Titre")
        for paragraph in section.paragraphs:
            save(work, paragraph, "Texte.", 0, "fr")
    cite(work, setting, a_source(work, setting.process))
    document = report_document(work.session, loaded(work, setting.report), language="fr", now=work.now)
    assert [(node.id, node.number) for _, node in walk(document.body) if isinstance(node, Paragraph)] == [
        ("p1", 1),
        ("p2", 2),
    ]


def test_headings_of_the_fourth_level_have_no_number(work: Work, setting: Setting) -> None:
    for level in (2, 3, 4, 4, 3):
        a_paragraph(work, a_section(work, setting.report, f"Level {level}", level=level))
    document = report_document(work.session, loaded(work, setting.report), language="en", now=work.now)
    entries = [entry.text for entry in number_document(document).entries.values()]
    assert entries[2:] == ["A. Level 2", "1. Level 3", "Level 4", "Level 4", "2. Level 3"]
