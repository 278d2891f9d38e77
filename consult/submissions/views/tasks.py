"""The task list of a submission: each part, how far it is, and what is missing."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from consult.calls.models import Question
from consult.kernel.text import speech
from consult.kernel.text.speech import gettext, ngettext
from consult.submissions.queries.own import Draft
from consult.submissions.rules import FileState, SubmissionState, words_over

Task = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Tasks:
    """The parts of a draft as the task list shows them."""

    draft: Draft
    now: datetime

    @property
    def is_open(self) -> bool:
        """Say whether the call takes answers at this moment."""
        return self.draft.submission.call.is_open(self.now)

    @property
    def is_withdrawn(self) -> bool:
        """Say whether the submission was withdrawn."""
        return self.draft.submission.state is SubmissionState.WITHDRAWN

    @property
    def is_draft(self) -> bool:
        """Say whether it was never handed in."""
        return self.draft.submission.state is SubmissionState.DRAFT

    @property
    def has_something(self) -> bool:
        """Say whether there is a text or a file."""
        return any(row.words for row in self.draft.submission.answers) or bool(self.draft.files)

    def items(self) -> list[Task]:
        """List the tasks in the order in which they are best done."""
        return [
            self._task(gettext("Who speaks, and in which language"), "submissions.about", "done"),
            *(self._question(number, one) for number, one in enumerate(self.draft.submission.call.questions, start=1)),
            self._files(),
            self._task(gettext("How it may be used"), "submissions.consent", self._done(self._preset())),
            self._check(),
        ]

    def _preset(self) -> bool:
        return self.draft.submission.preset is not None

    def _question(self, number: int, question: Question) -> Task:
        row = self.draft.answer(question.code)
        words = 0 if row is None else row.words
        over = words_over(words, question.word_limit)
        text = question.text_in(speech.language())
        label = gettext("Question %(number)s: %(title)s") % {
            "number": number,
            "title": question.code if text is None else text.title,
        }
        hint = (
            ngettext("%(count)s word.", "%(count)s words.", words) % {"count": speech.number(words)} if words else None
        )
        if over:
            hint = ngettext("%(count)s word too many.", "%(count)s words too many.", over) % {
                "count": speech.number(over)
            }
        state = "in_progress" if over else self._done(bool(words))
        return self._task(label, "submissions.answer", state, hint=hint, code=question.code)

    def _files(self) -> Task:
        count = len(self.draft.files)
        states = {one.file.state for one in self.draft.files}
        hint = (
            ngettext("%(count)s file.", "%(count)s files.", count) % {"count": speech.number(count)} if count else None
        )
        if FileState.REFUSED in states:
            hint = gettext("A file could not be taken.")
        elif FileState.BEING_READ in states:
            hint = gettext("A file is being read.")
        is_done = states == {FileState.READ}
        state = "done" if is_done else "in_progress" if states else "not_started"
        return self._task(gettext("Files, if you have any"), "submissions.files", state, hint=hint)

    def _check(self) -> Task:
        label = gettext("Check your answers and hand in")
        if not (self.has_something and self._preset()):
            hint = gettext("Answer a question or add a file, and say how it may be used.")
            return self._task(label, "submissions.check", "cannot_start", hint=hint)
        waits = self.is_draft or self.draft.submission.is_changed
        return self._task(label, "submissions.check", "not_started" if waits else "done")

    def _task(self, label: str, endpoint: str, state: str, *, hint: str | None = None, code: str | None = None) -> Task:
        values = {"code": code} if code else {}
        url = url_for(endpoint, submission_id=self.draft.submission.id, **values)  # type: ignore[arg-type]  # any value
        return {"label": label, "url": url, "state": state, "hint": hint}

    @staticmethod
    def _done(is_done: bool) -> str:  # noqa: FBT001 - a word for a yes
        return "done" if is_done else "not_started"
