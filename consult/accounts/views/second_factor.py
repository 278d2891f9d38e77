"""Setting up the second factor, and the codes to keep for the day it is lost."""

import io
from collections.abc import Sequence

from flask import make_response
from markupsafe import Markup
from werkzeug.wrappers import Response

from consult.accounts import commands
from consult.accounts.forms import CodeForm, SecondFactorForm
from consult.accounts.models import Person
from consult.accounts.permissions import own
from consult.accounts.queries import recovery_codes_left
from consult.accounts.views.doors import my_person, my_sign_in, room
from consult.kernel import passwords
from consult.web import session
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import show
from consult.web.room import go
from consult.web.session import work
from consult.web.toolbox import toolbox


@room.page("/account/second-factor", load=my_person, may=own, methods=("GET", "POST"), for_people=True)
def second_factor(person: Person) -> str | Response:
    """Say what a second factor is and whether it is on; begin to set one up, also a next one, or make new codes."""
    form = fill(SecondFactorForm)
    if is_sent_and_good(form):
        if form.action.data == "codes" and person.has_second_factor:
            return _codes(commands.make_recovery_codes(work(), person=person))
        commands.start_second_factor(work(), person=person)
        return go("accounts.confirm_second_factor")
    must = toolbox().detour(session.actor(), None, toolbox().config) is not None
    return show(form=form, person=person, must=must, left=recovery_codes_left(work().session, person.id))


@room.page("/account/second-factor/confirm", load=my_person, may=own, methods=("GET", "POST"), for_people=True)
def confirm_second_factor(person: Person) -> str | Response:
    """Show the secret as a picture and as letters, take the first code, and give recovery codes."""
    if person.totp_next_sealed is None:
        return go("accounts.second_factor")
    form, entry = fill(CodeForm), my_sign_in(work().session)
    if is_sent_and_good(form) and entry is not None:
        with refusals_beside(form):
            code = str(form.code.data)
            return _codes(commands.confirm_second_factor(work(), person=person, entry=entry, code=code))
    secret = commands.start_second_factor(work(), person=person)
    address = passwords.secret_address(secret, email=person.email, office=toolbox().config.office)
    return show(
        form=form,
        secret=" ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        picture=_picture(address),
    )


def _codes(codes: Sequence[str]) -> Response:
    """Show the codes in the answer itself: nothing that could show them a second time is kept."""
    return make_response(show("accounts/kept_codes.html", codes=codes))


def _picture(address: str) -> Markup:
    """Draw the address as a QR code: our own SVG, no style attribute, on white also where the page is dark."""
    import segno  # noqa: PLC0415 - for this page only

    drawn = io.BytesIO()
    look = {"scale": 5, "light": "#fff", "svgclass": "qr", "lineclass": None}
    segno.make(address).save(drawn, kind="svg", xmldecl=False, svgns=True, **look)
    return Markup(drawn.getvalue().decode())  # noqa: S704 - drawn by segno from a secret of ours
