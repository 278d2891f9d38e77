"""Acts on the register: take a source in, withdraw it, change consent, decide on publishing, choose a passage."""

import uuid

from sqlalchemy import select

from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.held import reveal
from consult.kernel.text.speech import N_
from consult.kernel.work import Fact, Work
from consult.processes.commands import change_public_pages
from consult.sources.models import Consent, Passage, Source, SourceText
from consult.sources.queries.seals import held_text, key_about, seal_contributor, seal_text
from consult.sources.rules import (
    PRESETS,
    HandIn,
    Part,
    Permission,
    Preset,
    Publication,
    SourceState,
    Span,
    canonical,
    is_within,
    trimmed,
    whole_text,
    word_count,
)


class ConsentChanged(Fact):
    """A contributor changed or withdrew consent, or the office its decision: public pages must be asked again."""


class PassageIsOutside(Refused):
    """The marked words are not part of the text."""

    says = N_("The words you marked are not in one paragraph of this text. Mark them again within one paragraph.")


class SourceIsWithdrawn(Refused):
    """A withdrawn source is used no more."""

    says = N_("This text was withdrawn by its author. It can no longer be used.")


def take_in(work: Work, *, process_id: uuid.UUID, hand_in: HandIn, source_id: uuid.UUID | None = None) -> Source:
    """Enter a source into the register: facets fixed, texts canonical and sealed, consent as rows."""
    facets = hand_in.facets
    source = Source(
        id=source_id or new_id(),
        process_id=process_id,
        reference=hand_in.reference,
        kind=facets.kind,
        channel=facets.channel,
        handed_in_at=hand_in.at,
        category=facets.category,
        state_code=facets.state_code,
        group_code=facets.group_code,
        language=facets.language,
        event_slug=facets.event_slug,
        session_slug=facets.session_slug,
        call_slug=facets.call_slug,
        sub_kind=facets.sub_kind,
    )
    source.data_key = work.vault.new_key(about=key_about(source.id))
    source.sealed_contributor = seal_contributor(work.vault, source, hand_in.contributor)
    work.session.add(source)
    work.session.flush()
    for position, part in enumerate(hand_in.parts):
        add_text(work, source=source, part=part, position=position)
    for permission in PRESETS[hand_in.preset]:
        _allow(work, source, permission)
    work.session.flush()
    return source


def add_text(work: Work, *, source: Source, part: Part, position: int) -> SourceText:
    """Store a text of a source; an earlier version of the same part and language is replaced, not erased."""
    earlier = [text for text in source.texts if (text.part, text.language) == (part.part, part.language)]
    for text in earlier:
        text.replaced_at = text.replaced_at or work.now
    paragraphs = canonical(part.paragraphs)
    text_id = new_id()
    text = SourceText(
        id=text_id,
        part=part.part,
        question=part.question,
        position=position,
        language=part.language,
        version=len(earlier) + 1,
        sealed=seal_text(work.vault, source, text_id, paragraphs),
        pin=work.vault.pin(whole_text(paragraphs)),
        words=word_count(whole_text(paragraphs)),
    )
    source.texts.append(text)
    work.session.flush()
    return text


def choose_consent(work: Work, *, source: Source, preset: Preset) -> None:
    """Replace the consent given for a whole source; what was allowed before ends now."""
    _end_all(work, source)
    for permission in PRESETS[preset]:
        _allow(work, source, permission)
    work.witness("choose-consent", about=("source", source.id), process_id=source.process_id, values={"preset": preset})
    change_what_is_shown(work, source=source)


def withdraw_source(work: Work, *, source: Source) -> None:
    """Withdraw a source: website, search, interface and hub stop using it at the next request."""
    source.state, source.withdrawn_at = SourceState.WITHDRAWN, work.now
    _end_all(work, source)
    work.witness("withdraw", about=("source", source.id), process_id=source.process_id)
    change_what_is_shown(work, source=source)


def decide_publication(work: Work, *, source: Source, approved: bool, reason: str | None) -> None:
    """Record the office's decision whether a text may be published, with the reason if not."""
    if source.state is SourceState.WITHDRAWN:
        raise SourceIsWithdrawn
    source.publication = Publication.APPROVED if approved else Publication.REFUSED
    source.publication_decided_at, source.publication_reason = work.now, reason
    work.witness("decide-publication", about=("source", source.id), process_id=source.process_id)
    change_what_is_shown(work, source=source)


def change_what_is_shown(work: Work, *, source: Source) -> None:
    """Tell that another text, another consent or another decision counts: public pages are asked again."""
    change_public_pages(work, process_id=source.process_id)
    work.tell(ConsentChanged(source.id, source.process_id))


def choose_passage(work: Work, *, text: SourceText, span: Span) -> Passage:
    """Mark a span of a text as a passage; the same span twice, also by two people at once, is one passage.

    Errors: PassageIsOutside if the span leaves its paragraph, SourceIsWithdrawn.
    """
    if text.source.state is SourceState.WITHDRAWN:
        raise SourceIsWithdrawn
    whole = reveal(held_text(work.vault, text.source, text))
    exact = trimmed(span, whole) if 0 <= span.start < span.end <= len(whole) else span
    if not is_within(exact, whole):
        raise PassageIsOutside
    return _passage(work, text, exact, whole)


def restore_passage(work: Work, *, text: SourceText, span: Span, passage_id: uuid.UUID) -> Passage:
    """Bring a passage back under its own id, also of a source that was withdrawn since.

    Errors: PassageIsOutside if the span is not exactly some words within one paragraph.
    """
    whole = reveal(held_text(work.vault, text.source, text))
    if not is_within(span, whole) or trimmed(span, whole) != span:
        raise PassageIsOutside
    return _passage(work, text, span, whole, passage_id)


def _passage(work: Work, text: SourceText, exact: Span, whole: str, passage_id: uuid.UUID | None = None) -> Passage:
    work.session.execute(select(SourceText.id).where(SourceText.id == text.id).with_for_update())
    same = (Passage.text_id == text.id, Passage.start_at == exact.start, Passage.end_at == exact.end)
    known = work.session.scalar(select(Passage).where(*same))
    if known is not None:
        return known
    pin = work.vault.pin(whole[exact.start : exact.end])
    passage = Passage(
        id=passage_id or new_id(),
        text=text,
        start_at=exact.start,
        end_at=exact.end,
        pin=pin,
        chosen_by=work.actor.person_id,
    )
    work.session.add(passage)
    work.session.flush()
    return passage


def _allow(work: Work, source: Source, permission: Permission) -> None:
    row = Consent(
        source_id=source.id,
        use=permission.use,
        attribution=permission.attribution,
        from_at=work.now,
        given_by=work.actor.person_id,
    )
    work.session.add(row)


def _end_all(work: Work, source: Source) -> None:
    query = select(Consent).where(Consent.source_id == source.id, Consent.until_at.is_(None))
    for row in work.session.scalars(query):
        row.until_at = work.now
    work.session.flush()
