"""People and organizations for tests."""

from dataclasses import replace

from consult.accounts.models import Membership, Organization, OrganizationName, Person
from consult.accounts.rules import MemberState
from consult.kernel import passwords
from consult.kernel.work import Work
from consult.processes.queries import actor_for

PASSWORD = "four plain words here"
PASSWORD_HASH = passwords.hash_password(PASSWORD)


def a_person(work: Work, name: str = "Amina", *, language: str = "en", is_administrator: bool = False) -> Person:
    """Somebody with a confirmed address ``<name>@example.org`` and the password ``PASSWORD``."""
    person = Person(
        email=f"{name.lower()}@example.org",
        name=name,
        language=language,
        zone="Europe/Zurich",
        password_hash=PASSWORD_HASH,
        confirmed_at=work.now,
        is_administrator=is_administrator,
    )
    work.session.add(person)
    work.session.flush()
    return person


def an_organization(
    work: Work, slug: str = "open-door", *, category: str = "ngo_other", members: tuple[Person, ...] = ()
) -> Organization:
    """An organization with an English and an Arabic name, and confirmed members."""
    organization = Organization(slug=slug, category=category, language="en")
    organization.names = [
        OrganizationName(language="en", name=slug.title()),
        OrganizationName(language="ar", name="الباب"),
    ]
    work.session.add(organization)
    for person in members:
        row = Membership(organization=organization, person=person, state=MemberState.CONFIRMED, decided_at=work.now)
        work.session.add(row)
    work.session.flush()
    return organization


def as_person(work: Work, person: Person) -> Work:
    """The same work, done by this person."""
    return replace(work, actor=actor_for(work.session, person, second_factor=True))
