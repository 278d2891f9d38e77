"""Submissions as rows of the interchange bundle, and back: sources, texts, consent, publication, receipts, files.

Drafts belong to their authors and never leave. What was withdrawn, and what only the office may read, leaves
``with_confidential`` only. The bytes of files travel beside the rows.
"""

import io
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from consult.accounts.models import Organization, Person
from consult.kernel.ports import FileStore
from consult.kernel.rows import NewId, Row, record_of, row_of
from consult.kernel.text.held import Use
from consult.kernel.work import Work
from consult.sources.models import Consent, Source, SourceText
from consult.sources.queries import gate
from consult.sources.queries.carrying import Carried, carried
from consult.sources.queries.seals import key_about, seal_contributor, seal_text
from consult.submissions.models import FileCheck, Submission, SubmissionAnswer, SubmissionFile
from consult.submissions.queries.own import files_of
from consult.submissions.queries.seals import (
    file_key_about,
    file_name,
    open_in_file,
    seal_answer,
    seal_in_file,
    seal_title,
)
from consult.submissions.queries.seals import key_about as draft_key_about
from consult.submissions.rules import CHECK_FILE

TITLE = "title"
_SEALED = ("data_key", "sealed_contributor", "sealed", "sealed_title", "sealed_name", "sealed_text", "store_key", "pin")


def rows(work: Work, *, process_id: uuid.UUID, with_confidential: bool) -> dict[str, list[Row]]:
    """Give the whole register of a process, oldest first, and its submissions; each source that leaves is on record."""
    sources = [source for source in _sources(work, process_id) if with_confidential or _may_leave(work, source)]
    ids = {source.id for source in sources}
    submissions = [row for row in _submissions(work.session, process_id) if row.source_id in ids]
    consents = _consents(work.session, ids)
    opened = {source.id: carried(work, source) for source in sources}
    return {
        "sources": [{**_row(source), "contributor": opened[source.id].names} for source in sources],
        "source_texts": [_text_row(text, opened[source.id]) for source in sources for text in source.texts],
        "consents": [row_of(row) for row in consents if row.passage_id is None],
        "passage_consents": [row_of(row) for row in consents if row.passage_id is not None],
        "submissions": [{**_row(row), "is_changed": False} for row in submissions],
        "submission_files": [_file_row(work, file) for row in submissions for file in _handed_in(work.session, row)],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put submissions back under the ids that ``new_id`` gives; calls, organizations and people come before.

    People and organizations that are not here are left empty. Working copies are made from the current texts.
    """
    for row in rows.get("sources", ()):
        work.session.add(_source(work, process_id, row, new_id))
    work.session.flush()
    for row in rows.get("source_texts", ()):
        _restore_text(work, process_id, row, new_id)
    restore_consents(work, process_id, rows.get("consents", ()), new_id)
    for row in rows.get("submissions", ()):
        _restore_submission(work, process_id, row, new_id)
    for row in rows.get("submission_files", ()):
        work.session.add(_file(work, process_id, row, new_id))
    work.session.flush()


def restore_consents(work: Work, process_id: uuid.UUID, rows: Sequence[Row], new_id: NewId) -> None:
    """Put consent back; that of passages (``passage_consents``) after the passages themselves."""
    for row in rows:
        consent = record_of(Consent, row, process_id=process_id, new_id=new_id)
        consent.given_by = uuid.UUID(row["given_by"]) if row["given_by"] else None
        work.session.add(consent)
    work.session.flush()


def file_contents(work: Work, store: FileStore, rows: Mapping[str, Sequence[Row]]) -> Iterator[tuple[str, bytes]]:
    """Give the bytes of each exported file under the id in its row."""
    for row in rows.get("submission_files", ()):
        file = work.session.get_one(SubmissionFile, uuid.UUID(row["id"]))
        yield row["id"], open_in_file(work.vault, file, what="bytes", sealed=b"".join(store.read(file.store_key)))


def put_content(work: Work, store: FileStore, file_id: uuid.UUID, content: bytes) -> None:
    """Seal and store the bytes of a restored file, and ask for the check that did not travel with it."""
    file = work.session.get_one(SubmissionFile, file_id)
    sealed = seal_in_file(work.vault, file_id=file.id, data_key=file.data_key, what="bytes", plain=content)
    store.put(file.store_key, io.BytesIO(sealed))
    if file.is_to_be_checked:
        file.check = FileCheck()
        work.enqueue(CHECK_FILE, file_id=file.id)


def _sources(work: Work, process_id: uuid.UUID) -> Sequence[Source]:
    query = select(Source).options(selectinload(Source.texts))
    ordered = query.where(Source.process_id == process_id).order_by(Source.handed_in_at, Source.reference, Source.id)
    return work.session.scalars(ordered).all()


def _may_leave(work: Work, source: Source) -> bool:
    rights = gate.rights_of(work.session, [source], now=work.now)
    return rights.find(source, Use.ANALYSE) is not None


def _submissions(session: Session, process_id: uuid.UUID) -> Sequence[Submission]:
    query = select(Submission).where(Submission.process_id == process_id, Submission.source_id.is_not(None))
    return session.scalars(query.order_by(Submission.handed_in_at, Submission.reference)).all()


def _consents(session: Session, ids: set[uuid.UUID]) -> Sequence[Consent]:
    query = select(Consent).where(Consent.source_id.in_(ids))
    return session.scalars(query.order_by(Consent.source_id, Consent.from_at, Consent.use, Consent.id)).all()


def _handed_in(session: Session, submission: Submission) -> list[SubmissionFile]:
    """List the files whose text was handed in; those of a change that was not are still a draft."""
    current = select(SourceText.part).where(
        SourceText.source_id == submission.source_id, SourceText.replaced_at.is_(None)
    )
    parts = set(session.scalars(current))
    return [file for file in files_of(session, submission.id) if file.part in parts]


def _row(record: Source | SourceText | Submission | SubmissionFile) -> Row:
    return {key: value for key, value in row_of(record).items() if key not in _SEALED}


def _text_row(text: SourceText, opened: Carried) -> Row:
    return {**_row(text), "paragraphs": opened.texts[text.id].split("\n")}


def _file_row(work: Work, file: SubmissionFile) -> Row:
    packed = open_in_file(work.vault, file, what="text", sealed=file.sealed_text or b"")
    return {**_row(file), "name": file_name(work.vault, file), "paragraphs": json.loads(packed)}


def _source(work: Work, process_id: uuid.UUID, row: Row, new_id: NewId) -> Source:
    key = work.vault.new_key(about=key_about(new_id(row["id"])))
    made = record_of(Source, {**row, "data_key": key, "sealed_contributor": b""}, process_id=process_id, new_id=new_id)
    made.sealed_contributor = seal_contributor(work.vault, made, row["contributor"])
    return made


def _restore_text(work: Work, process_id: uuid.UUID, row: Row, new_id: NewId) -> None:
    source = work.session.get_one(Source, new_id(row["source_id"]))
    paragraphs = tuple(row["paragraphs"])
    pin = work.vault.pin("\n".join(paragraphs))
    made = record_of(SourceText, {**row, "sealed": b"", "pin": pin}, process_id=process_id, new_id=new_id)
    made.sealed = seal_text(work.vault, source, made.id, paragraphs)
    work.session.add(made)
    work.session.flush()


def _restore_submission(work: Work, process_id: uuid.UUID, row: Row, new_id: NewId) -> None:
    key = work.vault.new_key(about=draft_key_about(new_id(row["id"])))
    made = record_of(Submission, {**row, "data_key": key, "sealed_title": b""}, process_id=process_id, new_id=new_id)
    made.author_id = _known(work.session, Person, row["author_id"])
    made.organization_id = _known(work.session, Organization, row["organization_id"])
    source = work.session.get_one(Source, made.source_id, populate_existing=True)
    words = carried(work, source).texts
    current = [text for text in source.texts if text.replaced_at is None]
    title = next((words[text.id] for text in current if text.part == TITLE), "")
    made.sealed_title = seal_title(work.vault, made, title)
    for text in (text for text in current if text.question is not None):
        made.answers.append(_answer(work, made, text, words[text.id]))
    work.session.add(made)
    work.session.flush()


def _answer(work: Work, submission: Submission, text: SourceText, words: str) -> SubmissionAnswer:
    code = text.question or ""
    sealed = seal_answer(work.vault, submission, code, words)
    return SubmissionAnswer(question=code, sealed=sealed, version=1, words=text.words, saved_at=submission.saved_at)


def _known(session: Session, kind: type[Person | Organization], number: str | None) -> uuid.UUID | None:
    found = session.get(kind, uuid.UUID(number)) if number else None
    return None if found is None else found.id


def _file(work: Work, process_id: uuid.UUID, row: Row, new_id: NewId) -> SubmissionFile:
    file_id = new_id(row["id"])
    key = work.vault.new_key(about=file_key_about(file_id))
    packed = json.dumps(row["paragraphs"], ensure_ascii=False).encode()
    sealed = {
        "data_key": key,
        "sealed_name": seal_in_file(
            work.vault, file_id=file_id, data_key=key, what="name", plain=str(row["name"]).encode()
        ),
        "sealed_text": seal_in_file(work.vault, file_id=file_id, data_key=key, what="text", plain=packed),
        "store_key": f"submissions/{file_id}",
    }
    return record_of(SubmissionFile, {**row, **sealed}, process_id=process_id, new_id=new_id)
