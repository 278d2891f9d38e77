"""Building a report: begin it, say what it is, add, change, move and remove sections and paragraphs."""

from collections.abc import Sequence

from sqlalchemy import func, select

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.processes.rules import is_slug
from consult.reports.commands.writing import (
    ReportIsFrozen,
    Save,
    TitleHasChanged,
    save_heading,
    save_text,
    save_title,
)
from consult.reports.models import Report, ReportParagraph, ReportSection
from consult.reports.queries.finding import lock_report
from consult.reports.rules import FrontWords, Heading, Nature, Particulars, Saved, SectionKind, Voice
from consult.reports.rules.texts import next_slug


class ReportSlugIsTaken(Refused):
    """The address is in use or not an address."""

    says = N_(
        "“%(slug)s” cannot be the address of a report: use lower-case letters, digits and hyphens, "
        "and an address that is not in use yet."
    )
    field = "slug"


class SectionIsNotEmpty(Refused):
    """Paragraphs are not removed with their section."""

    says = N_("This section still has paragraphs. Move or remove them first.")


class AddresseeIsOutOfPlace(Refused):
    """Only recommendations are addressed to somebody."""

    says = N_("Only a paragraph in a section of recommendations has an addressee. Move it there first.")
    field = "addressee"


def begin_report(work: Work, *, process: Process, slug: str, language: str, words: FrontWords) -> Report:
    """Begin a report in its original language. Errors: ReportSlugIsTaken."""
    work.session.execute(select(Process.id).where(Process.id == process.id).with_for_update())
    same = select(Report.id).where(Report.process_id == process.id, Report.slug == slug)
    if not is_slug(slug) or work.session.scalar(same) is not None:
        raise ReportSlugIsTaken(slug=slug)
    report = Report(process=process, slug=slug, original_language=language, symbol="")
    work.session.add(report)
    work.session.flush()
    save_title(work, report=report, language=language, words=words)
    work.witness("begin-report", about=("report", report.id), process_id=process.id)
    return report


def describe_report(work: Work, *, report: Report, particulars: Particulars) -> None:
    """Change what the head of a report says. Errors: ReportIsFrozen."""
    _open(work, report)
    report.symbol, report.word_limit = particulars.symbol, particulars.word_limit
    report.council_session, report.agenda_item = particulars.council_session, particulars.agenda_item
    work.session.flush()


def add_section(work: Work, *, report: Report, heading: Heading) -> ReportSection:
    """Add a section at the end. Errors: ReportIsFrozen."""
    _open(work, report)
    sections = _sections(work, report)
    section = ReportSection(
        report=report,
        slug=next_slug("s", (one.slug for one in sections)),
        position=max((one.position for one in sections), default=-1) + 1,
        level=heading.level,
        kind=heading.kind,
    )
    work.session.add(section)
    work.session.flush()
    save_heading(work, section=section, language=report.original_language, heading=heading.heading)
    return section


def change_section(work: Work, *, section: ReportSection, heading: Heading, seen: str | None = None) -> None:
    """Change heading, level and kind of a section; ``seen``: of its heading, as for ``save_heading``.

    Errors: ReportIsFrozen, AddresseeIsOutOfPlace, HeadingHasChanged.
    """
    _open(work, section.report)
    addressed = (ReportParagraph.section_id == section.id, ReportParagraph.addressee.is_not(None))
    has_addressees = work.session.scalar(select(func.count(ReportParagraph.id)).where(*addressed))
    if heading.kind is not SectionKind.RECOMMENDATIONS and has_addressees:
        raise AddresseeIsOutOfPlace
    section.level, section.kind = heading.level, heading.kind
    work.session.flush()
    language = section.report.original_language
    save_heading(work, section=section, language=language, heading=heading.heading, seen=seen)


def move_section(work: Work, *, section: ReportSection, by: int) -> None:
    """Move a section with its paragraphs up (-1) or down (1); at the end of the way nothing happens."""
    report = _open(work, section.report)
    sections = _sections(work, report)
    place = next(index for index, one in enumerate(sections) if one.id == section.id)
    if 0 <= place + by < len(sections):
        sections[place], sections[place + by] = sections[place + by], sections[place]
        _place(work, sections)
    work.session.expire(report, ["sections"])


def remove_section(work: Work, *, section: ReportSection) -> None:
    """Remove an empty section. Errors: ReportIsFrozen, SectionIsNotEmpty."""
    report = _open(work, section.report)
    if _paragraphs(work, section):
        raise SectionIsNotEmpty
    work.session.delete(section)
    work.session.flush()
    work.session.expire(report, ["sections"])


def add_paragraph(work: Work, *, section: ReportSection) -> ReportParagraph:
    """Add a paragraph, still without words, at the end of a section. Errors: ReportIsFrozen."""
    report = _open(work, section.report)
    slugs = work.session.scalars(select(ReportParagraph.slug).where(ReportParagraph.report_id == report.id)).all()
    others = _paragraphs(work, section)
    paragraph = ReportParagraph(
        report=report,
        section=section,
        slug=next_slug("p", slugs),
        position=max((one.position for one in others), default=-1) + 1,
        voice=Voice.RAPPORTEUR if section.kind is SectionKind.BODY else Voice.PARTICIPANTS,
    )
    work.session.add(paragraph)
    work.session.flush()
    return paragraph


def describe_paragraph(work: Work, *, paragraph: ReportParagraph, nature: Nature) -> None:
    """Say whose a paragraph is and to whom it is addressed. Errors: ReportIsFrozen, AddresseeIsOutOfPlace."""
    if (paragraph.voice, paragraph.addressee) == (nature.voice, nature.addressee):
        return
    _open(work, paragraph.report)
    if nature.addressee is not None and paragraph.section.kind is not SectionKind.RECOMMENDATIONS:
        raise AddresseeIsOutOfPlace
    paragraph.voice, paragraph.addressee = nature.voice, nature.addressee
    work.session.flush()


def move_paragraph(work: Work, *, paragraph: ReportParagraph, by: int) -> None:
    """Move a paragraph up (-1) or down (1), over the border of its section where it stands at its end.

    Its addressee goes when it leaves the recommendations. Errors: ReportIsFrozen.
    """
    report = _open(work, paragraph.report)
    section = paragraph.section
    mine = _paragraphs(work, section)
    place = next(index for index, one in enumerate(mine) if one.id == paragraph.id)
    if 0 <= place + by < len(mine):
        mine[place], mine[place + by] = mine[place + by], mine[place]
        _place(work, mine)
    else:
        _cross(work, paragraph, _sections(work, report), by)
    work.session.expire_all()


def remove_paragraph(work: Work, *, paragraph: ReportParagraph) -> None:
    """Remove a paragraph with its words in all languages. Errors: ReportIsFrozen."""
    report = _open(work, paragraph.report)
    work.witness("remove-paragraph", about=("report_paragraph", paragraph.id), process_id=report.process_id)
    work.session.delete(paragraph)
    work.session.flush()
    work.session.expire_all()


def _open(work: Work, report: Report) -> Report:
    """Lock the report: positions and slugs are given out under its row; refuse if it is frozen."""
    locked = lock_report(work.session, report)
    if locked.is_frozen:
        raise ReportIsFrozen(at=locked.frozen_at)
    return locked


def _sections(work: Work, report: Report) -> list[ReportSection]:
    query = select(ReportSection).where(ReportSection.report_id == report.id)
    ordered = query.order_by(ReportSection.position, ReportSection.id).execution_options(populate_existing=True)
    return list(work.session.scalars(ordered))


def _paragraphs(work: Work, section: ReportSection) -> list[ReportParagraph]:
    query = select(ReportParagraph).where(ReportParagraph.section_id == section.id)
    ordered = query.order_by(ReportParagraph.position, ReportParagraph.id).execution_options(populate_existing=True)
    return list(work.session.scalars(ordered))


def _place(work: Work, rows: Sequence[ReportSection | ReportParagraph]) -> None:
    """Give rows their positions from 0, in two steps, since no two may ever hold the same position."""
    for place, row in enumerate(rows, start=1):
        row.position = -place
    work.session.flush()
    for place, row in enumerate(rows):
        row.position = place
    work.session.flush()


def _cross(work: Work, paragraph: ReportParagraph, sections: list[ReportSection], by: int) -> None:
    """Put a paragraph at the near end of the next section, if there is one."""
    place = next(index for index, one in enumerate(sections) if one.id == paragraph.section_id)
    if not 0 <= place + by < len(sections):
        return
    target = sections[place + by]
    others = _paragraphs(work, target)
    paragraph.position, paragraph.section_id = -len(others) - 2, target.id
    if target.kind is not SectionKind.RECOMMENDATIONS:
        paragraph.addressee = None
    work.session.flush()
    _place(work, [*others, paragraph] if by < 0 else [paragraph, *others])


def edit_paragraph(work: Work, *, paragraph: ReportParagraph, nature: Nature, save: Save) -> Saved:
    """Save the original words of a paragraph with whose they are. Errors: as ``save_text``, ``describe_paragraph``."""
    describe_paragraph(work, paragraph=paragraph, nature=nature)
    return save_text(work, paragraph=paragraph, language=paragraph.report.original_language, save=save)


def change_head(
    work: Work, *, report: Report, words: FrontWords, particulars: Particulars, seen: str | None = None
) -> None:
    """Change what the head says and the original's title and summary.

    ``seen`` is the ``head_pin`` of what the writer had before them. Errors: ReportIsFrozen, TitleHasChanged.
    """
    locked = _open(work, report)
    work.session.expire(locked, ["titles"])
    present = head_pin(work, report=locked)
    if seen not in {None, present} and _pin_of_head(work, words, particulars) != present:
        title = _front_of(locked)
        raise TitleHasChanged(
            theirs=" · ".join(filter(None, (title.title, title.subtitle, title.summary, locked.symbol)))
        )
    describe_report(work, report=report, particulars=particulars)
    save_title(work, report=report, language=report.original_language, words=words)


def head_pin(work: Work, *, report: Report) -> str:
    """Pin what the head of a report now says, in words and numbers, for whoever is about to change it."""
    told = Particulars(report.symbol, report.council_session, report.agenda_item, report.word_limit)
    return _pin_of_head(work, _front_of(report), told)


def _front_of(report: Report) -> FrontWords:
    title = report.title_in(report.original_language)
    return FrontWords("") if title is None else FrontWords(title.title, title.subtitle, title.summary)


def _pin_of_head(work: Work, words: FrontWords, told: Particulars) -> str:
    numbers = (told.symbol, told.council_session, told.agenda_item, told.word_limit)
    return work.vault.pin("\x1f".join((words.together, *map(str, numbers))))
