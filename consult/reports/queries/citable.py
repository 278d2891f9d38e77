"""Coded passages that a report may quote, with the exact words that the gate lets out."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from consult.analysis.models import Code, Coding
from consult.analysis.rules import PassageKind
from consult.analysis.rules.filters import Asked
from consult.kernel.text.held import Cleared, Use
from consult.plainspeak.folding import fold_word
from consult.processes.models import Process
from consult.reports.models import Citation
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries import gate
from consult.sources.queries.gate import Rights, rights_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """By what passages are chosen; None is any."""

    code: str | None = None
    kind: PassageKind | None = None
    category: str | None = None
    region: str | None = None
    question: Asked | None = None
    is_uncited: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as the rapporteur sees it: words and name as far as the contributor allows."""

    passage: Passage
    words: Cleared | None
    name: Cleared | None
    codings: tuple[Coding, ...]

    @property
    def source(self) -> Source:
        """Give the source that it is from."""
        return self.passage.text.source


def citable(session: Session, process_id: uuid.UUID, wanted: Wanted, *, now: datetime) -> list[Passage]:
    """List the coded passages that fit and whose contributors allow quoting, as the register orders them; 2 queries."""
    coded = select(Coding.passage_id).join(Code, Coding.code_id == Code.id).where(Coding.process_id == process_id)
    if wanted.kind is not None:
        coded = coded.where(Coding.kind == wanted.kind)
    if wanted.code is not None:
        of_code = select(Code.id).where(Code.process_id == process_id, Code.slug == wanted.code)
        coded = coded.where(or_(Code.id.in_(of_code), Code.parent_id.in_(of_code)))
    narrowed = [Source.process_id == process_id, Passage.id.in_(coded), SourceText.replaced_at.is_(None)]
    narrowed += [] if wanted.category is None else [Source.category == wanted.category]
    narrowed += [] if wanted.region is None else [Source.group_code == wanted.region]
    if wanted.question is not None:
        asked = wanted.question
        narrowed += [Source.call_slug == asked.call, SourceText.question == asked.question]
    narrowed += [Passage.id.not_in(select(Citation.passage_id))] if wanted.is_uncited else []
    query = (
        select(Passage)
        .join(Passage.text)
        .join(SourceText.source)
        .options(contains_eager(Passage.text).contains_eager(SourceText.source))
        .where(*narrowed)
        .order_by(Source.handed_in_at, Source.reference, SourceText.position, Passage.start_at, Passage.id)
    )
    found = session.scalars(query).all()
    rights = rights_of(session, {passage.text.source for passage in found}, now=now)
    allowed = [passage for passage in found if may_quote(passage, rights)]
    return [passage for passage in allowed if _says(session, passage, rights, wanted.words)]


def _says(session: Session, passage: Passage, rights: Rights, words: str) -> bool:
    """Say whether the words stand in a passage, whatever their case, accents of Arabic and kind of apostrophe."""
    return not words or fold_word(words) in fold_word(str(gate.quoted(session, passage, rights) or ""))


def may_quote(passage: Passage, rights: Rights) -> bool:
    """Say whether a passage may be quoted now."""
    source = passage.text.source
    return rights.find(source, Use.QUOTE, part=passage.text.part, passage_id=passage.id) is not None


def one_citable(session: Session, process: Process, passage_id: uuid.UUID, *, now: datetime) -> Passage | None:
    """Find a coded passage of a process that may be quoted."""
    coded = select(Coding.passage_id).where(Coding.process_id == process.id)
    to_source = joinedload(Passage.text).joinedload(SourceText.source)
    query = select(Passage).options(to_source).where(Passage.id == passage_id, Passage.id.in_(coded))
    found = session.scalar(query)
    if found is None or found.text.source.process_id != process.id:
        return None
    return found if may_quote(found, rights_of(session, [found.text.source], now=now)) else None


def quotations(session: Session, passages: Iterable[Passage], *, language: str, now: datetime) -> list[Quotation]:
    """Clear words and names of some passages for quotation, with their codes; 4 queries, one page of them at a time."""
    chosen = list(passages)
    rights = rights_of(session, {passage.text.source for passage in chosen}, now=now)
    codings = _codings(session, chosen)
    return [
        Quotation(
            passage,
            gate.quoted(session, passage, rights),
            gate.contributor(session, passage.text.source, rights, use=Use.QUOTE, language=language),
            tuple(codings.get(passage.id, ())),
        )
        for passage in chosen
    ]


def cited_ids(session: Session, process_id: uuid.UUID) -> set[uuid.UUID]:
    """Give the passages of a process that some report cites."""
    query = select(Citation.passage_id).join(Passage).join(SourceText).join(Source)
    return set(session.scalars(query.where(Source.process_id == process_id)))


def codes_of(session: Session, process_id: uuid.UUID) -> Sequence[Code]:
    """List the codes of a process with their names, by position."""
    query = select(Code).options(selectinload(Code.texts)).where(Code.process_id == process_id)
    return session.scalars(query.order_by(Code.position, Code.slug)).all()


def facets_of(session: Session, process_id: uuid.UUID) -> tuple[set[str], set[str]]:
    """Give the categories and regional groups that the sources of a process have."""
    query = select(Source.category, Source.group_code).where(Source.process_id == process_id).distinct()
    rows = session.execute(query).all()
    return {category for category, _ in rows}, {group for _, group in rows if group}


def _codings(session: Session, passages: Sequence[Passage]) -> dict[uuid.UUID, list[Coding]]:
    query = select(Coding).options(joinedload(Coding.code).selectinload(Code.texts))
    found: dict[uuid.UUID, list[Coding]] = {}
    ids = [passage.id for passage in passages]
    for coding in session.scalars(query.where(Coding.passage_id.in_(ids)).order_by(Coding.created_at, Coding.id)):
        found.setdefault(coding.passage_id, []).append(coding)
    return found
