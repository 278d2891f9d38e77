"""The room of accounts, and what its doors load and prepare."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from flask import request
from sqlalchemy.orm import Session

from consult.accounts.models import Membership, OneTimeLink, Organization, Person, SignIn, Standing
from consult.accounts.queries import (
    good_link,
    membership,
    one_organization,
    one_person,
    person_by_address,
    sign_in_by_token,
    standing_of,
)
from consult.accounts.rules import Purpose
from consult.kernel import passwords
from consult.kernel.text.speech import gettext
from consult.web import session
from consult.web.fields import Form
from consult.web.room import Room
from consult.web.toolbox import toolbox

room = Room("accounts", __name__, in_process=False)
TRIES = 10
# A meeting room, a school or a ministry reaches us from one address: many people, each with tries of their own.
TRIES_FROM_ONE_PLACE = 200
WINDOW = timedelta(minutes=15)


def my_person(current: Session) -> Person | None:
    """Load the signed-in person."""
    person_id = session.actor().person_id
    return None if person_id is None else one_person(current, person_id)


def my_sign_in(current: Session) -> SignIn | None:
    """Load this browser's sign-in, also one that still waits for its second factor."""
    token = request.cookies.get(session.COOKIE, "")
    return sign_in_by_token(current, passwords.hash_token(token), toolbox().clock()) if token else None


@dataclass(frozen=True, slots=True)
class SpentLink:
    """Whatever is no good link: used, too old, or never given out; nobody is told which."""


def confirm_link(current: Session, token: str) -> OneTimeLink | SpentLink:
    """Load a good link that confirms an address."""
    return good_link(current, passwords.hash_token(token), (Purpose.CONFIRM,), toolbox().clock()) or SpentLink()


def password_link(current: Session, token: str) -> OneTimeLink | SpentLink:
    """Load a good link that lets its receiver choose a password."""
    purposes = (Purpose.RESET, Purpose.INVITATION)
    return good_link(current, passwords.hash_token(token), purposes, toolbox().clock()) or SpentLink()


def my_membership(current: Session, organization_id: uuid.UUID) -> Membership | None:
    """Load how the signed-in person stands to an organization."""
    person_id = session.actor().person_id
    return None if person_id is None else membership(current, organization_id, person_id)


def my_standing(current: Session, organization_id: uuid.UUID) -> Standing | None:
    """Load an organization, and how the signed-in person stands to it."""
    person_id = session.actor().person_id
    return None if person_id is None else standing_of(current, organization_id, person_id)


def an_organization(current: Session, organization_id: uuid.UUID) -> Organization | None:
    """Load an organization."""
    return one_organization(current, organization_id)


def typed_address() -> str:
    """Give the address that was typed, as addresses are compared."""
    return request.form.get("email", "").strip().lower()


def hashed_password() -> str:
    """Hash the password that was typed, outside any transaction."""
    return passwords.hash_password(request.form.get("password", ""))


def is_too_often(what: str, *words: str) -> bool:
    """Count a try, by who is asked for and by where it comes from, and say whether there were too many."""
    tools = toolbox()
    limits = {session.remote_key(what): TRIES_FROM_ONE_PLACE, **{_pin(what, word): TRIES for word in words}}
    many = [tools.journal.too_many(key, limit=limit, window=WINDOW, now=tools.clock()) for key, limit in limits.items()]
    return any(many)


def ask_to_wait(form: Form) -> None:
    """Say above a form that there were too many tries, and when one may go on."""
    form.form_errors.append(gettext("There were too many tries. Wait 15 minutes and send the form again."))


def begin_again(what: str, word: str) -> None:
    """Forget the tries for one who has shown who they are; outside any transaction."""
    toolbox().journal.forget(_pin(what, word))


def _pin(what: str, word: str) -> str:
    return toolbox().vault.pin(f"{what}|{word}")


def checked_password() -> tuple[bool, object]:
    """Check address and password, outside any transaction: whether tried too often, and the person's id or None."""
    email = typed_address()
    if is_too_often("sign-in", email):
        return True, None
    current = session.session()
    person = person_by_address(current, email)
    known = (person.id, person.password_hash, person.confirmed_at) if person is not None else None
    session.end(keep=False)
    right = passwords.is_right(request.form.get("password", ""), known[1] if known else None)
    if known is None or not right or known[2] is None:
        return False, None
    begin_again("sign-in", email)
    return False, known[0]


def is_code_too_often() -> bool:
    """Say whether too many codes were tried for this browser's person, before one more is looked at."""
    current = session.session()
    entry = my_sign_in(current)
    person = "" if entry is None else str(entry.person_id)
    session.end(keep=False)
    return is_too_often("code", person)


def new_password() -> str:
    """Hash the password that was typed; with a good link from the mail, sign-in is open at once."""
    current, token = session.session(), str((request.view_args or {})["token"])
    link = password_link(current, token)
    email = link.person.email if isinstance(link, OneTimeLink) else None
    session.end(keep=False)
    if email is None:
        return ""
    begin_again("sign-in", email.strip().lower())
    return hashed_password()
