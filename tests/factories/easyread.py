"""Reports with paragraphs, and easy-to-read editions of them, for tests."""

from datetime import UTC, datetime

from consult.easyread.commands.statements import add_statements
from consult.easyread.commands.structure import add_section, add_word, begin_edition
from consult.easyread.commands.texts import save_title
from consult.easyread.models import EasyStatement, EasyVersion
from consult.easyread.queries.editions import version_of
from consult.easyread.rules import Draft, EasySectionKind, Explained, Meeting, Outcome, Round
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.models import Process
from consult.processes.rules import TextStatus
from consult.reports.models import (
    ParagraphText,
    Report,
    ReportParagraph,
    ReportSection,
    ReportTitle,
    SectionHeading,
)
from consult.reports.rules import SectionKind, Voice

PARAGRAPHS = (
    ("body", "One seminar was held on 23 June 2023. It had 40 speakers."),
    ("recommendations", "States should give each ministry a focal point."),
    ("conclusions", "Participants agreed that clear dates help."),
)
IN_FRENCH = "Un séminaire a eu lieu le 23 juin 2023. Il y avait 40 orateurs."


def a_text(work: Work, words: str, language: str = "en") -> ParagraphText:
    """The words of a paragraph in one language; a translation follows whatever is there."""
    status = TextStatus.ORIGINAL if language == "en" else TextStatus.HUMAN
    return ParagraphText(language=language, words=words, status=status, pin=work.vault.pin(words), of_pin=None)


def a_report(work: Work, process: Process, slug: str = "report-57") -> Report:
    """A report in English: a body, a recommendation and a conclusion, one paragraph each; the first in French too."""
    report = Report(id=new_id(), process_id=process.id, slug=slug, original_language="en", symbol="A/HRC/57/1")
    pin = work.vault.pin("Seminars")
    report.titles = [ReportTitle(language="en", title="Seminars", subtitle="", summary="", pin=pin)]
    for number, (kind, words) in enumerate(PARAGRAPHS, start=1):
        section = ReportSection(slug=f"{kind}-{number}", position=number, kind=SectionKind(kind))
        section.headings = [SectionHeading(language="en", heading=kind.title(), pin="h")]
        paragraph = ReportParagraph(report_id=report.id, slug=f"p{number}", position=1, voice=Voice.PARTICIPANTS)
        paragraph.texts = [a_text(work, words)]
        section.paragraphs = [paragraph]
        report.sections.append(section)
    work.session.add(report)
    work.session.flush()
    report.sections[0].paragraphs[0].texts.append(a_text(work, IN_FRENCH, "fr"))
    work.session.flush()
    return report


def loaded(work: Work, process: Process, language: str = "en", slug: str = "report-57") -> EasyVersion:
    """The edition as a page would load it: nothing of it is remembered from before."""
    work.session.flush()
    work.session.expire_all()
    found = version_of(work.session, process, slug, language)
    assert found is not None
    return found


def an_edition(work: Work, process: Process, language: str = "en") -> EasyVersion:
    """An edition with a title and one section, nothing in it yet."""
    begin_edition(work, report=a_report(work, process))
    version = loaded(work, process, language)
    save_title(work, version=version, words="Meetings about rights", base=0)
    add_section(work, version=version, kind=EasySectionKind.PART, words="The 2 meetings")
    return loaded(work, process, language)


def a_statement(
    work: Work,
    version: EasyVersion,
    words: str = "A meeting is on 23 June 2023.",
    *,
    kind: StatementKind = StatementKind.FACT,
    numbers: tuple[int, ...] = (1,),
    picture: str | None = None,
) -> EasyStatement:
    """A statement at the end of the first section."""
    draft = Draft(words, kind, picture, numbers)
    return add_statements(work, version=version, section=version.edition.sections[0], draft=draft)[0]


def a_whole_edition(work: Work, process: Process) -> EasyVersion:
    """An English edition with nothing open but its readers."""
    version = an_edition(work, process)
    a_statement(work, version)
    a_statement(work, version, "States should help each ministry.", kind=StatementKind.RECOMMENDATION, numbers=(2,))
    a_statement(work, version, "Clear dates help.", numbers=(3,))
    explained = Explained("ministry", "A ministry is a part of the government.", ("department",))
    add_word(work, version=version, explained=explained)
    return loaded(work, process)


ROUND = Round(
    held_on=datetime(2026, 5, 3, tzinfo=UTC).date(),
    facilitator="Open Door",
    readers=4,
    native_readers=2,
    meeting=Meeting.ONLINE,
    place="",
    is_paid=True,
    note="They understood everything.",
    outcome=Outcome.UNDERSTOOD,
)
