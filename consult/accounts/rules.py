"""Plain rules of accounts: addresses, passwords, one-time links, second factor, organizations, list entries."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of a reference list: by language what it is called and how it sorts, and the facts known of it."""

    code: str
    labels: Mapping[str, str]
    facts: Mapping[str, str] = field(default_factory=dict)
    formal: Mapping[str, str] = field(default_factory=dict)
    sort_keys: Mapping[str, str] = field(default_factory=dict)
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class NewOrganization:
    """What a person tells when adding an organization: names by language, category, State (or none), language."""

    names: Mapping[str, str]
    category: str
    state_code: str | None
    language: str


def slug_of(name: str) -> str:
    """Make the stem of an address from a name: Latin letters and digits, else just “organization”."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "organization"


def main_group(facts: Mapping[str, object]) -> str | None:
    """Give the one regional group in which a State counts; Türkiye, in two, counts where it takes part in elections."""
    return str(facts.get("electoral_group") or facts.get("regional_group") or "") or None
