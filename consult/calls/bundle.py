"""Calls and questions as rows of the interchange bundle, and back."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from consult.calls.models import Call, CallText, Question, QuestionText
from consult.calls.queries import calls_in_full
from consult.kernel.base import Base
from consult.kernel.rows import NewId, Row, by_language, record_of, row_of
from consult.kernel.work import Work
from consult.processes.models import Process

KINDS: Mapping[str, type[Base]] = {
    "calls": Call,
    "call_texts": CallText,
    "questions": Question,
    "question_texts": QuestionText,
}


def rows(session: Session, process: Process) -> dict[str, list[Row]]:
    """Give every call of a process with texts and questions, by closing; questions in their order."""
    calls = calls_in_full(session, process)
    questions = [question for call in calls for question in call.questions]
    return {
        "calls": [row_of(call) for call in calls],
        "call_texts": [row_of(text) for call in calls for text in by_language(call.texts)],
        "questions": [row_of(question) for question in questions],
        "question_texts": [row_of(text) for question in questions for text in by_language(question.texts)],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put a process's calls back, under the ids that ``new_id`` gives; mandates and events come before."""
    for name, kind in KINDS.items():
        work.session.add_all([record_of(kind, row, process_id=process_id, new_id=new_id) for row in rows.get(name, ())])
        work.session.flush()
