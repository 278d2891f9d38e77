"""The gate: the only place where contributors' words become readable, for a named use and audience."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.kernel.actor import Actor
from consult.kernel.text.held import Cleared, Held, Use, reveal
from consult.kernel.vault import vault_of
from consult.kernel.work import Work
from consult.sources.models import Consent, Passage, Source, SourceText
from consult.sources.queries.seals import held_contributor, held_text
from consult.sources.rules import Attribution, Publication, SourceState


@dataclass(frozen=True, slots=True)
class Rights:
    """The consent rows of some sources, asked at one instant."""

    rows: dict[uuid.UUID, list[Consent]]

    def find(
        self, source: Source, use: Use, *, part: str | None = None, passage_id: uuid.UUID | None = None
    ) -> Consent | None:
        """Give the consent that allows ``use`` of the source, part or passage; None if it is not allowed.

        The narrowest scope that says anything decides; a withdrawn source allows nothing.
        """
        if source.state is SourceState.WITHDRAWN:
            return None
        rows = [row for row in self.rows.get(source.id, ()) if row.use is use]
        scopes = (
            [row for row in rows if passage_id is not None and row.passage_id == passage_id],
            [row for row in rows if part is not None and row.part == part],
            [row for row in rows if row.part is None and row.passage_id is None],
        )
        deciding = next((scope for scope in scopes if scope), [])
        return deciding[-1] if deciding and all(row.is_allowed for row in deciding) else None


def rights_of(session: Session, sources: Iterable[Source], *, now: datetime) -> Rights:
    """Load, in one query, the consent in force at ``now`` for these sources."""
    ids = [source.id for source in sources]
    in_force = (Consent.from_at <= now) & (Consent.until_at.is_(None) | (Consent.until_at > now))
    query = select(Consent).where(Consent.source_id.in_(ids), in_force).order_by(Consent.from_at, Consent.id)
    rows: dict[uuid.UUID, list[Consent]] = {}
    for row in session.scalars(query):
        rows.setdefault(row.source_id, []).append(row)
    return Rights(rows)


def is_public(source: Source, rights: Rights) -> bool:
    """Say whether a source stands on the public pages: consent, and the office's decision, both."""
    return source.publication is Publication.APPROVED and rights.find(source, Use.PUBLISH) is not None


def published_text(session: Session, source: Source, text: SourceText, rights: Rights) -> Cleared | None:
    """Clear one text for the public pages; None unless the contributor and the office both allow it."""
    if source.publication is not Publication.APPROVED or text.replaced_at is not None:
        return None
    if rights.find(source, Use.PUBLISH, part=text.part) is None:
        return None
    return Cleared(reveal(held_text(vault_of(session), source, text)), text.language, Use.PUBLISH)


def contributor(session: Session, source: Source, rights: Rights, *, use: Use, language: str) -> Cleared | None:
    """Clear the contributor's name for ``use``; None unless the consent for that use is to be named."""
    consent = rights.find(source, use)
    if consent is None or consent.attribution is not Attribution.NAMED:
        return None
    return Cleared(reveal(held_contributor(vault_of(session), source, language)), language, use)


def quoted(session: Session, passage: Passage, rights: Rights) -> Cleared | None:
    """Clear the exact words of a passage for quotation; None if that is not, or no longer, allowed."""
    source = passage.text.source
    if rights.find(source, Use.QUOTE, part=passage.text.part, passage_id=passage.id) is None:
        return None
    return _words_of(session, passage, Use.QUOTE)


def analysed_texts(work: Work, source: Source, rights: Rights) -> dict[uuid.UUID, Cleared]:
    """Clear the current texts of a source for those who analyse it, and put that on record first."""
    allowed = [
        text
        for text in source.texts
        if text.replaced_at is None and rights.find(source, Use.ANALYSE, part=text.part) is not None
    ]
    if allowed:
        work.witness("read-for-analysis", about=("source", source.id), process_id=source.process_id)
    vault = vault_of(work.session)
    return {text.id: Cleared(reveal(held_text(vault, source, text)), text.language, Use.ANALYSE) for text in allowed}


def analysed_passages(work: Work, passages: Sequence[Passage], rights: Rights) -> dict[uuid.UUID, Cleared]:
    """Clear the exact words of passages for those who analyse them, and put each source on record first."""
    allowed = [
        passage
        for passage in passages
        if rights.find(passage.text.source, Use.ANALYSE, part=passage.text.part, passage_id=passage.id) is not None
    ]
    for process_id in sorted({passage.text.source.process_id for passage in allowed}):
        opened = {one.text.source_id for one in allowed if one.text.source.process_id == process_id}
        work.witness_each("read-for-analysis", kind="source", ids=sorted(opened), process_id=process_id)
    return {passage.id: _words_of(work.session, passage, Use.ANALYSE) for passage in allowed}


def _words_of(session: Session, passage: Passage, use: Use) -> Cleared:
    whole = reveal(held_text(vault_of(session), passage.text.source, passage.text))
    return Cleared(whole[passage.start_at : passage.end_at], passage.text.language, use)


def office_texts(work: Work, source: Source) -> dict[uuid.UUID, Cleared]:
    """Clear all current texts for the organizers who received them, and put that on record first."""
    work.witness("read-as-office", about=("source", source.id), process_id=source.process_id)
    vault = vault_of(work.session)
    current = [text for text in source.texts if text.replaced_at is None]
    return {text.id: Cleared(reveal(held_text(vault, source, text)), text.language, None) for text in current}


def office_contributor(work: Work, source: Source, *, language: str) -> Cleared:
    """Clear the contributor's name for the organizers who received it, and put that on record first."""
    work.witness("read-name-as-office", about=("source", source.id), process_id=source.process_id)
    return Cleared(reveal(held_contributor(vault_of(work.session), source, language)), language, None)


def own_words(actor: Actor, held: Held, *, language: str, authors: Sequence[uuid.UUID]) -> Cleared | None:
    """Give authors their own words back; None for anybody else."""
    if actor.person_id is None or actor.person_id not in authors:
        return None
    return Cleared(reveal(held), language, None)
