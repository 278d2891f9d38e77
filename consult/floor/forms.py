"""Forms of the floor: somebody who asks to speak, and the rule of the order."""

from wtforms import IntegerField, SelectField
from wtforms.validators import NumberRange

from consult.floor.queries import KnownName
from consult.floor.rules import MOST_MINUTES, Speaker, order_rules
from consult.kernel.text.speech import L_, gettext, language
from consult.web.fields import Form, Line, Optional, SelectChoice, at_most, required


class SpeakerForm(Form):
    """Who asks for the floor."""

    name = Line(
        L_("State or organization"),
        [required(L_("Write who asks for the floor.")), at_most(300)],
        description=L_("As it is announced in the room."),
        render_kw={"dir": "auto"},
    )
    function = Line(L_("Name and function of the speaker"), [at_most(300)], render_kw={"dir": "auto"})
    category = SelectField(L_("Category"), [required(L_("Choose a category."))])
    state_code = SelectField(L_("State concerned"), [Optional()])
    group_code = SelectField(L_("Regional group"), [Optional()])
    minutes = IntegerField(
        L_("Minutes"),
        [Optional(), NumberRange(1, MOST_MINUTES, L_("Give a whole number of minutes, from 1 to 60."))],
        description=L_("Leave it empty to take the minutes of the rule."),
        render_kw={"inputmode": "numeric", "dir": "ltr"},
    )

    def offer(self, categories: dict[str, str], states: dict[str, str], groups: dict[str, str]) -> None:
        """Offer what the reference lists hold, each by code with its label."""
        self.category.choices = [SelectChoice("", gettext("Choose")), *_choices(categories)]
        self.state_code.choices = [SelectChoice("", gettext("None")), *_choices(states)]
        self.group_code.choices = [SelectChoice("", gettext("None")), *_choices(groups)]

    def speaker(self, known: KnownName) -> Speaker:
        """Give who asks, with what our lists know of the name."""
        state, group = self.state_code.data or known.state_code, self.group_code.data or known.group_code
        return Speaker(known.names, self.function.data or "", str(self.category.data), state, group)


class RuleForm(Form):
    """By which rule the list is ordered."""

    rule = SelectField(
        L_("Order of the list"),
        choices=lambda: _choices({r.code: r.label(language()) for r in order_rules().values()}),
    )


def _choices(labels: dict[str, str]) -> list[SelectChoice]:
    return [SelectChoice(code, label) for code, label in labels.items()]
