"""A call for input, its texts, its questions and their wording."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.calls.rules import CallState, QuestionKind
from consult.events.models import Event
from consult.kernel.base import Record
from consult.processes.models import OfficeText, Process, original_of, text_in, translated


class Call(Record):
    """A call for input: opens and closes at instants chosen in Geneva time."""

    __tablename__ = "call"
    __table_args__ = (
        UniqueConstraint("process_id", "slug"),
        CheckConstraint("opens_at < closes_at", name="opens_before_it_closes"),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    event_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("event.id", ondelete="SET NULL"))
    slug: Mapped[str]
    state: Mapped[CallState] = mapped_column(default=CallState.DRAFT)
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime] = mapped_column(index=True)

    process: Mapped[Process] = relationship()
    event: Mapped[Event | None] = relationship()
    texts: Mapped[list["CallText"]] = relationship(
        back_populates="call", cascade="all, delete-orphan", order_by="CallText.language"
    )
    questions: Mapped[list["Question"]] = relationship(
        back_populates="call", cascade="all, delete-orphan", order_by="Question.position, Question.id"
    )

    def is_open(self, at: datetime) -> bool:
        """Say whether answers are taken at that instant: from opening, up to but not at closing."""
        return self.state is CallState.PUBLISHED and self.opens_at <= at < self.closes_at

    @property
    def original(self) -> "CallText | None":
        """The text that the others are translations of."""
        return original_of(self.texts)

    def text_in(self, language: str) -> "CallText | None":
        """Give the texts in ``language``, else in English, else in any language there is."""
        return text_in(self.texts, language)


class CallText(OfficeText):
    """What a call says, in one language."""

    __tablename__ = "call_text"
    __table_args__ = translated("call_id")
    WORDS = ("title", "about")

    call_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("call.id", ondelete="CASCADE"))
    title: Mapped[str]
    about: Mapped[str]

    call: Mapped[Call] = relationship(back_populates="texts")


class Question(Record):
    """A question under one code in every language."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("call_id", "code"), UniqueConstraint("call_id", "position"))

    call_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("call.id", ondelete="CASCADE"))
    code: Mapped[str]
    position: Mapped[int]
    kind: Mapped[QuestionKind] = mapped_column(default=QuestionKind.LONG_TEXT)
    word_limit: Mapped[int | None]
    theme: Mapped[str | None]

    call: Mapped[Call] = relationship(back_populates="questions")
    texts: Mapped[list["QuestionText"]] = relationship(
        back_populates="question", cascade="all, delete-orphan", order_by="QuestionText.language"
    )

    @property
    def original(self) -> "QuestionText | None":
        """The wording that the others are translations of."""
        return original_of(self.texts)

    def text_in(self, language: str) -> "QuestionText | None":
        """Give the wording in ``language``, else in English, else in any language there is."""
        return text_in(self.texts, language)


class QuestionText(OfficeText):
    """How a question is asked in one language."""

    __tablename__ = "question_text"
    __table_args__ = translated("question_id")
    WORDS = ("title", "help")

    question_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("question.id", ondelete="CASCADE"))
    title: Mapped[str]
    help: Mapped[str]

    question: Mapped[Question] = relationship(back_populates="texts")
