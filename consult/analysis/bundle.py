"""The codebook, passages and codings of a process as plain rows, and back."""

import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from consult.analysis.models import Code, CodeText, Coding
from consult.analysis.queries.codebook import codes
from consult.analysis.rules import PassageKind
from consult.kernel.work import Work
from consult.sources.commands import restore_passage
from consult.sources.models import Passage, Source, SourceText
from consult.sources.rules import Span

Row = dict[str, Any]
Rows = Mapping[str, Sequence[Row]]
TextKey = tuple[str, str, str, int]


def analysis_rows(session: Session, process_id: uuid.UUID, *, references: Collection[str]) -> dict[str, list[Row]]:
    """Give the whole codebook, and the passages and codings of the sources with these references.

    A passage is told by its source's reference, part, language, version of the text, and its span in code points
    of the canonical text, end excluded. Who coded is left out: people are no part of a bundle.
    """
    known = codes(session, process_id)
    passages = [row for row in _passages(session, process_id) if row.text.source.reference in references]
    slugs = {code.id: code.slug for code in known}
    return {
        "codebook": [_code_row(code, slugs) for code in known],
        "passages": [_passage_row(passage) for passage in passages],
        "codings": [
            _coding_row(one, slugs) for one in _codings(session, process_id, {passage.id for passage in passages})
        ],
    }


def restore_analysis(
    work: Work, *, process_id: uuid.UUID, rows: Rows, new_id: Callable[[uuid.UUID], uuid.UUID] = lambda known: known
) -> None:
    """Bring codebook, passages and codings back; ``new_id`` makes the ids of a copy from those in the rows.

    The sources must be there already. Errors: KeyError for a source, text, passage or code that is not;
    PassageIsOutside for a span that is not exactly some words within one paragraph.
    """
    known = _restore_codebook(work, process_id, rows["codebook"], new_id)
    texts = _texts(work.session, process_id)
    passages: dict[str, Passage] = {}
    for row in rows["passages"]:
        text = texts[row["source"], row["part"], row["language"], row["version"]]
        span, passage_id = Span(row["start"], row["end"]), new_id(uuid.UUID(row["id"]))
        passages[row["id"]] = restore_passage(work, text=text, span=span, passage_id=passage_id)
    for row in rows["codings"]:
        coding = Coding(
            id=new_id(uuid.UUID(row["id"])),
            process_id=process_id,
            passage=passages[row["passage"]],
            code=known[row["code"]],
            kind=PassageKind(row["kind"]),
        )
        work.session.add(coding)
    work.session.flush()


def _restore_codebook(
    work: Work, process_id: uuid.UUID, rows: Sequence[Row], new_id: Callable[[uuid.UUID], uuid.UUID]
) -> dict[str, Code]:
    made: dict[str, Code] = {}
    for row in sorted(rows, key=lambda row: row["parent"] is not None):
        parent = None if row["parent"] is None else made[row["parent"]]
        code = Code(
            id=new_id(uuid.UUID(row["id"])),
            process_id=process_id,
            parent_id=None if parent is None else parent.id,
            slug=row["slug"],
            position=row["position"],
        )
        code.texts = [CodeText(language=language, **text) for language, text in sorted(row["texts"].items())]
        made[code.slug] = code
        work.session.add(code)
        work.session.flush()
    return made


def _code_row(code: Code, slugs: Mapping[uuid.UUID, str]) -> Row:
    return {
        "id": str(code.id),
        "slug": code.slug,
        "parent": None if code.parent_id is None else slugs[code.parent_id],
        "position": code.position,
        "texts": {text.language: {"name": text.name, "definition": text.definition} for text in code.texts},
    }


def _passage_row(passage: Passage) -> Row:
    text = passage.text
    return {
        "id": str(passage.id),
        "source": text.source.reference,
        "part": text.part,
        "language": text.language,
        "version": text.version,
        "start": passage.start_at,
        "end": passage.end_at,
    }


def _coding_row(coding: Coding, slugs: Mapping[uuid.UUID, str]) -> Row:
    return {
        "id": str(coding.id),
        "passage": str(coding.passage_id),
        "code": slugs[coding.code_id],
        "kind": coding.kind.value,
    }


def _passages(session: Session, process_id: uuid.UUID) -> Sequence[Passage]:
    query = (
        select(Passage)
        .join(Passage.text)
        .join(SourceText.source)
        .options(contains_eager(Passage.text).contains_eager(SourceText.source))
        .where(Source.process_id == process_id)
        .order_by(Source.reference, SourceText.position, SourceText.version, Passage.start_at, Passage.end_at)
    )
    return session.scalars(query.order_by(Passage.id)).all()


def _codings(session: Session, process_id: uuid.UUID, wanted: Collection[uuid.UUID]) -> Sequence[Coding]:
    query = select(Coding).where(Coding.process_id == process_id).order_by(Coding.id)
    return [coding for coding in session.scalars(query) if coding.passage_id in wanted]


def _texts(session: Session, process_id: uuid.UUID) -> dict[TextKey, SourceText]:
    query = (
        select(SourceText)
        .join(SourceText.source)
        .options(contains_eager(SourceText.source))
        .where(Source.process_id == process_id)
    )
    return {(text.source.reference, text.part, text.language, text.version): text for text in session.scalars(query)}
