"""Creating an account, confirming the address, choosing a password."""

from flask import g
from werkzeug.wrappers import Response

from consult.accounts import commands
from consult.accounts.forms import AddressForm, ButtonForm, ChoosePasswordForm, CreateAccountForm
from consult.accounts.models import OneTimeLink
from consult.accounts.views.doors import (
    SpentLink,
    ask_to_wait,
    confirm_link,
    hashed_password,
    is_too_often,
    new_password,
    password_link,
    room,
    typed_address,
)
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import Nothing, anyone, go, nothing, prepared
from consult.web.session import work

register("accounts.address-confirmed", N_("Your address is confirmed. You can sign in now."))
register("accounts.password-chosen", N_("Your new password is set. You can sign in now."))

Answer = str | tuple[str, int] | Response


def hash_unless_too_often() -> str | None:
    """Hash the typed password, unless too many accounts were asked for from here or for this address."""
    return None if is_too_often("create-account", typed_address()) else hashed_password()


def ask_unless_too_often() -> bool:
    """Say whether a password link may be asked for once more, from here and for this address."""
    return not is_too_often("forgot-password", typed_address())


@room.page("/account/create", load=nothing, may=anyone, methods=("GET", "POST"), prepare=hash_unless_too_often)
def create_account(_: Nothing) -> str | Response:
    """Create an account; the answer is the same whether the address is known or not."""
    form = fill(CreateAccountForm)
    if form.language.data is None:
        form.language.data = g.language
    if is_sent_and_good(form):
        password_hash = prepared()
        if password_hash is None:
            ask_to_wait(form)
        else:
            commands.create_account(work(), newcomer=form.newcomer(), password_hash=password_hash)
            return go("accounts.check_mail")
    return show(form=form)


@room.page("/account/check-your-mail", load=nothing, may=anyone)
def check_mail(_: Nothing) -> str:
    """Say that a letter is on its way."""
    return show()


@room.page("/account/confirm-address/<token>", load=confirm_link, may=anyone, methods=("GET", "POST"))
def confirm_address(link: OneTimeLink | SpentLink) -> Answer:
    """Confirm the address with one button: opening the letter changes nothing."""
    if isinstance(link, SpentLink):
        return _spent()
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.confirm_address(work(), link=link)
            notice(Message("accounts.address-confirmed"))
            return go("accounts.sign_in")
    return show(form=form, email=link.person.email)


@room.page(
    "/account/forgot-password",
    load=nothing,
    may=anyone,
    methods=("GET", "POST"),
    prepare=ask_unless_too_often,
)
def forgot_password(_: Nothing) -> str | Response:
    """Ask for the link to choose a new password."""
    form = fill(AddressForm)
    if is_sent_and_good(form):
        if prepared():
            commands.ask_for_password_link(work(), email=str(form.email.data))
        return go("accounts.check_mail")
    return show(form=form)


@room.page(
    "/account/choose-password/<token>",
    load=password_link,
    may=anyone,
    methods=("GET", "POST"),
    prepare=new_password,
)
def choose_password(link: OneTimeLink | SpentLink) -> Answer:
    """Choose a password by a mailed link."""
    if isinstance(link, SpentLink):
        return _spent()
    form = fill(ChoosePasswordForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.choose_password(work(), link=link, password_hash=prepared())
            notice(Message("accounts.password-chosen"))
            return go("accounts.sign_in")
    return show(form=form, email=link.person.email)


def _spent() -> tuple[str, int]:
    """Say the same of every link that does not work."""
    return show("accounts/spent_link.html"), 404
