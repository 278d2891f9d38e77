"""The invented States, in a reference list of their own, and the invented organizations."""

from datetime import date

from consult.accounts.models import Organization, OrganizationName, ReferenceEntry, ReferenceLabel, ReferenceList
from consult.example.rules import Content, read
from consult.kernel.work import Work


def add_states(work: Work) -> None:
    """Add the example's own list of invented States; the list of real ones stays as it is."""
    listed = ReferenceList(kind="state", version="example", dated=date(2000, 1, 1), source="invented for the example")
    for position, state in enumerate(read("reference")["states"]):
        work.session.add(_entry(listed, position, state))
    work.session.flush()


def _entry(listed: ReferenceList, position: int, state: Content) -> ReferenceEntry:
    facts = {name: state[name] for name in ("group", "ldc", "lldc", "sids")}
    entry = ReferenceEntry(in_list=listed, code=state["code"], position=position, is_invented=True, facts=facts)
    entry.labels = [
        ReferenceLabel(language=tag, label=name, formal=state["formal"][tag], sort_key=name.casefold())
        for tag, name in state["names"].items()
    ]
    return entry


def add_organizations(work: Work) -> dict[str, Organization]:
    """Add the invented organizations, by slug."""
    made = {}
    for content in read("reference")["organizations"]:
        organization = Organization(
            slug=content["id"],
            category=content["category"],
            state_code=content["state"],
            group_code=content["group"],
            language=content["language"],
            is_invented=True,
            verified_at=work.now,
        )
        organization.names = [OrganizationName(language=tag, name=name) for tag, name in content["names"].items()]
        work.session.add(organization)
        made[content["id"]] = organization
    work.session.flush()
    return made
