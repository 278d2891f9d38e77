"""What waits for those who write: sources to code, passages to cite, texts to translate, statements to write."""

from sqlalchemy import exists, func, select

from consult.analysis.models import Coding
from consult.analysis.queries.register import count_sources
from consult.analysis.rules.filters import Filters
from consult.easyread.models import EasyVersion
from consult.easyread.queries.coverage import coverage_of
from consult.easyread.queries.editions import editions_in
from consult.easyread.rules import Coverage
from consult.kernel.text.held import Use
from consult.reports.models import Citation, Report, ReportParagraph, ReportSection
from consult.reports.queries.finding import reports_of, whole_report
from consult.reports.queries.translations import progress
from consult.reports.rules import ReportState, Voice
from consult.site.queries.asking import Asking, name_of
from consult.site.rules import Step, StepKind
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries.allowed import passage_is_allowed


def passages_and_citations(asking: Asking) -> list[Step]:
    """Count the sources without a passage, the passages nobody cites, and the paragraphs that cite nothing."""
    filters = Filters(without_passage=True)
    uncoded = count_sources(asking.session, asking.process.id, filters, now=asking.now)
    steps = [Step(StepKind.CODE_SOURCES, uncoded), Step(StepKind.CITE_PASSAGES, _uncited(asking))]
    return [*(step for step in steps if step.number), *_without_citation(asking)]


def texts_to_translate(asking: Asking) -> list[Step]:
    """List, report by report and language by language, how many texts are stale and how many are missing."""
    steps = []
    for report in reports_of(asking.session, asking.process.id):
        whole = (
            None if report.state is ReportState.ISSUED else whole_report(asking.session, asking.process, report.slug)
        )
        for one in [] if whole is None else progress(whole):
            place = {"report": report.slug, "tongue": one.language}
            name = name_of(report.title_in(asking.language), report.slug)
            steps.append(Step(StepKind.RENEW_TRANSLATION, one.stale, name, place))
            steps.append(Step(StepKind.TRANSLATE, one.missing, name, place))
    return [step for step in steps if step.number]


def easy_editions_to_write(asking: Asking) -> list[Step]:
    """List the reports without an easy edition, and in the others the paragraphs that none of its statements covers."""
    begun = {edition.report_id: edition for edition in editions_in(asking.session, asking.process)}
    steps = []
    for report in reports_of(asking.session, asking.process.id):
        name = name_of(report.title_in(asking.language), report.slug)
        edition = begun.get(report.id)
        if edition is None:
            steps.append(Step(StepKind.BEGIN_EASY, name=name, place={"report": report.slug}))
            continue
        covered = coverage_of(EasyVersion(edition, report.original_language))
        number = sum(one.must and one.coverage is Coverage.OPEN for one in covered)
        place = {"report": report.slug, "tongue": report.original_language}
        steps.append(Step(StepKind.COVER_PARAGRAPHS, number, name, place))
    return [step for step in steps if step.number]


def _uncited(asking: Asking) -> int:
    coded = exists().where(Coding.passage_id == Passage.id)
    cited = exists().where(Citation.passage_id == Passage.id)
    query = (
        select(func.count(Passage.id))
        .join(SourceText, Passage.text_id == SourceText.id)
        .join(Source, SourceText.source_id == Source.id)
        .where(Source.process_id == asking.process.id, coded, ~cited)
        .where(passage_is_allowed(Use.QUOTE, now=asking.now))
    )
    return asking.session.scalar(query) or 0


def _without_citation(asking: Asking) -> list[Step]:
    cites_nothing = ~exists().where(Citation.paragraph_id == ReportParagraph.id)
    query = (
        select(Report.slug, func.count(ReportParagraph.id))
        .join(ReportSection, ReportSection.report_id == Report.id)
        .join(ReportParagraph, ReportParagraph.section_id == ReportSection.id)
        .where(Report.process_id == asking.process.id, Report.state == ReportState.DRAFTING)
        .where(ReportParagraph.voice == Voice.PARTICIPANTS, cites_nothing)
        .group_by(Report.slug)
        .order_by(Report.slug)
    )
    found = asking.session.execute(query)
    return [Step(StepKind.GIVE_CITATIONS, number, place={"report": slug}) for slug, number in found]
