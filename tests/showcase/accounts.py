"""People of the showcase beside the example's own, and the links and half-open sign-ins that some pages need."""

from consult.accounts.commands import start_second_factor
from consult.accounts.commands.organizations import ask_to_join
from consult.accounts.models import OneTimeLink, Person, SignIn
from consult.accounts.queries import organizations_of
from consult.accounts.rules import LINK_LASTS, SIGN_IN_LASTS, Purpose
from consult.kernel import passwords
from consult.kernel.actor import Role
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.factories.accounts import a_person, an_organization
from tests.factories.processes import a_process, with_role


def begin_accounts(work: Work, _desk: Desk, process: Process, people: dict[str, Person]) -> dict[str, str]:
    """Add a stranger, a newcomer, the people of another process, an administrator, and open links."""
    other = a_process(work, "other")
    with_role(work, other, a_person(work, "Otheline"), Role.ORGANIZER)
    with_role(work, process, a_person(work, "Colleague"), Role.CONTRIBUTOR)
    stranger = a_person(work, "Stranger")
    a_person(work, "Chief", is_administrator=True)
    newcomer = a_person(work, "Newcomer")
    newcomer.confirmed_at = None
    start_second_factor(work, person=stranger)
    managed = next(row for row in organizations_of(work.session, people["state"].id) if row.is_manager).organization
    ask_to_join(work, organization=managed, person=stranger)
    return {
        "confirm link": _link(work, newcomer, Purpose.CONFIRM),
        "password link": _link(work, newcomer, Purpose.RESET),
        "half sign-in": _half_signed_in(work),
        "managed organization": str(managed.id),
        "open organization": str(an_organization(work, "open-door").id),
    }


def _link(work: Work, person: Person, purpose: Purpose) -> str:
    token = passwords.new_token()
    expires = work.now + LINK_LASTS[purpose]
    work.session.add(
        OneTimeLink(person=person, purpose=purpose, token_hash=passwords.hash_token(token), expires_at=expires)
    )
    return token


def _half_signed_in(work: Work) -> str:
    """Sign somebody in whose second factor is on, without the code; gives the cookie."""
    person = a_person(work, "Cautious")
    start_second_factor(work, person=person)
    person.totp_sealed, person.totp_next_sealed, person.totp_confirmed_at = person.totp_next_sealed, None, work.now
    token = passwords.new_token()
    expires = work.now + SIGN_IN_LASTS
    work.session.add(SignIn(person=person, token_hash=passwords.hash_token(token), expires_at=expires))
    return token
