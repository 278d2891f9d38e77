"""Forms of registration: the pages of the journey, and the organizers' decision."""

from dataclasses import replace

from wtforms import BooleanField, HiddenField, RadioField, SelectField, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from consult.accommodation.rules import Needs
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, N_, gettext
from consult.registration.queries import Filter
from consult.registration.rules import Answers, Attendance, RegistrationState
from consult.web.fields import Form, Optional, SelectChoice, ValidationError, Words, at_most, required

ATTENDANCE_NAMES = {Attendance.ONLINE: N_("Online"), Attendance.IN_PERSON: N_("In person")}
STATE_NAMES = {
    RegistrationState.ASKED: N_("Waiting for a decision"),
    RegistrationState.APPROVED: N_("Approved"),
    RegistrationState.REFUSED: N_("Refused"),
    RegistrationState.CANCELLED: N_("Cancelled"),
}
MYSELF = "-"


class RepresentForm(Form):
    """Whom the person represents."""

    organization = RadioField(L_("Whom do you represent?"), [required(L_("Choose whom you represent."))])
    category = SelectField(
        L_("If you take part for yourself, or your organization is not listed: as what do you take part?"),
        description=L_("The category of an organization in the list is known already."),
    )

    def validate_category(self, field: SelectField) -> None:
        """Ask for a category, unless an organization says it."""
        if self.organization.data == MYSELF and not field.data:
            raise ValidationError(gettext("Choose as what you take part."))

    def added_to(self, answers: Answers, categories: dict[str, str]) -> Answers:
        """Add what was told; ``categories`` gives the category of each organization by its id."""
        chosen = str(self.organization.data)
        if chosen == MYSELF:
            return replace(answers, organization=None, category=str(self.category.data))
        return replace(answers, organization=chosen, category=categories[chosen])


class TakePartForm(Form):
    """How the person takes part."""

    mode = RadioField(L_("How will you take part?"), [required(L_("Choose how you will take part."))])
    wishes_to_speak = BooleanField(
        L_("I would like to speak"),
        description=L_("This is a wish, not yet a place on the list of speakers."),
    )
    language = SelectField(
        L_("Which language will you use?"),
        choices=[SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES],
        description=L_("Choose the language in which you speak and read most easily."),
    )

    def added_to(self, answers: Answers) -> Answers:
        """Add what was told."""
        mode, language = Attendance(str(self.mode.data)), str(self.language.data)
        return replace(answers, mode=mode, language=language, wishes_to_speak=bool(self.wishes_to_speak.data))


class NeedsForm(Form):
    """What the person needs to take part on an equal footing."""

    needs = SelectMultipleField(
        L_("What do you need?"),
        description=L_("Choose as many as you need, or none."),
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )
    words = Words(
        L_("Anything else we should know"),
        [at_most(2000)],
        description=L_(
            "Tell us what you need, not why. Please do not write a diagnosis or anything about your health."
        ),
    )

    def chosen(self) -> Needs:
        """Give what is needed."""
        return Needs(tuple(self.needs.data or ()), str(self.words.data or ""))

    def added_to(self, answers: Answers) -> Answers:
        """Add what was told."""
        chosen = self.chosen()
        return replace(answers, needs=chosen.codes, words=chosen.words, asked_for_needs=True)


class ButtonForm(Form):
    """A button, nothing to fill in."""


class DecisionForm(Form):
    """What an organizer decides on one registration or several."""

    action = HiddenField()
    reason = Words(
        L_("Reason, if you refuse"),
        [at_most(2000)],
        description=L_(
            "The person reads this, in the letter and on their own page. Say what could change the decision."
        ),
    )


class FilterForm(Form):
    """Which registrations to show."""

    state = SelectField(
        L_("State"),
        [Optional()],
        choices=[
            SelectChoice("", L_("Every state")),
            *(SelectChoice(state.value, L_(STATE_NAMES[state])) for state in RegistrationState),
        ],
    )
    category = SelectField(L_("Category"), [Optional()])
    appealed = BooleanField(L_("Only those who ask for another look"))

    def wanted(self) -> Filter:
        """Give the filter; what is not in the lists filters nothing."""
        state = str(self.state.data or "")
        known = state in set(RegistrationState)
        return Filter(RegistrationState(state) if known else None, self.category.data or None, bool(self.appealed.data))
