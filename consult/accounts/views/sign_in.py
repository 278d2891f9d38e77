"""Signing in and out."""

import uuid
from collections.abc import Callable

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from consult.accounts import commands
from consult.accounts.forms import ButtonForm, CodeForm, RecoveryCodeForm, SignInForm
from consult.accounts.models import SignIn
from consult.accounts.queries import one_person
from consult.accounts.rules import SIGN_IN_LASTS
from consult.accounts.views.doors import ask_to_wait, checked_password, is_code_too_often, my_sign_in, room
from consult.kernel.text.speech import gettext
from consult.web import keeping, session
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import show
from consult.web.room import Nothing, anyone, go, nothing, prepared
from consult.web.session import work
from consult.web.toolbox import toolbox


@room.page("/account/sign-in", load=nothing, may=anyone, methods=("GET", "POST"), prepare=checked_password)
def sign_in(_: Nothing) -> str | Response:
    """Sign in with address and password; the page says the same whatever was wrong."""
    form = fill(SignInForm)
    if is_sent_and_good(form):
        too_often, person_id = prepared()
        if too_often:
            form.form_errors.append(gettext("There were too many tries. Wait 15 minutes, or choose a new password."))
        elif isinstance(person_id, uuid.UUID):
            person = one_person(work().session, person_id)
            if person is not None:
                token = commands.sign_in(work(), person=person)
                return _with_cookie(_onward("give_code" if person.has_second_factor else None), token)
        else:
            form.form_errors.append(gettext("The address or the password is not right. Check both and try again."))
    return show(form=form, onward=_carried())


@room.page("/account/code", load=my_sign_in, may=anyone, methods=("GET", "POST"), prepare=is_code_too_often)
def give_code(entry: SignIn) -> str | Response:
    """Give the code of the second factor; after too many tries not even the right one is looked at."""
    return _complete(entry, fill(CodeForm), commands.give_code)


@room.page("/account/recovery-code", load=my_sign_in, may=anyone, methods=("GET", "POST"), prepare=is_code_too_often)
def give_recovery_code(entry: SignIn) -> str | Response:
    """Give a recovery code in place of the code of a lost application; throttled together with those."""
    return _complete(entry, fill(RecoveryCodeForm), commands.give_recovery_code)


@room.page("/account/sign-out", load=my_sign_in, may=anyone, methods=("GET", "POST"))
def sign_out(entry: SignIn) -> str | Response:
    """Sign out on this browser."""
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        commands.sign_out(work(), entry=entry)
        response = go("site.home")
        response.delete_cookie(session.COOKIE)
        return response
    return show(form=form)


def _complete(entry: SignIn, form: CodeForm | RecoveryCodeForm, give: Callable[..., None]) -> str | Response:
    """Complete a sign-in that waits for a code; one that waits for none leads on."""
    if not entry.person.has_second_factor or entry.second_factor_at is not None:
        return _onward(None)
    if is_sent_and_good(form):
        if prepared():
            ask_to_wait(form)
            return show(form=form, onward=_carried())
        with refusals_beside(form):
            give(work(), entry=entry, code=str(form.code.data))
            return _onward("second_factor" if give is commands.give_recovery_code else None)
    return show(form=form, onward=_carried())


def _carried() -> dict[str, str]:
    """Carry where the person wanted to go, and what was typed there."""
    return {name: request.args[name] for name in ("next", keeping.TICKET) if request.args.get(name)}


def _onward(endpoint: str | None) -> Response:
    """Lead on: to the code, or to where the person wanted to go (a path of ours, nowhere else)."""
    carried = _carried()
    if endpoint is not None:
        return redirect(url_for(f"accounts.{endpoint}", **carried), 303)  # type: ignore[arg-type]  # ours are texts
    target = carried.get("next", "")
    if not target.startswith("/") or target.startswith(("//", "/\\")):
        return go("site.start")
    ticket = carried.get(keeping.TICKET)
    return redirect(f"{target}?{keeping.TICKET}={ticket}" if ticket else target, 303)


def _with_cookie(response: Response, token: str) -> Response:
    secure = toolbox().config.base_url.startswith("https:")
    lasts = int(SIGN_IN_LASTS.total_seconds())
    response.set_cookie(session.COOKIE, token, max_age=lasts, httponly=True, samesite="Lax", secure=secure)
    return response
