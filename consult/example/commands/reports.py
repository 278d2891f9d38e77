"""The reports of the example: written, cited, translated, frozen and issued."""

from dataclasses import replace

from sqlalchemy import select

from consult.accounts.models import Person
from consult.example.rules import CONTENT, Content, read
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.mandates.models import Mandate, Product
from consult.processes.models import Process
from consult.processes.queries import actor_for
from consult.reports import commands
from consult.reports.models import Report, ReportParagraph, ReportSection
from consult.reports.rules import Addressee, FrontWords, Heading, Nature, Particulars, SectionKind, Voice
from consult.sources.models import Passage

AGENDA_ITEM = 10
WORD_LIMIT = 8500


def add_report(work: Work, *, process: Process, slug: str, passages: dict[str, Passage], writer: Person) -> Report:
    """Write one report in English with its citations, then every translation there is; freeze and issue it."""
    author = replace(work, actor=actor_for(work.session, writer))
    structure, original = read(f"reports/{slug}/structure"), read(f"reports/{slug}/standard/en")
    report = commands.begin_report(author, process=process, slug=slug, language="en", words=_front(original))
    _describe(author, process, report, structure)
    sections = {one["id"]: _section(author, report, one, original) for one in structure["sections"]}
    paragraphs = {}
    for one in structure["paragraphs"]:
        paragraph = _paragraph(author, sections[one["section"]], one, original)
        for citation in one["citations"]:
            commands.cite_passage(author, paragraph=paragraph, passage_id=passages[citation].id)
        paragraphs[one["id"]] = paragraph
    for path in sorted((CONTENT / "reports" / slug / "standard").glob("*.json")):
        if path.stem != "en":
            _translate(author, slug, path.stem, report, sections, paragraphs)
    commands.freeze_report(author, report=report)
    commands.issue_report(author, report=report)
    return report


def _front(told: Content) -> FrontWords:
    return FrontWords(told["title"], told["subtitle"], "\n".join(told["summary"]))


def _describe(work: Work, process: Process, report: Report, structure: Content) -> None:
    query = select(Product).join(Mandate).where(Mandate.process_id == process.id, Product.slug == structure["product"])
    product = work.session.scalars(query).one()
    report.product_id = product.id
    session = int(structure["product"].rpartition("-")[2])
    particulars = Particulars(product.symbol or "", session, AGENDA_ITEM, WORD_LIMIT)
    commands.describe_report(work, report=report, particulars=particulars)


def _section(work: Work, report: Report, one: Content, original: Content) -> ReportSection:
    heading = Heading(original["sections"][one["id"]], one["level"], SectionKind(one["kind"]))
    return commands.add_section(work, report=report, heading=heading)


def _paragraph(work: Work, section: ReportSection, one: Content, original: Content) -> ReportParagraph:
    paragraph = commands.add_paragraph(work, section=section)
    addressee = Addressee(one["addressee"]) if one["addressee"] else None
    commands.describe_paragraph(work, paragraph=paragraph, nature=Nature(Voice(one["voice"]), addressee))
    save = commands.Save(original["paragraphs"][one["id"]], 0, new_id())
    commands.save_text(work, paragraph=paragraph, language="en", save=save)
    return paragraph


def _translate(
    work: Work,
    slug: str,
    language: str,
    report: Report,
    sections: dict[str, ReportSection],
    paragraphs: dict[str, ReportParagraph],
) -> None:
    told = read(f"reports/{slug}/standard/{language}")
    commands.save_title(work, report=report, language=language, words=_front(told))
    for number, section in sections.items():
        commands.save_heading(work, section=section, language=language, heading=told["sections"][number])
    for number, paragraph in paragraphs.items():
        original = next(text for text in paragraph.texts if text.language == report.original_language)
        save = commands.Save(told["paragraphs"][number], 0, new_id(), original.pin)
        commands.save_text(work, paragraph=paragraph, language=language, save=save)
