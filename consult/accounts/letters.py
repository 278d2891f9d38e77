"""What we write to people about their accounts."""

from consult.accounts.models import Organization, Person
from consult.kernel.outbox import Letter


def confirm_address(person: Person, path: str) -> Letter:
    """Ask a newcomer to confirm the address."""
    return Letter(person.email, person.language, "accounts/confirm_address", {"name": person.name, "path": path})


def already_here(person: Person, path: str) -> Letter:
    """Tell somebody who signs up a second time that they have an account."""
    return Letter(person.email, person.language, "accounts/already_here", {"name": person.name, "path": path})


def choose_password(person: Person, path: str) -> Letter:
    """Send the link to choose a new password."""
    return Letter(person.email, person.language, "accounts/choose_password", {"name": person.name, "path": path})


def password_changed(person: Person) -> Letter:
    """Tell a person that the password was changed."""
    return Letter(person.email, person.language, "accounts/password_changed", {"name": person.name})


def recovery_code_used(person: Person) -> Letter:
    """Tell a person that a recovery code was used to sign in."""
    values = {"name": person.name, "path": f"/{person.language}/account/second-factor"}
    return Letter(person.email, person.language, "accounts/recovery_code_used", values)


def somebody_asks(reader: Person, organization: Organization, person: Person) -> Letter:
    """Tell somebody who answers that a person asks to belong to the organization."""
    values = {
        "name": reader.name,
        "organization": organization.name_in(reader.language),
        "person": person.name,
        "path": f"/{reader.language}/account/organizations/{organization.id}",
    }
    return Letter(reader.email, reader.language, "accounts/somebody_asks", values)


def invited_to_join(email: str, language: str, organization: Organization, manager: Person) -> Letter:
    """Tell somebody, who may have no account, how to join an organization."""
    values = {
        "organization": organization.name_in(language),
        "person": manager.name,
        "path": f"/{language}/account/organizations/{organization.id}/join",
    }
    return Letter(email, language, "accounts/invited_to_join", values)


def member_confirmed(person: Person, organization: Organization) -> Letter:
    """Tell a person that they now belong to the organization."""
    values = {
        "name": person.name,
        "organization": organization.name_in(person.language),
        "path": f"/{person.language}/account/organizations",
    }
    return Letter(person.email, person.language, "accounts/member_confirmed", values)
