"""What people do with organizations: add one, ask to join, let somebody in, leave."""

from itertools import count

from sqlalchemy import select

from consult.accounts import letters
from consult.accounts.models import Membership, Organization, OrganizationName, Person
from consult.accounts.queries import entries, managers_of, membership, person_by_address, who_answer
from consult.accounts.rules import MemberState, NewOrganization, clean_address, main_group, slug_of
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work


class AlreadyThere(Refused):
    """The person belongs there, or has asked."""

    says = N_("You belong to this organization already, or your request waits for an answer.")


class LastManager(Refused):
    """An organization with members keeps a manager."""

    says = N_("This is the last manager while there are other members. Confirm another manager first.")


class OwnRequest(Refused):
    """Nobody lets themselves in."""

    says = N_("Somebody else must answer your own request.")


class UnknownCode(Refused):
    """The category or the State is not in the reference list."""

    says = N_("“%(code)s” is not in the list. Choose an entry of the list.")
    field = "category"


def create_organization(work: Work, *, person: Person, told: NewOrganization) -> Organization:
    """Add an organization that nobody has verified yet; who adds it manages it. Errors: UnknownCode."""
    states = {entry.code: entry for entry in entries(work.session, "state")}
    categories = {entry.code for entry in entries(work.session, "category")}
    for code, known in ((told.category, categories), (told.state_code, states)):
        if code is not None and code not in known:
            raise UnknownCode(code=code)
    organization = Organization(
        slug=_free_slug(work, told.names[told.language]),
        category=told.category,
        state_code=told.state_code,
        group_code=main_group(states[told.state_code].facts) if told.state_code else None,
        language=told.language,
    )
    organization.names = [OrganizationName(language=tag, name=name) for tag, name in sorted(told.names.items())]
    row = Membership(organization=organization, person=person, state=MemberState.CONFIRMED, is_manager=True)
    row.decided_at = work.now
    work.session.add(row)
    work.session.flush()
    work.witness("create-organization", about=("organization", organization.id))
    return organization


def ask_to_join(work: Work, *, organization: Organization, person: Person) -> Membership:
    """Ask to belong to an organization; those who answer get a letter. Errors: AlreadyThere."""
    row = membership(work.session, organization.id, person.id)
    if row is not None and row.state is not MemberState.ENDED:
        raise AlreadyThere
    row = row or Membership(organization=organization, person=person)
    row.state, row.is_manager, row.decided_at = MemberState.ASKED, False, None
    work.session.add(row)
    work.session.flush()
    for reader in who_answer(work.session, organization.id):
        work.post(letters.somebody_asks(reader, organization, person))
    return row


def invite_to_join(work: Work, *, organization: Organization, manager: Person, email: str) -> None:
    """Write to an address how to join; nobody is told whether the address is known here."""
    known = person_by_address(work.session, email)
    language = manager.language if known is None else known.language
    work.post(letters.invited_to_join(clean_address(email), language, organization, manager))


def confirm_member(work: Work, *, row: Membership, as_manager: bool = False) -> None:
    """Confirm a member, or make a member a manager; the person speaks for the organization from the next request.

    Errors: OwnRequest.
    """
    if row.person_id == work.actor.person_id:
        raise OwnRequest
    first = row.state is not MemberState.CONFIRMED
    row.state, row.is_manager, row.decided_at = MemberState.CONFIRMED, as_manager or row.is_manager, work.now
    work.witness("confirm-member", about=("membership", row.id), values={"manager": row.is_manager})
    if first:
        work.post(letters.member_confirmed(row.person, row.organization))


def end_membership(work: Work, *, row: Membership) -> None:
    """Decline a request, or end a membership. Errors: LastManager."""
    managers = managers_of(work.session, row.organization_id)
    if row.is_manager and len(managers) == 1 and _others(work, row):
        raise LastManager
    row.state, row.is_manager, row.decided_at = MemberState.ENDED, False, work.now
    work.witness("end-membership", about=("membership", row.id))


def _others(work: Work, row: Membership) -> bool:
    same = (Membership.organization_id == row.organization_id, Membership.state == MemberState.CONFIRMED)
    return work.session.scalar(select(Membership.id).where(*same, Membership.id != row.id).limit(1)) is not None


def _free_slug(work: Work, name: str) -> str:
    stem = slug_of(name)
    taken = set(work.session.scalars(select(Organization.slug).where(Organization.slug.startswith(stem))))
    return stem if stem not in taken else next(f"{stem}-{n}" for n in count(2) if f"{stem}-{n}" not in taken)
