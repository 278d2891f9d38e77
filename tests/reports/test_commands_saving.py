"""Saving words: versions, operations, second texts, translations."""

import uuid

import pytest
from sqlalchemy import select

from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.reports import commands
from consult.reports.commands import Save
from consult.reports.commands.issuing import ReportIsNotReady
from consult.reports.commands.writing import OperationIsUsed, ReportIsFrozen
from consult.reports.models import ParagraphRevision, ReportParagraph
from consult.reports.queries import waiting_texts
from consult.reports.queries.finding import current_text
from consult.reports.queries.translations import pieces
from consult.reports.rules import FrontWords, Saved, Standing
from tests.factories.processes import a_process
from tests.factories.reports import WORDS, a_paragraph, a_report, a_section, loaded, save


@pytest.fixture
def paragraph(work: Work) -> ReportParagraph:
    return a_paragraph(work, a_section(work, a_report(work, a_process(work))))


def sent(work: Work, paragraph: ReportParagraph, words: str, based_on: int, operation: uuid.UUID) -> Saved:
    return commands.save_paragraph(
        work, paragraph=paragraph, language="en", words=words, based_on=based_on, operation_id=operation
    )


def stands(work: Work, paragraph: ReportParagraph, language: str = "en") -> tuple[str, int]:
    text = current_text(work.session, paragraph.id, language)
    assert text is not None
    return text.words, text.version


def kept(work: Work) -> list[str]:
    return sorted(work.session.scalars(select(ParagraphRevision.words)))


def test_each_save_makes_a_version(work: Work, paragraph: ReportParagraph) -> None:
    assert (save(work, paragraph, "Second.", 1), stands(work, paragraph)) == (2, ("Second.", 2))


def test_an_operation_is_applied_once(work: Work, paragraph: ReportParagraph) -> None:
    operation = new_id()
    answers = [sent(work, paragraph, "Second.", 1, operation) for _ in range(3)]
    assert (answers, stands(work, paragraph)) == ([Saved(2)] * 3, ("Second.", 2))
    assert kept(work) == sorted([WORDS, "Second."])


def test_an_operation_is_answered_alike_after_others_saved(work: Work, paragraph: ReportParagraph) -> None:
    operation = new_id()
    sent(work, paragraph, "Second.", 1, operation)
    save(work, paragraph, "Third.", 2)
    assert (sent(work, paragraph, "Second.", 1, operation), stands(work, paragraph)) == (Saved(2), ("Third.", 3))


def test_a_text_on_an_older_version_is_kept_beside(work: Work, paragraph: ReportParagraph) -> None:
    save(work, paragraph, "Mine.", 1)
    saved = sent(work, paragraph, "Yours.", 1, new_id())
    waiting = waiting_texts(work.session, paragraph.report)
    assert saved == Saved(2, waiting[0].id)
    assert (stands(work, paragraph), [text.words for text in waiting]) == (("Mine.", 2), ["Yours."])


def test_a_second_text_sent_again_waits_once(work: Work, paragraph: ReportParagraph) -> None:
    save(work, paragraph, "Mine.", 1)
    operation = new_id()
    answers = {sent(work, paragraph, "Yours.", 1, operation).waiting_id for _ in range(2)}
    assert [text.id for text in waiting_texts(work.session, paragraph.report)] == [*answers]


def test_the_same_words_are_no_conflict(work: Work, paragraph: ReportParagraph) -> None:
    save(work, paragraph, "Same.", 1)
    assert sent(work, paragraph, "  Same.\r\n", 1, new_id()) == Saved(2)


def test_a_page_sent_again_with_other_words_loses_none(work: Work, paragraph: ReportParagraph) -> None:
    """Somebody goes back in the browser and writes on: the page's operation is the old one."""
    operation = new_id()
    sent(work, paragraph, "First try.", 1, operation)
    again = [sent(work, paragraph, "Second try.", 1, operation) for _ in range(2)]
    assert [answer.waiting_id is not None for answer in again] == [True, True]
    assert kept(work) == sorted([WORDS, "First try.", "Second try."])


def test_an_operation_belongs_to_one_text(work: Work, paragraph: ReportParagraph) -> None:
    other, operation = a_paragraph(work, paragraph.section), new_id()
    sent(work, paragraph, "Second.", 1, operation)
    with pytest.raises(OperationIsUsed):
        sent(work, other, "Second.", 1, operation)


def test_a_first_text_on_a_version_that_never_was_waits(work: Work, paragraph: ReportParagraph) -> None:
    empty = commands.add_paragraph(work, section=paragraph.section)
    saved = sent(work, empty, "Words.", 4, new_id())
    assert (saved.version, saved.waiting_id is None) == (0, False)


def test_merging_ends_the_waiting(work: Work, paragraph: ReportParagraph) -> None:
    save(work, paragraph, "Mine.", 1)
    sent(work, paragraph, "Yours.", 1, new_id())
    waiting = waiting_texts(work.session, paragraph.report)[0]
    with pytest.raises(ReportIsNotReady):
        commands.freeze_report(work, report=paragraph.report)
    too_late = commands.merge_text(work, waiting=waiting, save=Save("Both.", 1, new_id()))
    assert (too_late.waiting_id is None, waiting.merged_at) == (False, None)
    for text in waiting_texts(work.session, paragraph.report):
        version = stands(work, paragraph)[1]
        commands.merge_text(work, waiting=text, save=Save(f"Both {version}.", version, new_id()))
    assert waiting_texts(work.session, paragraph.report) == []
    assert kept(work) == sorted([WORDS, "Mine.", "Yours.", "Both.", "Both 2.", "Both 3."])


def test_a_frozen_original_takes_no_save_and_translations_go_on(work: Work, paragraph: ReportParagraph) -> None:
    commands.freeze_report(work, report=paragraph.report)
    with pytest.raises(ReportIsFrozen):
        sent(work, paragraph, "Second.", 1, new_id())
    assert save(work, paragraph, "Les participants ont dit : 12.", 0, "fr") == 1


def test_a_translation_is_stale_once_the_original_changes(work: Work, paragraph: ReportParagraph) -> None:
    report = paragraph.report

    def standing() -> list[Standing]:
        return [piece.standing for piece in pieces(loaded(work, report), "fr")]

    before = standing()
    pins = {piece: row.pin for piece, row in (("title", report.titles[0]), ("heading", report.sections[0].headings[0]))}
    words = FrontWords("Résumé des séminaires", "", "En 2023.")
    commands.save_title(work, report=report, language="fr", words=words, of_pin=pins["title"])
    commands.save_heading(
        work, section=report.sections[0], language="fr", heading="Introduction", of_pin=pins["heading"]
    )
    save(work, paragraph, "12 points focaux.", 0, "fr")
    after = standing()
    save(work, paragraph, "Participants said that 13 focal points change.", 1)
    commands.save_title(work, report=report, language="en", words=FrontWords("Another title"))
    commands.save_heading(work, section=report.sections[0], language="en", heading="Another heading")
    assert (before, after, standing()) == ([Standing.MISSING] * 3, [Standing.DONE] * 3, [Standing.STALE] * 3)


def test_a_translation_belongs_to_the_original_that_was_shown(work: Work, paragraph: ReportParagraph) -> None:
    shown = paragraph.original
    assert shown is not None
    pin = shown.pin
    save(work, paragraph, "The original moved on.", 1)
    commands.save_text(work, paragraph=paragraph, language="es", save=Save("Doce.", 0, new_id(), pin))
    stale = pieces(loaded(work, paragraph.report), "es")[-1].standing
    again = Save("Doce.", 1, new_id(), current_text(work.session, paragraph.id, "en").pin)  # type: ignore[union-attr]
    saved = commands.save_text(work, paragraph=paragraph, language="es", save=again)
    done = pieces(loaded(work, paragraph.report), "es")[-1].standing
    assert (stale, saved, done) == (Standing.STALE, Saved(2), Standing.DONE)
