"""The limits of a language for one way of writing: easy to read, or plain."""

from dataclasses import dataclass
from enum import StrEnum

from consult.plainspeak.catalogue import CATALOGUE
from consult.plainspeak.language import CODES

VERSION = "2026.2"


class Way(StrEnum):
    """Easy to read (ISO/IEC 23859, Inclusion Europe) or plain language (ISO 24495-1)."""

    EASY = "easy"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Profile:
    """Limits and rules for a language.

    ``soft`` and ``hard`` are words a sentence (characters in Chinese). A word
    under ``zipf`` (in French, Russian and Spanish: the sum of its forms) is hard.
    """

    way: Way
    language: str
    soft: int
    hard: int
    zipf: float
    rules: frozenset[str]
    version: str = VERSION


# 12 and 15 words in English, converted by the parallel articles of the Universal Declaration; thresholds are
# the largest at which at most 1 of 30 everyday words is flagged (French and Spanish: of some 65 in ordinary forms;
# of 49 words of the trade 48 and 49 are flagged).
_EASY = {
    "ar": (9, 11, 4.3),
    "en": (12, 15, 4.8),
    "es": (14, 17, 4.5),
    "fr": (13, 17, 4.6),
    "ru": (11, 14, 5.05),
    "zh": (17, 22, 4.75),
}
# 20 and 25 words in English (our choice), converted in the same way.
_PLAIN = {"ar": (15, 19), "en": (20, 25), "es": (23, 29), "fr": (22, 28), "ru": (18, 23), "zh": (29, 37)}
_EASY_RULES = frozenset(rule.id for rule in CATALOGUE)
_PLAIN_RULES = frozenset(["S1", "S6", "W4", "W7", "M1", "M2"])


def easy(language: str) -> Profile:
    """Give the easy-to-read profile.

    :raises LookupError: there are no rules for this language.
    """
    return Profile(Way.EASY, language, *_EASY[language], _EASY_RULES)


def plain(language: str) -> Profile:
    """Give the plain-language profile, for standard texts, letters and forms.

    :raises LookupError: there are no rules for this language.
    """
    return Profile(Way.PLAIN, language, *_PLAIN[language], 0.0, _PLAIN_RULES)


def profiles(way: Way) -> tuple[Profile, ...]:
    """Give the profiles of all languages."""
    return tuple(easy(code) if way is Way.EASY else plain(code) for code in CODES)
