"""What people do with their accounts."""

from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.accounts import commands
from consult.accounts.models import OneTimeLink, Person, SignIn
from consult.accounts.queries import good_link, recovery_codes_left, sign_in_by_token
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


def waiting(work: Work, person: Person) -> SignIn:
    """A sign-in of this person that still waits for its code."""
    token = passwords.hash_token(commands.sign_in(work, person=person))
    entry = sign_in_by_token(work.session, token, work.now)
    assert entry is not None
    return entry


def test_a_code_may_be_typed_in_arabic_digits(work: Work) -> None:
    person = a_person(work)
    secret, _, entry = set_up(work, person)
    later = replace(work, now=work.now + timedelta(minutes=2))
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    commands.give_code(later, entry=entry, code=pyotp.TOTP(secret).at(later.now).translate(arabic))
    assert entry.second_factor_at == later.now


def test_without_a_second_factor_no_code_is_right(work: Work) -> None:
    with pytest.raises(commands.CodeIsWrong):
        commands.give_code(work, entry=waiting(work, a_person(work)), code="000000")


def test_a_recovery_code_works_once_and_a_letter_says_so(work: Work) -> None:
    person = a_person(work)
    set_up(work, person)
    codes = commands.make_recovery_codes(work, person=person)
    entry = waiting(work, person)
    commands.give_recovery_code(work, entry=entry, code=codes[0].upper().replace("-", " "))
    assert (entry.second_factor_at, recovery_codes_left(work.session, person.id)) == (work.now, 7)
    assert [letter.name for letter in letters(work.session)] == ["accounts/recovery_code_used"]
    with pytest.raises(commands.RecoveryCodeIsWrong):
        commands.give_recovery_code(work, entry=waiting(work, person), code=codes[0])


def test_new_recovery_codes_replace_those_before_and_fit_nobody_else(work: Work) -> None:
    amina, bilal = a_person(work), a_person(work, "Bilal")
    set_up(work, amina)
    set_up(work, bilal)
    old = commands.make_recovery_codes(work, person=amina)
    new = commands.make_recovery_codes(work, person=amina)
    assert recovery_codes_left(work.session, amina.id) == len(new) == 8
    for person, code in ((amina, old[0]), (bilal, new[0])):
        with pytest.raises(commands.RecoveryCodeIsWrong):
            commands.give_recovery_code(work, entry=waiting(work, person), code=code)


def test_an_application_stays_in_force_until_the_next_one_is_confirmed(work: Work) -> None:
    person = a_person(work)
    first, _, entry = set_up(work, person)
    second = commands.start_second_factor(work, person=person)
    later = replace(work, now=work.now + timedelta(minutes=2))
    assert person.has_second_factor
    commands.give_code(later, entry=waiting(work, person), code=pyotp.TOTP(first).at(later.now))
    commands.confirm_second_factor(later, person=person, entry=entry, code=pyotp.TOTP(second).at(later.now))
    latest = replace(work, now=work.now + timedelta(minutes=4))
    with pytest.raises(commands.CodeIsWrong):
        commands.give_code(latest, entry=waiting(work, person), code=pyotp.TOTP(first).at(latest.now))
    commands.give_code(latest, entry=waiting(work, person), code=pyotp.TOTP(second).at(latest.now))


def test_the_office_can_switch_a_lost_second_factor_off(work: Work) -> None:
    person = a_person(work)
    _, token, _ = set_up(work, person)
    commands.forget_second_factor(work, person=person)
    assert (person.has_second_factor, recovery_codes_left(work.session, person.id)) == (False, 0)
    assert actor_of(work.session, passwords.hash_token(token), work.now) is None


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
