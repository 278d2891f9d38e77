"""Forms of a programme: sessions, segments, panellists."""

from wtforms import FormField, IntegerField, SelectField
from wtforms.validators import InputRequired, NumberRange

from consult.events.rules import PanellistFacts, PanelRole, SegmentFacts, SessionFacts
from consult.kernel.text import speech
from consult.kernel.text.speech import L_
from consult.web.fields import Form, Line, SelectChoice, required
from consult.web.moments import GenevaTime
from consult.web.tongues import SixLines, SixLinesOrNone, written

ROLES = {
    PanelRole.CHAIR: L_("Chair"),
    PanelRole.MODERATOR: L_("Moderator"),
    PanelRole.PANELLIST: L_("Panellist"),
}
GENEVA_HINT = L_("Geneva time: day, month, year, hour and minute, for example 27 3 2026, 18 00.")


class SessionForm(Form):
    """A session of a programme."""

    titles = FormField(SixLines, L_("Title of the session"))
    slug = Line(
        L_("Short name in addresses"),
        [required(L_("Write a short name."))],
        description=L_("Lower-case letters, digits and hyphens, a letter first, for example opening."),
        render_kw={"dir": "ltr"},
    )
    starts_at = GenevaTime(L_("Begins"), needed=L_("Say when the session begins."), description=GENEVA_HINT)
    ends_at = GenevaTime(L_("Ends"), needed=L_("Say when the session ends."), description=GENEVA_HINT)

    def facts(self) -> SessionFacts:
        """Give what was told; called once the form is good."""
        starts, ends = self.starts_at.instant, self.ends_at.instant
        if starts is None or ends is None:
            raise ValueError(self.errors)
        return SessionFacts(str(self.slug.data), starts, ends, written(self.titles))


class SegmentForm(Form):
    """A stretch of a session."""

    titles = FormField(SixLines, L_("Title of the segment"))
    minutes = IntegerField(
        L_("Length in minutes"),
        [
            InputRequired(L_("Write the length in minutes.")),
            NumberRange(1, 1440, L_("Write a number of minutes, 1 or more.")),
        ],
    )

    def facts(self) -> SegmentFacts:
        """Give what was told."""
        return SegmentFacts(int(self.minutes.data or 0), written(self.titles))


class PanellistForm(Form):
    """Somebody on the panel."""

    names = FormField(SixLines, L_("Name"))
    functions = FormField(SixLinesOrNone, L_("Function, as announced (optional)"))
    role = SelectField(
        L_("Role"),
        choices=lambda: [SelectChoice(role, str(ROLES[role])) for role in ROLES],
        default=PanelRole.PANELLIST,
    )
    group_code = SelectField(L_("Regional group"), choices=[])

    def offer(self, groups: list[tuple[str, str]]) -> None:
        """Put the groups of the reference list into their list."""
        nothing = SelectChoice("", speech.gettext("None"))
        self.group_code.choices = [nothing, *(SelectChoice(*pair) for pair in groups)]

    def facts(self) -> PanellistFacts:
        """Give what was told."""
        role = PanelRole(self.role.data)
        return PanellistFacts(role, written(self.names), written(self.functions), self.group_code.data or None)


class RemoveForm(Form):
    """A button, nothing to fill in."""
