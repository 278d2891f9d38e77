"""Setting up the second factor."""

import io

from markupsafe import Markup
from werkzeug.wrappers import Response

from consult.accounts import commands
from consult.accounts.forms import ButtonForm, CodeForm
from consult.accounts.models import Person
from consult.accounts.permissions import own
from consult.accounts.views.doors import my_person, my_sign_in, room
from consult.kernel import passwords
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work
from consult.web.toolbox import toolbox

register("accounts.second-factor-on", N_("Two-step sign-in is on. From now on we ask for a code when you sign in."))


@room.page("/account/second-factor", load=my_person, may=own, methods=("GET", "POST"), for_people=True)
def second_factor(person: Person) -> str | Response:
    """Say what a second factor is, and begin to set one up."""
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        commands.start_second_factor(work(), person=person)
        return go("accounts.confirm_second_factor")
    return show(form=form, person=person)


@room.page("/account/second-factor/confirm", load=my_person, may=own, methods=("GET", "POST"), for_people=True)
def confirm_second_factor(person: Person) -> str | Response:
    """Show the secret as a picture and as letters, and take the first code."""
    if person.totp_sealed is None or person.has_second_factor:
        return go("accounts.second_factor")
    form, entry = fill(CodeForm), my_sign_in(work().session)
    if is_sent_and_good(form) and entry is not None:
        with refusals_beside(form):
            commands.confirm_second_factor(work(), person=person, entry=entry, code=str(form.code.data))
            notice(Message("accounts.second-factor-on"))
            return go("accounts.my_account")
    secret = work().vault.open(person.totp_sealed, about=f"person.totp:{person.id}").decode()
    address = passwords.secret_address(secret, email=person.email, office=toolbox().config.office)
    return show(
        form=form,
        secret=" ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        picture=_picture(address),
    )


def _picture(address: str) -> Markup:
    """Draw the address as a QR code: our own SVG, no style attribute."""
    import segno  # noqa: PLC0415 - for this page only

    drawn = io.BytesIO()
    segno.make(address).save(drawn, kind="svg", xmldecl=False, svgns=True, scale=5, svgclass="qr", lineclass=None)
    return Markup(drawn.getvalue().decode())  # noqa: S704 - drawn by segno from a secret of ours
