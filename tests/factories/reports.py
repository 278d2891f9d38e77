"""Reports, sections, paragraphs and coded passages for tests."""

from consult.analysis.models import Code, CodeText, Coding
from consult.analysis.rules import PassageKind
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports import commands
from consult.reports.models import Report, ReportParagraph, ReportSection
from consult.reports.queries import whole_report
from consult.reports.rules import FrontWords, Heading, Nature, SectionKind, Voice
from consult.sources.models import Passage

WORDS = "Participants said that 12 focal points change every year."


def a_report(work: Work, process: Process, slug: str = "report-57", *, language: str = "en") -> Report:
    """A report without sections."""
    words = FrontWords("Summary of the seminars", "Report of the Office", "What was said in 2023.")
    return commands.begin_report(work, process=process, slug=slug, language=language, words=words)


def a_section(
    work: Work, report: Report, heading: str = "Introduction", kind: SectionKind = SectionKind.BODY, level: int = 1
) -> ReportSection:
    """A section at the end of the report."""
    return commands.add_section(work, report=report, heading=Heading(heading, level, kind))


def a_paragraph(
    work: Work, section: ReportSection, words: str = WORDS, *, voice: Voice = Voice.RAPPORTEUR
) -> ReportParagraph:
    """A paragraph with words at the end of the section."""
    paragraph = commands.add_paragraph(work, section=section)
    commands.describe_paragraph(work, paragraph=paragraph, nature=Nature(voice))
    save(work, paragraph, words, 0)
    return paragraph


def save(work: Work, paragraph: ReportParagraph, words: str, based_on: int, language: str = "en") -> int:
    """Save words under an operation of their own; gives the version."""
    saved = commands.save_paragraph(
        work, paragraph=paragraph, language=language, words=words, based_on=based_on, operation_id=new_id()
    )
    assert saved.waiting_id is None
    return saved.version


def a_code(work: Work, process: Process, slug: str = "engagement", parent: Code | None = None) -> Code:
    """A code with an English name."""
    code = Code(process_id=process.id, slug=slug, position=0, parent_id=parent.id if parent else None)
    code.texts = [CodeText(language="en", name=slug.title(), definition="")]
    work.session.add(code)
    work.session.flush()
    return code


def coded(work: Work, passage: Passage, code: Code, kind: PassageKind = PassageKind.CHALLENGE) -> Passage:
    """The passage, coded."""
    row = Coding(process_id=code.process_id, passage_id=passage.id, code_id=code.id, coder_id=None, kind=kind)
    work.session.add(row)
    work.session.flush()
    return passage


def loaded(work: Work, report: Report) -> Report:
    """The whole report, read afresh."""
    work.session.expire_all()
    found = whole_report(work.session, report.process, report.slug)
    assert found is not None
    return found
