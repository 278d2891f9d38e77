"""What people do with their accounts."""

from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.accounts import commands
from consult.accounts.models import OneTimeLink, Person, SignIn
from consult.accounts.queries import good_link, sign_in_by_token
from consult.accounts.rules import Newcomer, Purpose
from consult.kernel import outbox, passwords
from consult.kernel.outbox import Letter, OutgoingLetter
from consult.kernel.work import Work
from consult.processes.queries import actor_of
from tests.factories.accounts import a_person

AMINA = Newcomer("Amina", "Amina@Example.org", "ar", "Africa/Tunis")


def letters(session: Session) -> list[Letter]:
    rows = session.scalars(select(OutgoingLetter).order_by(OutgoingLetter.created_at, OutgoingLetter.id))
    return [letter for row in rows if (letter := outbox.read(session, row.id))]


def token_in(letter: Letter) -> str:
    return str(letter.values["path"]).rpartition("/")[2]


def link_in(work: Work, letter: Letter, purpose: Purpose) -> OneTimeLink:
    link = good_link(work.session, passwords.hash_token(token_in(letter)), (purpose,), work.now)
    assert link is not None
    return link


def test_a_newcomer_gets_a_letter_in_her_language(work: Work) -> None:
    commands.create_account(work, newcomer=AMINA, password_hash="hash")
    assert [(letter.to, letter.language, letter.name) for letter in letters(work.session)] == [
        ("amina@example.org", "ar", "accounts/confirm_address")
    ]


def test_the_link_confirms_the_address_once(work: Work) -> None:
    commands.create_account(work, newcomer=AMINA, password_hash="hash")
    link = link_in(work, letters(work.session)[0], Purpose.CONFIRM)
    commands.confirm_address(work, link=link)
    assert (link.person.confirmed_at, link.used_at) == (work.now, work.now)
    with pytest.raises(commands.LinkIsUsed):
        commands.confirm_address(work, link=link)


def test_a_known_address_is_told_so_by_mail_and_stays_as_it_was(work: Work) -> None:
    known = a_person(work, "Amina")
    before = known.password_hash
    commands.create_account(work, newcomer=AMINA, password_hash="other")
    assert [letter.name for letter in letters(work.session)] == ["accounts/already_here"]
    assert known.password_hash == before


def test_a_password_link_ends_every_sign_in(work: Work) -> None:
    person = a_person(work)
    token = commands.sign_in(work, person=person)
    commands.ask_for_password_link(work, email="AMINA@example.org")
    commands.choose_password(work, link=link_in(work, letters(work.session)[0], Purpose.RESET), password_hash="new")
    assert person.password_hash == "new"
    assert actor_of(work.session, passwords.hash_token(token), work.now) is None


def test_nobody_learns_whether_an_address_is_known(work: Work) -> None:
    commands.ask_for_password_link(work, email="nobody@example.org")
    assert letters(work.session) == []


def test_a_sign_in_ends_after_half_a_day(work: Work) -> None:
    token = passwords.hash_token(commands.sign_in(work, person=a_person(work)))
    assert sign_in_by_token(work.session, token, work.now + timedelta(hours=11)) is not None
    assert sign_in_by_token(work.session, token, work.now + timedelta(hours=12)) is None


def set_up(work: Work, person: Person) -> tuple[str, str, SignIn]:
    """Switch the second factor on; gives the secret, a token, and its sign-in."""
    secret = commands.start_second_factor(work, person=person)
    token = commands.sign_in(work, person=person)
    entry = sign_in_by_token(work.session, passwords.hash_token(token), work.now)
    assert entry is not None
    commands.confirm_second_factor(work, person=person, entry=entry, code=pyotp.TOTP(secret).at(work.now))
    return secret, token, entry


def test_with_a_second_factor_a_password_alone_is_nothing(work: Work) -> None:
    person = a_person(work)
    secret, first, _ = set_up(work, person)
    assert actor_of(work.session, passwords.hash_token(first), work.now) is not None
    token = passwords.hash_token(commands.sign_in(work, person=person))
    assert actor_of(work.session, token, work.now) is None
    later = replace(work, now=work.now + timedelta(minutes=2))
    entry = sign_in_by_token(work.session, token, later.now)
    assert entry is not None
    commands.give_code(later, entry=entry, code=pyotp.TOTP(secret).at(later.now))
    actor = actor_of(work.session, token, later.now)
    assert actor is not None
    assert (actor.person_id, actor.second_factor) == (person.id, True)


def test_a_code_works_once(work: Work) -> None:
    person = a_person(work)
    secret, _, entry = set_up(work, person)
    with pytest.raises(commands.CodeIsWrong):
        commands.give_code(work, entry=entry, code=pyotp.TOTP(secret).at(work.now))


def test_a_wrong_code_is_refused(work: Work) -> None:
    person = a_person(work)
    secret, _, entry = set_up(work, person)
    wrong = f"{(int(pyotp.TOTP(secret).at(work.now)) + 1) % 1_000_000:06d}"
    with pytest.raises(commands.CodeIsWrong):
        commands.give_code(replace(work, now=work.now + timedelta(hours=1)), entry=entry, code=wrong)


def test_a_newcomer_who_is_invited_chooses_a_password(work: Work) -> None:
    guest, path = commands.invite_person(work, newcomer=AMINA)
    assert (guest.email, guest.confirmed_at) == ("amina@example.org", None)
    assert str(path).startswith(f"/{AMINA.language}/account/choose-password/")


def test_somebody_with_an_account_who_is_invited_keeps_it(work: Work) -> None:
    person = a_person(work)
    assert commands.invite_person(work, newcomer=AMINA) == (person, None)


def test_preferences_change(work: Work) -> None:
    person = a_person(work)
    commands.change_preferences(work, person=person, preferences=AMINA)
    assert (person.language, person.zone) == ("ar", "Africa/Tunis")
