"""The focal point's answer as a form."""

from datetime import date
from typing import Any

from wtforms import DateField, RadioField

from consult.accommodation.rules import ANSWERS, Answer, CaseState
from consult.kernel.text.speech import L_, N_, gettext
from consult.web.fields import Form, Optional, SelectChoice, Words, at_most, required

ANSWER_NAMES = {
    CaseState.PROVIDED: N_("We will provide it"),
    CaseState.ALTERNATIVE: N_("We will provide something else"),
    CaseState.DECLINED: N_("We cannot provide it"),
}


class AnswerForm(Form):
    """What is answered, in which words, by which day."""

    state = RadioField(
        L_("Your answer"),
        [required(L_("Choose your answer."))],
        choices=[SelectChoice(state.value, L_(ANSWER_NAMES[state])) for state in ANSWERS],
    )
    words = Words(
        L_("What will be provided, or the reason why not"),
        [required(L_("Write what will be provided, or the reason.")), at_most(4000)],
        description=L_("Only the person who asked can read this. Name whom to contact on the day."),
    )
    provided_by = DateField(
        L_("By which day"),
        [Optional()],
        format="%d %m %Y",
        description=L_("The day by which it is in place, for example 27 3 2026. Not needed if you cannot provide it."),
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the day too, unless the answer is that it cannot be provided."""
        good = super().validate(extra_validators)
        can_provide = self.state.data in {CaseState.PROVIDED.value, CaseState.ALTERNATIVE.value}
        if can_provide and self.provided_by.data is None and not self.provided_by.errors:
            self.provided_by.errors = [gettext("Write the day by which it will be in place.")]
            return False
        return good

    def answer(self) -> Answer:
        """Give the answer."""
        day = self.provided_by.data
        return Answer(CaseState(str(self.state.data)), str(self.words.data), day if isinstance(day, date) else None)
