"""What a checker says: which condition is not met, where, and how to mend it; told in any language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from gettext import NullTranslations
from typing import Protocol

from consult.press.failure import PressError


def N_(sentence: str) -> str:  # noqa: N802 - the customary mark for extraction
    """Mark a sentence for translation and return it unchanged."""
    return sentence


class Speech(Protocol):
    """Whoever speaks a language: the functions of gettext."""

    def gettext(self, sentence: str, /) -> str:
        """Translate a sentence."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """Translate a sentence in the plural form that the number needs."""


ENGLISH: Speech = NullTranslations()


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a standard, and what is said where it is not met.

    ``code`` names the condition for good: ``docx.no-headings``, ``pdf.7.18.1-2``. ``clause`` names standard,
    clause and number: ``ISO 14289-1:7.18.1-2``, ``WCAG 2.2:1.1.1``. ``sentence`` says what is wrong in plain
    words and ``mend`` what to do in the program the file was written with; both are marked for translation by
    ``N_`` and may hold the names of values, ``%(like)s`` this.
    """

    code: str
    clause: str
    sentence: str
    mend: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is: as much as is known, and nothing for the file as a whole.

    Pages, paragraphs and lines are counted from 1; ``part`` is the name of a file inside a package.
    """

    page: int | None = None
    tag: str = ""
    paragraph: int | None = None
    part: str = ""
    line: int | None = None

    def known(self) -> dict[str, str | int]:
        """Return what is known, by its name."""
        return {name: value for name, value in asdict(self).items() if value}

    def told(self, speech: Speech = ENGLISH) -> str:
        """Name the place in a language."""
        known = self.known()
        return speech.gettext(_PLACES[tuple(known)]) % known


WHOLE = Place()
_PLACES = {
    (): N_("the whole document"),
    ("page",): N_("page %(page)s"),
    ("page", "tag"): N_("page %(page)s, tag %(tag)s"),
    ("tag",): N_("tag %(tag)s"),
    ("paragraph",): N_("paragraph %(paragraph)s"),
    ("part",): "%(part)s",
    ("part", "line"): N_("%(part)s, line %(line)s"),
    ("line",): N_("line %(line)s"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a file where a condition is not met; ``values`` fill the sentences of the condition."""

    condition: Condition
    place: Place
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, speech: Speech = ENGLISH) -> str:
        """Say what is wrong in a language."""
        return speech.gettext(self.condition.sentence) % dict(self.values)

    def mend(self, speech: Speech = ENGLISH) -> str:
        """Say how to mend it in a language."""
        return speech.gettext(self.condition.mend) % dict(self.values)


class CannotBeChecked(PressError):
    """A file, or a part of it, that cannot be read; the reason is a sentence marked by ``N_`` with its values."""

    def __init__(self, where: Place, why: str, **values: str) -> None:
        super().__init__(where.told(), why % values)
        self.where, self.why, self.values = where, why, values

    def told(self, speech: Speech = ENGLISH) -> str:
        """Say the reason in a language, with the place where it is one part only."""
        reason = speech.gettext(self.why) % self.values
        if self.where == WHOLE:
            return reason
        return speech.gettext("%(place)s: %(reason)s") % {"place": self.where.told(speech), "reason": reason}
