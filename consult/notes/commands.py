"""What note-takers do: open notes, begin an intervention, save its text, merge, correct, close."""

from sqlalchemy import ColumnElement, CursorResult, and_, select, update

from consult.events.models import EventSession
from consult.floor.commands import forget_speakers
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.notes.models import Intervention, NoteBook, Revision
from consult.notes.queries import books, seals
from consult.notes.rules import PART, Branch, Details, Mode, NotesState, Save, Saved, clean, preset
from consult.processes.commands import next_reference
from consult.sources.commands import add_text, change_what_is_shown, choose_consent, take_in
from consult.sources.models import Source
from consult.sources.rules import Channel, Facets, HandIn, Part, SourceKind, paragraphs_of


class NotesAreClosed(Refused):
    """The notes of this session are closed."""

    says = N_("The notes of this session were closed on %(at)s. A text can still be corrected; nothing can be added.")


class TextsWait(Refused):
    """Some text of a second writer has not been merged."""

    says = N_("A second text of intervention %(position)s waits to be merged. Merge it first, then close the notes.")


class TextIsEmpty(Refused):
    """A correction needs words."""

    says = N_("A corrected text cannot be empty. Write the text, or leave it as it was.")
    field = "text"


def open_notes(work: Work, *, session: EventSession, mode: Mode) -> NoteBook:
    """Open the notes of a session; if somebody else just did, theirs are the notes."""
    work.session.execute(select(EventSession.id).where(EventSession.id == session.id).with_for_update())
    found = books.book_of(work.session, session)
    if found is not None:
        return found
    book = NoteBook(session=session, mode=mode)
    work.session.add(book)
    work.session.flush()
    work.witness("open-notes", about=("note_book", book.id), process_id=session.event.process_id)
    return book


def begin_intervention(work: Work, *, book: NoteBook, details: Details) -> Intervention:
    """Begin the next intervention, in the next position of the session. Errors: NotesAreClosed."""
    _lock(work, book)
    if book.state is NotesState.CLOSED:
        raise NotesAreClosed(at=book.closed_at)
    last = max((one.position for one in book.interventions), default=0)
    row = Intervention(id=new_id(), position=last + 1)
    row.data_key = work.vault.new_key(about=seals.key_about(row.id))
    row.sealed_text = seals.seal_text(work.vault, row, "")
    _describe(work, row, book, details)
    book.interventions.append(row)
    work.session.flush()
    return row


def describe_intervention(work: Work, *, intervention: Intervention, details: Details) -> None:
    """Change what is said of an open intervention beside its text. Errors: NotesAreClosed."""
    _lock(work, intervention.book)
    if intervention.state is NotesState.CLOSED:
        raise NotesAreClosed(at=intervention.closed_at)
    _describe(work, intervention, intervention.book, details)
    work.session.flush()


def save_text(work: Work, *, intervention: Intervention, save: Save) -> Saved:
    """Save a text that was written on ``save.base_version``; what is acknowledged is never lost.

    The same operation sent again gets the same answer and is applied once. A text written on an older version,
    or after the notes closed, is kept as a revision of its own that waits to be merged; nothing is overwritten.
    """
    return _answer(intervention, _save_once(work, intervention, save, NotesState.OPEN))


def correct_text(work: Work, *, intervention: Intervention, save: Save) -> Saved:
    """Correct a text whose notes are closed: a new version here, and a new text version in the register.

    Errors: TextIsEmpty.
    """
    if not paragraphs_of(save.text):
        raise TextIsEmpty
    before = intervention.version
    revision = _save_once(work, intervention, save, NotesState.CLOSED)
    if revision.number is not None and intervention.version > before:
        _hand_in(work, intervention)
        work.session.flush()
    return _answer(intervention, revision)


def merge_text(work: Work, *, branch: Revision, save: Save) -> Saved:
    """Save the merged text; if that went into the line of versions, the branch waits no more. Errors: TextIsEmpty."""
    intervention = branch.intervention
    act = correct_text if intervention.state is NotesState.CLOSED else save_text
    saved = act(work, intervention=intervention, save=save)
    if saved.branch_id is None and branch.branch is Branch.WAITING:
        branch.branch, branch.merged_at = Branch.MERGED, work.now
        work.session.flush()
    return saved


def close_notes(work: Work, *, book: NoteBook) -> int:
    """Close the notes and hand each intervention to the register; gives how many were handed in.

    An intervention without words is closed and not handed in. Under the Chatham House rule the names on the
    list of speakers are destroyed too. Errors: NotesAreClosed, TextsWait.
    """
    _lock(work, book)
    if book.state is NotesState.CLOSED:
        raise NotesAreClosed(at=book.closed_at)
    for one in book.interventions:
        _lock_text(work, one)
    positions = {one.id: one.position for one in book.interventions}
    for branch in books.waiting_branches(work.session, book.interventions):
        raise TextsWait(position=positions[branch.intervention_id])
    for one in book.interventions:
        _set_state(one, NotesState.CLOSED, work)
        _hand_in(work, one)
    book.state, book.closed_at = NotesState.CLOSED, work.now
    if book.mode is Mode.CHATHAM_HOUSE:
        forget_speakers(work, session=book.session)
    work.session.flush()
    work.witness("close-notes", about=("note_book", book.id), process_id=book.session.event.process_id)
    return sum(one.source_id is not None for one in book.interventions)


def make_confidential(work: Work, *, intervention: Intervention) -> None:
    """Keep an intervention for OHCHR only, also after it was handed to the register."""
    intervention.is_confidential = True
    source = work.session.get(Source, intervention.source_id) if intervention.source_id else None
    if source is not None:
        choose_consent(work, source=source, preset=preset(intervention.book.mode, is_confidential=True))
    work.session.flush()


def _describe(work: Work, row: Intervention, book: NoteBook, details: Details) -> None:
    row.is_attributed = book.mode is Mode.ON_RECORD
    speaker = details.speaker if row.is_attributed else details.speaker.without_name()
    row.category, row.organization_id = speaker.category, speaker.organization_id
    row.state_code, row.group_code = speaker.state_code, speaker.group_code
    row.kind, row.language = details.kind, details.language
    row.is_verbatim, row.is_confidential = details.is_verbatim, details.is_confidential
    row.sealed_speaker = seals.seal_speaker(work.vault, row, speaker)


def _set_state(row: Intervention, state: NotesState, work: Work) -> None:
    row.state, row.closed_at = state, work.now if state is NotesState.CLOSED else None


def _lock(work: Work, book: NoteBook) -> None:
    work.session.execute(select(NoteBook.id).where(NoteBook.id == book.id).with_for_update())
    work.session.refresh(book)
    work.session.refresh(book, ["interventions"])


def _lock_text(work: Work, intervention: Intervention) -> None:
    """Let two sends of one operation wait for each other, so that the second finds what the first did."""
    work.session.execute(select(Intervention.id).where(Intervention.id == intervention.id).with_for_update())
    work.session.refresh(intervention)


def _save_once(work: Work, intervention: Intervention, save: Save, state: NotesState) -> Revision:
    """Find what this operation did before, or do it now; ``intervention`` then stands as stored."""
    _lock_text(work, intervention)
    same = (Revision.intervention_id == intervention.id, Revision.operation_id == save.operation_id)
    earlier = work.session.scalar(select(Revision).where(*same))
    if earlier is not None:
        return earlier
    is_placed = _put_in_place(work, intervention, save, state)
    work.session.refresh(intervention)
    revision = Revision(id=new_id(), intervention_id=intervention.id, operation_id=save.operation_id)
    revision.base_version, revision.made_by = save.base_version, work.actor.person_id
    revision.number = intervention.version if is_placed else None
    revision.branch = Branch.MAIN if is_placed else Branch.WAITING
    revision.sealed = seals.seal_revision(work.vault, intervention, revision.id, clean(save.text))
    work.session.add(revision)
    work.session.flush()
    return revision


def _put_in_place(work: Work, intervention: Intervention, save: Save, state: NotesState) -> bool:
    """Put the text in place if, and only if, it was written on the version that stands there now."""
    still = and_(Intervention.id == intervention.id, Intervention.state == state, _same_version(save))
    sealed = seals.seal_text(work.vault, intervention, clean(save.text))
    change = update(Intervention).where(still).values(version=Intervention.version + 1, sealed_text=sealed)
    done = work.session.execute(change.values(saved_at=work.now).execution_options(synchronize_session=False))
    return isinstance(done, CursorResult) and done.rowcount == 1


def _same_version(save: Save) -> ColumnElement[bool]:
    return Intervention.version == save.base_version


def _answer(intervention: Intervention, revision: Revision) -> Saved:
    if revision.number is not None:
        return Saved(revision.number)
    return Saved(intervention.version, revision.id if revision.branch is Branch.WAITING else None)


def _hand_in(work: Work, intervention: Intervention) -> None:
    """Enter the text into the register, or its new version if it is there already."""
    paragraphs = paragraphs_of(seals.text_to_hand_in(work.vault, intervention))
    part = Part(PART, intervention.language, paragraphs)
    known = work.session.get(Source, intervention.source_id) if intervention.source_id else None
    if known is not None:
        add_text(work, source=known, part=part, position=0)
        change_what_is_shown(work, source=known)
    elif paragraphs:
        intervention.source_id = _new_source(work, intervention, part).id


def _new_source(work: Work, intervention: Intervention, part: Part) -> Source:
    session = intervention.book.session
    process_id, year = session.event.process_id, session.starts_at.year
    facets = Facets(
        kind=SourceKind.INTERVENTION,
        channel=Channel.SESSION,
        category=intervention.category,
        language=intervention.language,
        state_code=intervention.state_code,
        group_code=intervention.group_code,
        event_slug=session.event.slug,
        session_slug=session.slug,
        sub_kind=intervention.kind.value,
    )
    hand_in = HandIn(
        contributor=seals.speaker_to_hand_in(work.vault, intervention).names,
        facets=facets,
        parts=(part,),
        preset=preset(intervention.book.mode, is_confidential=intervention.is_confidential),
        at=session.starts_at,
        reference=next_reference(work, process_id=process_id, year=year),
    )
    return take_in(work, process_id=process_id, hand_in=hand_in)
