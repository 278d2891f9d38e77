"""Plain rules of processes: slugs, and the status of what the office writes in several languages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from unicodedata import normalize

from consult.kernel.actor import Role
from consult.kernel.text.speech import L_, N_

RESERVED = frozenset({"account", "about", "static", "health", "mail", "people", "processes", "verify"})
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NUMBERED_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class TextStatus(StrEnum):
    """How a text in one language came about (DESIGN, decision 5)."""

    ORIGINAL = "original"
    HUMAN = "human"
    MACHINE = "machine"
    REVIEWED = "reviewed"


STATUS_NAMES = {
    TextStatus.ORIGINAL: L_("Original"),
    TextStatus.HUMAN: L_("Translated by a person"),
    TextStatus.MACHINE: L_("Machine translation, not yet reviewed"),
    TextStatus.REVIEWED: L_("Reviewed"),
}


def pin_of(words: Iterable[str]) -> str:
    """Pin a version of the office's own words; without a key, since they stand beside it and are no secret."""
    return sha256("\x1f".join(normalize("NFC", word) for word in words).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Description:
    """What a process is called and what it is about, by language, and whether everybody may see it."""

    names: Mapping[str, str]
    abouts: Mapping[str, str]
    is_public: bool


def is_slug(text: str, *, digit_first: bool = False) -> bool:
    """Say whether a text can stand in an address: lower-case words joined by hyphens, not reserved.

    A mandate may begin with a digit, as the numbers of resolutions do.
    """
    words = _NUMBERED_SLUG if digit_first else _SLUG
    return len(text) <= 60 and words.fullmatch(text) is not None and text not in RESERVED  # noqa: PLR2004


ROLE_NAMES = {
    Role.ORGANIZER: N_("Organizer"),
    Role.ACCESSIBILITY: N_("Accessibility focal point"),
    Role.NOTE_TAKER: N_("Note-taker"),
    Role.SPEAKERS_OFFICER: N_("List-of-speakers officer"),
    Role.RAPPORTEUR: N_("Rapporteur"),
    Role.EASY_READ_AUTHOR: N_("Easy-to-read author"),
    Role.TRANSLATOR: N_("Translator"),
    Role.CONTRIBUTOR: N_("Contributor"),
}
ROLE_DUTIES = {
    Role.ORGANIZER: N_(
        "Plans events and calls, decides about registrations and what is published, releases reports and gives roles."
    ),
    Role.ACCESSIBILITY: N_("Reads what participants need to take part, and answers them. No other role sees this."),
    Role.NOTE_TAKER: N_("Writes down what is said in the sessions."),
    Role.SPEAKERS_OFFICER: N_("Keeps the list of speakers of each session."),
    Role.RAPPORTEUR: N_("Codes what was said and handed in, writes the report and freezes it."),
    Role.EASY_READ_AUTHOR: N_("Writes the easy-to-read edition of the report."),
    Role.TRANSLATOR: N_("Translates the report, paragraph by paragraph."),
    Role.CONTRIBUTOR: N_(
        "Takes part also while the consultation is closed: registers for events and writes submissions."
    ),
}
