"""What we write to people about their accounts."""

from consult.accounts.models import Person
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


def invitation(person: Person, path: str, *, inviter: str) -> Letter:
    """Invite somebody to work in a process."""
    values = {"name": person.name, "path": path, "inviter": inviter}
    return Letter(person.email, person.language, "accounts/invitation", values)


def password_changed(person: Person) -> Letter:
    """Tell a person that the password was changed."""
    return Letter(person.email, person.language, "accounts/password_changed", {"name": person.name})
