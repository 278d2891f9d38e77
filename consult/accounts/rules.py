"""Plain rules of accounts: addresses, passwords, one-time links, second factor."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

SIGN_IN_LASTS = timedelta(hours=12)
LEAST_PASSWORD = 12
MOST_PASSWORD = 200
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")


class Purpose(StrEnum):
    """What a one-time link is for."""

    CONFIRM = "confirm"
    INVITATION = "invitation"
    RESET = "reset"


LINK_LASTS = {
    Purpose.CONFIRM: timedelta(days=2),
    Purpose.INVITATION: timedelta(days=14),
    Purpose.RESET: timedelta(hours=2),
}


class MemberState(StrEnum):
    """Where a membership stands."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What a person tells when creating an account."""

    name: str
    email: str
    language: str
    zone: str


def clean_address(text: str) -> str:
    """Bring a mail address into the form it is stored and compared in."""
    return text.strip().lower()


def is_address(text: str) -> bool:
    """Say whether a text has the form of a mail address; only a letter sent there proves that it is one."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None  # noqa: PLR2004 - RFC 5321


def is_weak(password: str, *, about: tuple[str, ...] = ()) -> bool:
    """Say whether a password is too short, one character repeated, or made of the person's own data."""
    if len(password) < LEAST_PASSWORD or len(set(password)) < 4:  # noqa: PLR2004 - fewer is a pattern, not a password
        return True
    rest = password.lower()
    for word in about:
        rest = rest.replace(word.lower(), "") if word else rest
    return len(rest) < LEAST_PASSWORD // 2
