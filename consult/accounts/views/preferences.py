"""A person's own page: name, language, time zone."""

from werkzeug.wrappers import Response

from consult.accounts import commands, permissions
from consult.accounts.forms import PreferencesForm
from consult.accounts.models import Person
from consult.accounts.queries import organizations_of
from consult.accounts.views.doors import my_person, room
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web import locale
from consult.web.form import fill, is_sent_and_good
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("accounts.preferences-saved", N_("Your preferences are saved."))


@room.page("/account", load=my_person, may=permissions.own, methods=("GET", "POST"), for_people=True)
def my_account(person: Person) -> str | Response:
    """Show and change one's own preferences."""
    form = fill(PreferencesForm, obj=person)
    if is_sent_and_good(form):
        preferences = form.preferences()
        commands.change_preferences(work(), person=person, preferences=preferences)
        notice(Message("accounts.preferences-saved"))
        return locale.remember(go("accounts.my_account", language=preferences.language), preferences.language)
    return show(form=form, person=person, memberships=organizations_of(work().session, person.id))
