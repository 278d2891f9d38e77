"""Forms of calls: dates, texts, questions and their wording, and the filter of the list."""

from wtforms import IntegerField, SelectField
from wtforms.validators import NumberRange

from consult.calls.rules import CallFacts, QuestionFacts, QuestionKind, Wording
from consult.kernel.text import speech
from consult.kernel.text.speech import L_
from consult.processes.rules import STATUS_NAMES, TextStatus
from consult.web.fields import Form, Line, Optional, SelectChoice, Words, at_most, required
from consult.web.moments import GenevaTime

Choices = list[tuple[str, str]]
GENEVA_HINT = L_("Geneva time: day, month, year, hour and minute, for example 27 3 2026, 18 00.")
KINDS = {QuestionKind.LONG_TEXT: L_("A longer text"), QuestionKind.SHORT_TEXT: L_("A short answer")}


class CallForm(Form):
    """When a call is open, and which event it is for."""

    slug = Line(
        L_("Short name in addresses"),
        [required(L_("Write a short name."))],
        description=L_("Lower-case letters, digits and hyphens, a letter first. It is part of the page's address."),
        render_kw={"dir": "ltr"},
    )
    opens_at = GenevaTime(L_("Opens"), needed=L_("Say when the call opens."), description=GENEVA_HINT)
    closes_at = GenevaTime(
        L_("Closes"),
        needed=L_("Say when the call closes."),
        description=L_("Geneva time. Answers are taken until this minute begins, for example 27 3 2026, 18 00."),
    )
    event = SelectField(L_("For the event"), choices=[])

    def offer(self, events: Choices) -> None:
        """Put the events of the process into their list."""
        nothing = SelectChoice("", speech.gettext("None"))
        self.event.choices = [nothing, *(SelectChoice(*pair) for pair in events)]

    def facts(self) -> CallFacts:
        """Give what was told; called once the form is good."""
        opens, closes = self.opens_at.instant, self.closes_at.instant
        if opens is None or closes is None:
            raise ValueError(self.errors)
        return CallFacts(str(self.slug.data), opens, closes, self.event.data or None)


class _Status(Form):
    """How a text in one language came about."""

    status = SelectField(
        L_("How this text came about"),
        choices=lambda: [SelectChoice(s, str(STATUS_NAMES[s])) for s in STATUS_NAMES if s is not TextStatus.ORIGINAL],
        default=TextStatus.HUMAN,
        validate_choice=False,
    )

    def chosen(self) -> TextStatus:
        """Give the status chosen, else that of a person's translation."""
        return TextStatus(self.status.data) if self.status.data in {*STATUS_NAMES} else TextStatus.HUMAN


class CallTextForm(_Status):
    """What a call says, in one language."""

    title = Line(L_("Title"), [required(L_("Write the title.")), at_most(300)])
    about = Words(L_("What is asked, of whom, and what for"), [at_most(20_000)])

    def wording(self) -> Wording:
        """Give what was written."""
        return Wording(str(self.title.data), self.about.data or "", self.chosen())


class QuestionForm(Form):
    """A question, beside its wording."""

    code = Line(
        L_("Code of the question"),
        [required(L_("Write a code."))],
        description=L_("The same in every language, for example q1. Reports and exports name the question by it."),
        render_kw={"dir": "ltr"},
    )
    kind = SelectField(L_("Kind of answer"), choices=lambda: [SelectChoice(k, str(KINDS[k])) for k in KINDS])
    word_limit = IntegerField(
        L_("Most words"), [Optional(), NumberRange(10, 20_000, L_("Write a number of words, 10 or more."))]
    )
    theme = SelectField(L_("Theme"), choices=[])

    def offer(self, themes: Choices) -> None:
        """Put the themes of the reference list into their list."""
        nothing = SelectChoice("", speech.gettext("None"))
        self.theme.choices = [nothing, *(SelectChoice(*pair) for pair in themes)]

    def facts(self) -> QuestionFacts:
        """Give what was told."""
        kind = QuestionKind(self.kind.data)
        return QuestionFacts(str(self.code.data), kind, self.word_limit.data, self.theme.data or None)


class QuestionTextForm(_Status):
    """How a question is asked, in one language."""

    title = Words(L_("The question"), [required(L_("Write the question.")), at_most(2_000)])
    help = Words(L_("Help for those who answer"), [at_most(5_000)])

    def wording(self) -> Wording:
        """Give what was written."""
        return Wording((self.title.data or "").strip(), self.help.data or "", self.chosen())


class CallFilter(Form):
    """What a reader wants to see."""

    when = SelectField(
        L_("Which calls"),
        choices=lambda: [
            SelectChoice("", speech.gettext("All calls")),
            SelectChoice("open", speech.gettext("Open now")),
            SelectChoice("closed", speech.gettext("Closed")),
        ],
        default="",
    )
