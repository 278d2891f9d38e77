"""Saving words so that nothing acknowledged is lost: paragraphs by version and operation, titles, headings."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, CursorResult, select, update

from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.processes.rules import TextStatus
from consult.reports.models import (
    ParagraphRevision,
    ParagraphText,
    Report,
    ReportParagraph,
    ReportSection,
    ReportTitle,
    SectionHeading,
)
from consult.reports.queries.finding import current_text, lock_report
from consult.reports.rules import FrontWords, Saved
from consult.reports.rules.texts import kept_words

SOMEBODY_WAS_FIRST = N_(
    "Somebody else changed this text while you were writing. It now says: “%(theirs)s”. "
    "Your words are still in the form. Save again to replace theirs."
)


class ReportIsFrozen(Refused):
    """A frozen original changes no more."""

    says = N_("The original was frozen on %(at)s. Only an organizer can open it again.")


class OperationIsUsed(Refused):
    """The operation id belongs to another text."""

    says = N_("This page was used for another text before. Copy your words, open the page again and save them there.")


class TitleHasChanged(Refused):
    """Somebody else saved title, subtitle, summary or what the head says first."""

    says = SOMEBODY_WAS_FIRST
    field = "title"


class HeadingHasChanged(Refused):
    """Somebody else saved the heading first."""

    says = SOMEBODY_WAS_FIRST
    field = "heading"


@dataclass(frozen=True, slots=True)
class Save:
    """One save of a paragraph: made once under its operation id, on the version and the original that were shown.

    ``of_pin`` is the pin of the original beside which a translation was written; None for the original itself.
    """

    words: str
    based_on: int
    operation_id: uuid.UUID
    of_pin: str | None = None


def save_paragraph(
    work: Work, *, paragraph: ReportParagraph, language: str, words: str, based_on: int, operation_id: uuid.UUID
) -> Saved:
    """Save words that were written on version ``based_on`` (0: there were none); what is acknowledged is never lost.

    The same operation sent again gets the same answer and is applied once. Words written on an older version are
    kept beside the text and wait to be merged. Errors: ReportIsFrozen for the original, OperationIsUsed.
    """
    original = current_text(work.session, paragraph.id, paragraph.report.original_language)
    is_original = language == paragraph.report.original_language
    of_pin = None if is_original or original is None else original.pin
    return save_text(work, paragraph=paragraph, language=language, save=Save(words, based_on, operation_id, of_pin))


def save_text(work: Work, *, paragraph: ReportParagraph, language: str, save: Save) -> Saved:
    """Save as ``save_paragraph`` does; a translation says beside which original it was written."""
    report = lock_report(work.session, paragraph.report)
    if language == report.original_language and report.is_frozen:
        raise ReportIsFrozen(at=report.frozen_at)
    kept = Save(kept_words(save.words), save.based_on, save.operation_id, save.of_pin)
    revision = _earlier(work, paragraph, language, kept) or _save_now(work, paragraph, language, kept)
    if revision.version is not None:
        return Saved(revision.version)
    text = current_text(work.session, paragraph.id, language)
    return Saved(0 if text is None else text.version, revision.id if revision.merged_at is None else None)


def merge_text(work: Work, *, waiting: ParagraphRevision, save: Save) -> Saved:
    """Save the merged words; once these stand in the text, the second text waits no more."""
    saved = save_text(work, paragraph=waiting.paragraph, language=waiting.language, save=save)
    if saved.waiting_id is None and waiting.merged_at is None:
        waiting.merged_at = work.now
        work.session.flush()
    return saved


def save_title(
    work: Work,
    *,
    report: Report,
    language: str,
    words: FrontWords,
    of_pin: str | None = None,
    seen: str | None = None,
) -> ReportTitle:
    """Save title, subtitle and summary; ``of_pin``: of the original shown beside it (none: the present one).

    ``seen`` is the pin of the words that the writer had before them ("": there were none; None: whichever stand).
    Errors: ReportIsFrozen, TitleHasChanged.
    """
    locked = lock_report(work.session, report)
    is_original = _must_be_open(locked, language)
    same = (ReportTitle.report_id == report.id, ReportTitle.language == language)
    row = work.session.scalar(select(ReportTitle).where(*same).execution_options(populate_existing=True))
    pin = work.vault.pin(words.together)
    if row is not None and seen not in {None, row.pin} and pin != row.pin:
        raise TitleHasChanged(theirs=" · ".join(filter(None, (row.title, row.subtitle, row.summary))))
    if row is None:
        row = ReportTitle(language=language)
        report.titles.append(row)
    row.status = TextStatus.ORIGINAL if is_original else TextStatus.HUMAN
    row.title, row.subtitle, row.summary, row.pin = words.title, words.subtitle, words.summary, pin
    row.of_pin = None if is_original else of_pin or _pin_of(report.titles, report)
    work.session.flush()
    if report.is_public:
        change_public_pages(work, process_id=report.process_id)
    return row


def save_heading(
    work: Work,
    *,
    section: ReportSection,
    language: str,
    heading: str,
    of_pin: str | None = None,
    seen: str | None = None,
) -> SectionHeading:
    """Save the heading of a section in one language, as ``save_title`` does. Errors: likewise, HeadingHasChanged."""
    is_original = _must_be_open(lock_report(work.session, section.report), language)
    same = (SectionHeading.section_id == section.id, SectionHeading.language == language)
    row = work.session.scalar(select(SectionHeading).where(*same).execution_options(populate_existing=True))
    if row is not None and seen not in {None, row.pin} and heading != row.heading:
        raise HeadingHasChanged(theirs=row.heading)
    if row is None:
        row = SectionHeading(language=language)
        section.headings.append(row)
    row.status, row.heading = TextStatus.ORIGINAL if is_original else TextStatus.HUMAN, heading
    row.pin = work.vault.pin(heading)
    row.of_pin = None if is_original else of_pin or _pin_of(section.headings, section.report)
    work.session.flush()
    return row


def _pin_of(texts: Iterable[ReportTitle | SectionHeading], report: Report) -> str | None:
    return next((row.pin for row in texts if row.language == report.original_language), None)


def _must_be_open(report: Report, language: str) -> bool:
    """Say whether this is the original's language, which must not be frozen."""
    is_original = language == report.original_language
    if is_original and report.is_frozen:
        raise ReportIsFrozen(at=report.frozen_at)
    return is_original


def _earlier(work: Work, paragraph: ReportParagraph, language: str, save: Save) -> ParagraphRevision | None:
    """Find what this operation did before; the same page sent again with other words is another operation."""
    for operation in (save.operation_id, _renewed(save)):
        found = work.session.scalar(select(ParagraphRevision).where(ParagraphRevision.operation_id == operation))
        if found is not None and (found.paragraph_id, found.language) != (paragraph.id, language):
            raise OperationIsUsed
        if found is not None and found.words == save.words:
            return found
    return None


def _renewed(save: Save) -> uuid.UUID:
    return uuid.uuid5(save.operation_id, save.words)


def _save_now(work: Work, paragraph: ReportParagraph, language: str, save: Save) -> ParagraphRevision:
    used = select(ParagraphRevision.id).where(ParagraphRevision.operation_id == save.operation_id)
    is_used = work.session.scalar(used) is not None
    revision = ParagraphRevision(
        id=new_id(),
        paragraph_id=paragraph.id,
        language=language,
        operation_id=_renewed(save) if is_used else save.operation_id,
        based_on=save.based_on,
        version=_put_in_place(work, paragraph, language, save),
        words=save.words,
        saved_by=work.actor.person_id,
    )
    work.session.add(revision)
    work.session.flush()
    return revision


def _put_in_place(work: Work, paragraph: ReportParagraph, language: str, save: Save) -> int | None:
    """Put the words in place if, and only if, they were written on the text that stands there; give its version."""
    text = current_text(work.session, paragraph.id, language)
    if text is None:
        return _first(work, paragraph, language, save) if save.based_on == 0 else None
    if (text.words, text.of_pin) == (save.words, save.of_pin):
        return text.version
    still = (ParagraphText.id == text.id, _same_version(save))
    values = {"words": save.words, "pin": work.vault.pin(save.words), "of_pin": save.of_pin}
    change = update(ParagraphText).where(*still).values(version=ParagraphText.version + 1, **values)
    done = work.session.execute(change.execution_options(synchronize_session=False))
    work.session.refresh(text)
    return text.version if isinstance(done, CursorResult) and done.rowcount == 1 else None


def _same_version(save: Save) -> ColumnElement[bool]:
    return ParagraphText.version == save.based_on


def _first(work: Work, paragraph: ReportParagraph, language: str, save: Save) -> int:
    is_original = language == paragraph.report.original_language
    text = ParagraphText(
        language=language,
        status=TextStatus.ORIGINAL if is_original else TextStatus.HUMAN,
        words=save.words,
        version=1,
        pin=work.vault.pin(save.words),
        of_pin=save.of_pin,
    )
    paragraph.texts.append(text)
    work.session.flush()
    return 1
