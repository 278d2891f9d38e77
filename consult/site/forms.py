"""Forms of the site: which event's figures."""

from wtforms import SelectField

from consult.kernel.text.speech import L_
from consult.web.fields import Form


class EventChoice(Form):
    """Which event's figures are shown."""

    event = SelectField(L_("Event"))
