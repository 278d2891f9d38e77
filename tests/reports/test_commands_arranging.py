"""However a report is arranged, its numbers run through, its addresses stay, and advice alone is addressed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult.kernel.errors import Refused
from consult.kernel.work import Work
from consult.reports import commands
from consult.reports.models import Report, ReportParagraph
from consult.reports.queries.texts import numbers_of
from consult.reports.rules import Addressee, Heading, Nature, SectionKind, Voice
from tests.factories.processes import a_process
from tests.factories.reports import a_paragraph, a_report, a_section, loaded

ACTS = ("move paragraph", "move section", "add paragraph", "remove paragraph", "remove section", "address", "turn")
_STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 7), st.sampled_from([-1, 1])), max_size=10)
KINDS = tuple(SectionKind)


def a_report_of_three(work: Work) -> Report:
    """A body, conclusions and recommendations with a paragraph each, the last one addressed."""
    report = a_report(work, a_process(work))
    for kind in KINDS:
        a_paragraph(work, a_section(work, report, kind.title(), kind))
    last = loaded(work, report).sections[2].paragraphs[0]
    commands.describe_paragraph(work, paragraph=last, nature=Nature(Voice.OFFICE, Addressee.STATES))
    return report


def arrange(work: Work, report: Report, act: str, index: int, by: int) -> None:
    """Do one act at one place of the report as it now is; a refusal leaves everything as it was."""
    whole = loaded(work, report)
    section = whole.sections[index % len(whole.sections)]
    paragraphs = [one for part in whole.sections for one in part.paragraphs]
    paragraph = paragraphs[index % len(paragraphs)]
    before = shape(whole)
    try:
        _do(work, act, (section, paragraph), by)
    except Refused:
        assert shape(loaded(work, report)) == before


def _do(work: Work, act: str, place: tuple, by: int) -> None:  # type: ignore[type-arg]  # a section and a paragraph
    section, paragraph = place
    acts = {
        "move paragraph": lambda: commands.move_paragraph(work, paragraph=paragraph, by=by),
        "move section": lambda: commands.move_section(work, section=section, by=by),
        "add paragraph": lambda: commands.add_paragraph(work, section=section),
        "remove paragraph": lambda: _remove_unless_last(work, paragraph),
        "remove section": lambda: commands.remove_section(work, section=section),
        "address": lambda: commands.describe_paragraph(
            work, paragraph=paragraph, nature=Nature(Voice.OFFICE, Addressee.COUNCIL)
        ),
        "turn": lambda: commands.change_section(
            work, section=section, heading=Heading("Turned", 1, KINDS[(KINDS.index(section.kind) + by) % 3])
        ),
    }
    acts[act]()


def _remove_unless_last(work: Work, paragraph: ReportParagraph) -> None:
    if sum(len(section.paragraphs) for section in paragraph.report.sections) > 1:
        commands.remove_paragraph(work, paragraph=paragraph)


def shape(report: Report) -> list[tuple[str, SectionKind, list[tuple[str, Addressee | None]]]]:
    """What stands where."""
    return [
        (section.slug, section.kind, [(one.slug, one.addressee) for one in section.paragraphs])
        for section in report.sections
    ]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_whatever_is_done_the_report_stays_in_order(work: Work, steps: list[tuple[str, int, int]]) -> None:
    with work.session.begin_nested() as point:
        report = a_report_of_three(work)
        for act, index, by in steps:
            arrange(work, report, act, index, by)
        whole = loaded(work, report)
        paragraphs = [one for section in whole.sections for one in section.paragraphs]
        assert list(numbers_of(whole).values()) == list(range(1, len(paragraphs) + 1))
        assert len({one.slug for one in paragraphs}) == len(paragraphs)
        places = [section.position for section in whole.sections]
        within = [[one.position for one in section.paragraphs] for section in whole.sections]
        assert [sorted(set(found)) for found in (places, *within)] == [places, *within]
        addressed = {one.section.kind for one in paragraphs if one.addressee is not None}
        assert addressed <= {SectionKind.RECOMMENDATIONS}
        point.rollback()


def test_leaving_the_recommendations_a_paragraph_loses_its_addressee_and_keeps_its_words(work: Work) -> None:
    report = a_report_of_three(work)
    paragraph = loaded(work, report).sections[2].paragraphs[0]
    words = paragraph.texts[0].words
    commands.move_paragraph(work, paragraph=paragraph, by=-1)
    moved = loaded(work, report).sections[1].paragraphs[-1]
    assert (moved.slug, moved.addressee, moved.texts[0].words) == ("p3", None, words)


def test_a_new_paragraph_has_the_voice_of_its_section(work: Work) -> None:
    report = a_report_of_three(work)
    voices = [commands.add_paragraph(work, section=section).voice for section in loaded(work, report).sections]
    assert voices == [Voice.RAPPORTEUR, Voice.PARTICIPANTS, Voice.PARTICIPANTS]
