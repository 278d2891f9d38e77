"""Finding people and reference entries."""

from datetime import date

from consult.accounts import queries
from consult.accounts.models import ReferenceEntry, ReferenceLabel, ReferenceList
from consult.kernel.work import Work
from tests.factories.accounts import a_person, an_organization


def an_entry(work: Work, code: str, version: str, label: str) -> None:
    dated = date(2024, 1, 1) if version == "1" else date(2025, 1, 1)
    found = work.session.query(ReferenceList).filter_by(kind="group", version=version).one_or_none()
    in_list = found or ReferenceList(kind="group", version=version, dated=dated, source="test")
    entry = ReferenceEntry(in_list=in_list, code=code, position=1, facts={})
    entry.labels = [ReferenceLabel(language="en", label=label)]
    work.session.add(entry)
    work.session.flush()


def test_people_are_found_however_the_address_is_typed(work: Work) -> None:
    person = a_person(work)
    assert queries.person_by_address(work.session, " AMINA@Example.ORG ") is person


def test_the_newest_version_of_an_entry_counts(work: Work) -> None:
    an_entry(work, "AFR", "1", "Africa")
    an_entry(work, "APG", "1", "Asia")
    an_entry(work, "AFR", "2", "African States")
    assert queries.labels(work.session, "group", "fr") == {"AFR": "African States", "APG": "Asia"}


def test_memberships_come_with_names(work: Work) -> None:
    person = a_person(work)
    an_organization(work, members=(person,))
    (membership,) = queries.organizations_of(work.session, person.id)
    assert [membership.organization.name_in(tag) for tag in ("ar", "fr")] == ["الباب", "Open-Door"]
