"""Who may do what with accounts."""

from consult.accounts.models import Person
from consult.kernel.actor import Actor


def own(actor: Actor, person: Person) -> bool:
    """Only the person."""
    return actor.person_id == person.id


def administer(actor: Actor, _thing: object) -> bool:
    """Only those who administer the installation."""
    return actor.is_administrator
