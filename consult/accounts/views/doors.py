"""The room of accounts, and what its doors load and prepare."""

import uuid
from datetime import timedelta

from flask import request
from sqlalchemy.orm import Session

from consult.accounts.models import Membership, OneTimeLink, Organization, Person, SignIn
from consult.accounts.queries import (
    good_link,
    membership,
    one_organization,
    one_person,
    person_by_address,
    sign_in_by_token,
)
from consult.accounts.rules import Purpose
from consult.kernel import passwords
from consult.web import session
from consult.web.room import Room
from consult.web.toolbox import toolbox

room = Room("accounts", __name__, in_process=False)
TRIES = 10
WINDOW = timedelta(minutes=15)


def my_person(current: Session) -> Person | None:
    """Load the signed-in person."""
    person_id = session.actor().person_id
    return None if person_id is None else one_person(current, person_id)


def my_sign_in(current: Session) -> SignIn | None:
    """Load this browser's sign-in, also one that still waits for its second factor."""
    token = request.cookies.get(session.COOKIE, "")
    return sign_in_by_token(current, passwords.hash_token(token), toolbox().clock()) if token else None


def confirm_link(current: Session, token: str) -> OneTimeLink | None:
    """Load a good link that confirms an address."""
    return good_link(current, passwords.hash_token(token), (Purpose.CONFIRM,), toolbox().clock())


def password_link(current: Session, token: str) -> OneTimeLink | None:
    """Load a good link that lets its receiver choose a password."""
    purposes = (Purpose.RESET, Purpose.INVITATION)
    return good_link(current, passwords.hash_token(token), purposes, toolbox().clock())


def my_membership(current: Session, organization_id: uuid.UUID) -> Membership | None:
    """Load how the signed-in person stands to an organization."""
    person_id = session.actor().person_id
    return None if person_id is None else membership(current, organization_id, person_id)


def an_organization(current: Session, organization_id: uuid.UUID) -> Organization | None:
    """Load an organization."""
    return one_organization(current, organization_id)


def hashed_password() -> str:
    """Hash the password that was typed, outside any transaction."""
    return passwords.hash_password(request.form.get("password", ""))


def is_too_often(what: str, *words: str, limit: int = TRIES) -> bool:
    """Count a try, by address asked for and by where it comes from, and say whether there were too many."""
    tools = toolbox()
    keys = (session.remote_key(what), *(tools.vault.pin(f"{what}|{word}") for word in words))
    many = [tools.journal.too_many(key, limit=limit, window=WINDOW, now=tools.clock()) for key in keys]
    return any(many)


def checked_password() -> tuple[bool, object]:
    """Check address and password, outside any transaction: whether tried too often, and the person's id or None."""
    email = request.form.get("email", "")
    if is_too_often("sign-in", email.strip().lower()):
        return True, None
    current = session.session()
    person = person_by_address(current, email)
    known = (person.id, person.password_hash, person.confirmed_at) if person is not None else None
    session.end(keep=False)
    right = passwords.is_right(request.form.get("password", ""), known[1] if known else None)
    return False, known[0] if known is not None and right and known[2] is not None else None
