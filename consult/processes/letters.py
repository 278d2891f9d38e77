"""What we write to people about their roles in a process."""

from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.kernel.outbox import Letter
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.rules import ROLE_NAMES


def invitation(person: Person, process: Process, role: Role, *, path: str | None, inviter: str) -> Letter:
    """Invite somebody to a role; ``path`` is where a newcomer chooses a password, None for who has an account."""
    text = process.text_in(person.language)
    with speech.speaking(person.language):
        role_name = speech.gettext(ROLE_NAMES[role])
    return Letter(
        person.email,
        person.language,
        "processes/invitation",
        {
            "name": person.name,
            "inviter": inviter,
            "consultation": process.slug if text is None else text.name,
            "role": role_name,
            "is_new": int(path is not None),
            "path": path or f"/{person.language}/{process.slug}/desk",
        },
    )
