"""What people do with their accounts: create, confirm, sign in and out, choose a password."""

from sqlalchemy import select

from consult.accounts import letters
from consult.accounts.models import OneTimeLink, Person, SignIn
from consult.accounts.queries import person_by_address
from consult.accounts.rules import LINK_LASTS, SIGN_IN_LASTS, Newcomer, Purpose, clean_address
from consult.kernel import passwords
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work


class LinkIsUsed(Refused):
    """A one-time link was used before."""

    says = N_("This link was used already. Ask for a new one.")


def create_account(work: Work, *, newcomer: Newcomer, password_hash: str) -> None:
    """Create an account and send the letter that confirms the address.

    Somebody who already has an account gets a letter that says so; the page says the same in both cases.
    """
    known = person_by_address(work.session, newcomer.email)
    if known is not None and known.confirmed_at is not None:
        work.post(letters.already_here(known, f"/{known.language}/account/sign-in"))
        return
    person = known or add_person(work, newcomer=newcomer)
    person.name, person.password_hash = newcomer.name, password_hash
    person.language, person.zone = newcomer.language, newcomer.zone
    work.post(letters.confirm_address(person, _new_link(work, person, Purpose.CONFIRM)))


def add_person(work: Work, *, newcomer: Newcomer) -> Person:
    """Add a person who cannot sign in yet."""
    person = Person(
        email=clean_address(newcomer.email),
        name=newcomer.name,
        language=newcomer.language,
        zone=newcomer.zone,
    )
    work.session.add(person)
    work.session.flush()
    return person


def invite_person(work: Work, *, newcomer: Newcomer) -> tuple[Person, str | None]:
    """Find or add a person, and give the path where a newcomer chooses a password; None for who can sign in already."""
    person = person_by_address(work.session, newcomer.email) or add_person(work, newcomer=newcomer)
    is_here = person.password_hash is not None and person.confirmed_at is not None
    return person, None if is_here else _new_link(work, person, Purpose.INVITATION)


def confirm_address(work: Work, *, link: OneTimeLink) -> None:
    """Confirm the address that the link was sent to."""
    _use(work, link)
    link.person.confirmed_at = link.person.confirmed_at or work.now


def ask_for_password_link(work: Work, *, email: str) -> None:
    """Send the link to choose a new password, if that address has an account; nobody is told whether."""
    person = person_by_address(work.session, email)
    if person is not None:
        work.post(letters.choose_password(person, _new_link(work, person, Purpose.RESET)))


def choose_password(work: Work, *, link: OneTimeLink, password_hash: str) -> None:
    """Choose a new password by a mailed link; it proves the address and ends every sign-in."""
    _use(work, link)
    person = link.person
    person.password_hash = password_hash
    person.confirmed_at = person.confirmed_at or work.now
    end_all_sign_ins(work, person=person)
    work.post(letters.password_changed(person))
    work.witness("choose-password", about=("person", person.id))


def sign_in(work: Work, *, person: Person) -> str:
    """Open a sign-in and give the token for the cookie.

    Where a second factor is set up, the sign-in counts for nothing until the code is given.
    """
    token = passwords.new_token()
    row = SignIn(person=person, token_hash=passwords.hash_token(token), expires_at=work.now + SIGN_IN_LASTS)
    work.session.add(row)
    work.session.flush()
    work.witness("sign-in", about=("person", person.id))
    return token


def sign_out(work: Work, *, entry: SignIn) -> None:
    """End one sign-in."""
    entry.ended_at = entry.ended_at or work.now


def end_all_sign_ins(work: Work, *, person: Person) -> None:
    """End every sign-in of a person, on every browser."""
    for row in work.session.scalars(select(SignIn).where(SignIn.person_id == person.id, SignIn.ended_at.is_(None))):
        row.ended_at = work.now


def change_preferences(work: Work, *, person: Person, preferences: Newcomer) -> None:
    """Change name, language and time zone."""
    del work
    person.name, person.language, person.zone = preferences.name, preferences.language, preferences.zone


def _new_link(work: Work, person: Person, purpose: Purpose) -> str:
    token = passwords.new_token()
    expires = work.now + LINK_LASTS[purpose]
    row = OneTimeLink(person=person, purpose=purpose, token_hash=passwords.hash_token(token), expires_at=expires)
    work.session.add(row)
    page = "confirm-address" if purpose is Purpose.CONFIRM else "choose-password"
    return f"/{person.language}/account/{page}/{token}"


def _use(work: Work, link: OneTimeLink) -> None:
    if link.used_at is not None:
        raise LinkIsUsed
    link.used_at = work.now
