"""One person for each role, so that a newcomer can try everything."""

from dataclasses import dataclass

from consult.accounts.models import Membership, Organization, Person
from consult.accounts.rules import MemberState
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes.commands import give_role
from consult.processes.models import Process

# Invented names; the role is in the address, so that nobody has to learn them.
STAFF = {
    Role.ORGANIZER: ("Odile Brant", "fr"),
    Role.ACCESSIBILITY: ("Akani Fole", "en"),
    Role.NOTE_TAKER: ("Nadir Selm", "ar"),
    Role.SPEAKERS_OFFICER: ("Soraya Lind", "en"),
    Role.RAPPORTEUR: ("Rui Tavel", "en"),
    Role.EASY_READ_AUTHOR: ("Elia Moren", "en"),
    Role.TRANSLATOR: ("Tanya Virkova", "ru"),
}
CONTRIBUTORS = {"state": ("Sidra Kamo", "en", 0), "ngo": ("Noor Adani", "ar", 1)}


@dataclass(frozen=True, slots=True)
class People:
    """Who may sign in to the example: the address by what one does."""

    addresses: dict[str, str]
    by_role: dict[str, Person]


def add_people(work: Work, *, process: Process, password_hash: str, organizations: dict[str, Organization]) -> People:
    """Add one person for each role, and two contributors with their organizations."""
    people = {}
    for role, (name, language) in STAFF.items():
        person = _person(work, role.value.replace("_", "-"), name, language, password_hash)
        give_role(work, process=process, person=person, role=role)
        people[role.value] = person
    mechanism = next(one for one in organizations.values() if one.category == "nmirf")
    civil_society = next(one for one in organizations.values() if one.category == "opd")
    for key, (name, language, which) in CONTRIBUTORS.items():
        person = _person(work, key, name, language, password_hash)
        give_role(work, process=process, person=person, role=Role.CONTRIBUTOR)
        _join(work, person, (mechanism, civil_society)[which])
        people[key] = person
    return People({key: person.email for key, person in people.items()}, people)


def _person(work: Work, mailbox: str, name: str, language: str, password_hash: str) -> Person:
    person = Person(
        email=f"{mailbox}@consult.example",
        name=name,
        language=language,
        zone="Europe/Zurich",
        password_hash=password_hash,
        confirmed_at=work.now,
    )
    work.session.add(person)
    work.session.flush()
    return person


def _join(work: Work, person: Person, organization: Organization) -> None:
    row = Membership(
        organization=organization, person=person, state=MemberState.CONFIRMED, is_manager=True, decided_at=work.now
    )
    work.session.add(row)
