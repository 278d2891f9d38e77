"""Who may do what with accounts."""

from sqlalchemy import ColumnElement, false, or_, select

from consult.accounts.models import Membership, Organization, Person, Standing
from consult.accounts.rules import MemberState
from consult.kernel.actor import Actor


def own(actor: Actor, person: Person) -> bool:
    """Only the person."""
    return actor.person_id == person.id


def administer(actor: Actor, _thing: object) -> bool:
    """Only those who administer the installation."""
    return actor.is_administrator


def belong(actor: Actor, organization: Organization) -> bool:
    """Only its confirmed members."""
    return organization.id in actor.organizations


def leave(actor: Actor, row: Membership) -> bool:
    """Who belongs there or has asked to: ``row`` is the actor's own membership."""
    return row.person_id == actor.person_id and row.state is not MemberState.ENDED


def manage(actor: Actor, row: Membership) -> bool:
    """Only its managers: ``row`` is the actor's own membership."""
    return row.person_id == actor.person_id and row.state is MemberState.CONFIRMED and row.is_manager


def answer_requests(actor: Actor, standing: Standing) -> bool:
    """Its managers; while nobody manages it, those who administer the installation, lest a request wait for ever.

    Not a process's organizers: who speaks for an organization reads its drafts in every process.
    """
    if standing.own is not None and manage(actor, standing.own):
        return True
    return actor.is_administrator and not standing.is_managed


def answerable_by(actor: Actor) -> ColumnElement[bool]:
    """Say in SQL, of an organization, what ``answer_requests`` says."""
    if actor.person_id is None:
        return false()
    managed = select(Membership.organization_id).where(Membership.state == MemberState.CONFIRMED, Membership.is_manager)
    by_this_person = Organization.id.in_(managed.where(Membership.person_id == actor.person_id))
    return or_(by_this_person, Organization.id.not_in(managed)) if actor.is_administrator else by_this_person
