"""Saving without loss, merging, closing and correcting."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import select

from consult.floor.commands import add_speaker, open_list
from consult.floor.models import SpeakerRequest
from consult.floor.rules import Speaker as Asking
from consult.kernel.work import Work
from consult.notes import commands
from consult.notes.models import Intervention, Revision
from consult.notes.queries import books, seals
from consult.notes.rules import PART, Branch, Mode, NotesState, Save, Saved
from consult.sources.models import Consent, Source
from consult.sources.rules import PRESETS, Channel, Preset, SourceKind
from tests.factories.notes import DETAILS, SAID, SPEAKER, a_book, a_save, a_session, an_intervention
from tests.factories.processes import a_process


def _text(work: Work, found: Intervention) -> str:
    return seals.text_to_hand_in(work.vault, found)


def _source(work: Work, found: Intervention) -> Source:
    return work.session.scalars(select(Source).where(Source.id == found.source_id)).one()


def _revisions(work: Work) -> list[tuple[int, int | None, Branch]]:
    rows = work.session.scalars(select(Revision).order_by(Revision.id))
    return [(row.base_version, row.number, row.branch) for row in rows]


def test_positions_follow_each_other(work: Work) -> None:
    book = a_book(work, a_process(work))
    assert [an_intervention(work, book).position for _ in range(3)] == [1, 2, 3]


def test_notes_are_opened_once(work: Work) -> None:
    part = a_session(work, a_process(work))
    first = commands.open_notes(work, session=part, mode=Mode.ON_RECORD)
    assert commands.open_notes(work, session=part, mode=Mode.CHATHAM_HOUSE) is first
    assert first.mode is Mode.ON_RECORD


def test_each_save_is_a_version_that_is_kept(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "")
    versions = [
        commands.save_text(work, intervention=found, save=a_save(text, base))
        for base, text in enumerate(("F", "Fo", "Foc"))
    ]
    assert versions == [Saved(1), Saved(2), Saved(3)]
    assert _text(work, found) == "Foc"
    assert _revisions(work) == [(0, 1, Branch.MAIN), (1, 2, Branch.MAIN), (2, 3, Branch.MAIN)]


def test_an_operation_sent_again_is_acknowledged_again_and_applied_once(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "")
    save = a_save("First")
    commands.save_text(work, intervention=found, save=save)
    commands.save_text(work, intervention=found, save=a_save("Second", 1))
    assert commands.save_text(work, intervention=found, save=save) == Saved(1)
    assert (_text(work, found), found.version) == ("Second", 2)


def test_a_second_writer_is_kept_beside_the_first(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "First")
    late = a_save("Late")
    saved = commands.save_text(work, intervention=found, save=late)
    branch = work.session.get_one(Revision, saved.branch_id)
    assert (saved.version, _text(work, found)) == (1, "First")
    assert (branch.base_version, branch.number, branch.branch) == (0, None, Branch.WAITING)
    assert commands.save_text(work, intervention=found, save=late) == saved


def test_merging_ends_the_wait(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "First")
    saved = commands.save_text(work, intervention=found, save=a_save("Late"))
    branch = work.session.get_one(Revision, saved.branch_id)
    assert commands.merge_text(work, branch=branch, save=a_save("First and late", 1)) == Saved(2)
    assert (branch.branch, branch.merged_at) == (Branch.MERGED, work.now)
    assert _text(work, found) == "First and late"


def test_merging_on_an_old_version_merges_nothing(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "First")
    saved = commands.save_text(work, intervention=found, save=a_save("Late"))
    branch = work.session.get_one(Revision, saved.branch_id)
    again = commands.merge_text(work, branch=branch, save=a_save("First and late", 0))
    waiting = books.waiting_branches(work.session, [found])
    assert [row.id for row in waiting] == [branch.id, again.branch_id]


def test_line_ends_are_made_one_kind(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "One\r\nTwo\rThree\n")
    assert _text(work, found) == "One\nTwo\nThree\n"


def test_closing_hands_each_intervention_to_the_register(work: Work) -> None:
    book = a_book(work, a_process(work))
    found, empty = an_intervention(work, book), an_intervention(work, book, "")
    assert commands.close_notes(work, book=book) == 1
    source = _source(work, found)
    facets = (source.kind, source.channel, source.category, source.group_code, source.sub_kind)
    assert facets == (SourceKind.INTERVENTION, Channel.SESSION, "ngo_other", "AFR", "good_practice")
    assert (source.event_slug, source.session_slug, source.reference) == (
        "seminar",
        "morning",
        "NMIRF-2026-0001",
    )
    assert [(text.part, text.version, text.words) for text in source.texts] == [(PART, 1, 11)]
    assert (empty.source_id, empty.state, book.state) == (None, NotesState.CLOSED, NotesState.CLOSED)


@pytest.mark.parametrize(
    ("mode", "is_confidential", "expected"),
    [
        (Mode.ON_RECORD, False, Preset.NAMED),
        (Mode.CHATHAM_HOUSE, False, Preset.UNATTRIBUTED),
        (Mode.ON_RECORD, True, Preset.OHCHR_ONLY),
        (Mode.CHATHAM_HOUSE, True, Preset.OHCHR_ONLY),
    ],
)
def test_consent_follows_from_mode_and_switch(
    work: Work,
    mode: Mode,
    is_confidential: bool,  # noqa: FBT001 - a case
    expected: Preset,
) -> None:
    book = a_book(work, a_process(work), mode)
    found = an_intervention(work, book, SAID, replace(DETAILS, is_confidential=is_confidential))
    commands.close_notes(work, book=book)
    rows = work.session.scalars(select(Consent).where(Consent.source_id == found.source_id))
    assert {(row.use, row.attribution) for row in rows} == {(p.use, p.attribution) for p in PRESETS[expected]}


def test_the_chatham_house_rule_keeps_no_speaker(work: Work) -> None:
    book = a_book(work, a_process(work), Mode.CHATHAM_HOUSE)
    found = an_intervention(work, book)
    kept = (found.sealed_speaker, found.organization_id, found.state_code, found.group_code, found.category)
    assert kept == (None, None, None, None, "ngo_other")
    assert seals.speaker_to_hand_in(work.vault, found) == SPEAKER.without_name()


def test_closing_under_the_chatham_house_rule_destroys_the_names_on_the_list(work: Work) -> None:
    book = a_book(work, a_process(work), Mode.CHATHAM_HOUSE)
    on_list = open_list(work, session=book.session, rule="council")
    add_speaker(work, on_list=on_list, speaker=Asking({"en": "Open Door"}, "", "ngo_other", "XAA"), minutes=None)
    commands.close_notes(work, book=book)
    row = work.session.scalars(select(SpeakerRequest)).one()
    assert (row.data_key, row.sealed_speaker, row.state_code) == (None, None, None)


def test_closing_waits_for_merging(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.save_text(work, intervention=found, save=a_save("Late"))
    with pytest.raises(commands.TextsWait) as refused:
        commands.close_notes(work, book=book)
    assert refused.value.values == {"position": 1}


def test_after_closing_nothing_is_added_and_nothing_late_is_lost(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.close_notes(work, book=book)
    with pytest.raises(commands.NotesAreClosed):
        commands.begin_intervention(work, book=book, details=DETAILS)
    with pytest.raises(commands.NotesAreClosed):
        commands.describe_intervention(work, intervention=found, details=DETAILS)
    with pytest.raises(commands.NotesAreClosed):
        commands.close_notes(work, book=book)
    late = commands.save_text(work, intervention=found, save=a_save("Typed while it closed", 1))
    assert [row.id for row in books.waiting_branches(work.session, [found])] == [late.branch_id]


def test_a_correction_is_a_new_text_version_once(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.close_notes(work, book=book)
    save = Save(uuid4(), 1, "Focal points change every two years.")
    assert [commands.correct_text(work, intervention=found, save=save) for _ in range(2)] == [
        Saved(2),
        Saved(2),
    ]
    texts = _source(work, found).texts
    assert [(text.version, text.replaced_at) for text in texts] == [(1, work.now), (2, None)]
    assert (found.state, found.version) == (NotesState.CLOSED, 2)


def test_a_late_correction_is_kept_beside_and_a_merged_one_reaches_the_register(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.close_notes(work, book=book)
    saved = commands.correct_text(work, intervention=found, save=a_save("Late", 0))
    branch = work.session.get_one(Revision, saved.branch_id)
    assert len(_source(work, found).texts) == 1
    assert commands.merge_text(work, branch=branch, save=a_save("Both", 1)) == Saved(2)
    assert [text.version for text in _source(work, found).texts] == [1, 2]


def test_a_correction_is_never_empty(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.close_notes(work, book=book)
    with pytest.raises(commands.TextIsEmpty):
        commands.correct_text(work, intervention=found, save=a_save(" \n", 1))


def test_an_intervention_can_become_confidential_after_closing(work: Work) -> None:
    book = a_book(work, a_process(work))
    found = an_intervention(work, book)
    commands.close_notes(work, book=book)
    commands.make_confidential(work, intervention=found)
    open_rows = select(Consent).where(Consent.source_id == found.source_id, Consent.until_at.is_(None))
    assert (found.is_confidential, work.session.scalars(open_rows).all()) == (True, [])


def test_the_words_are_nowhere_in_the_clear(work: Work) -> None:
    found = an_intervention(work, a_book(work, a_process(work)), "Planted secret")
    stored = [found.sealed_text, found.sealed_speaker or b"", *(row.sealed for row in found.revisions)]
    assert [b"Planted" in sealed or b"Open Door" in sealed for sealed in stored] == [False, False, False]
