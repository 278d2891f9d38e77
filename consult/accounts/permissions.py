"""Who may do what with accounts."""

from consult.accounts.models import Membership, Organization, Person
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
