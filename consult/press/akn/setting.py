"""What every part of the Akoma Ntoso writer shares: the document, its numbers, and the ids given so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from consult.press.languages import Forms, forms
from consult.press.numbering import Numbering, number_document

if TYPE_CHECKING:
    from consult.press.model import Document

_NEUTRAL = "en"  # the language whose numerals are the ids of all


@dataclass(slots=True)
class Store:
    """The ids given: by the model's id, and how many of each kind there are in each place."""

    names: dict[str, str] = field(default_factory=dict)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings in which a part of the document is written.

    An ``eId`` says where a thing stands, ``sec_II__sec_A__para_3``, and is the same in every
    language; a ``wId`` is the model's own id, which stays when numbers move.
    """

    document: Document
    words: Forms
    numbering: Numbering
    store: Store
    place: str = ""
    level: int = 1
    quoting: int = 0

    def within(self, place: str) -> Setting:
        """Return the setting inside the thing of an eId."""
        return replace(self, place=place)

    def deeper(self, place: str) -> Setting:
        """Return the setting inside the section of an eId."""
        return replace(self, place=place, level=self.level + 1)

    def named(self, kind: str, model_id: str = "", number: str = "") -> dict[str, str]:
        """Give an eId, and the model's id as wId; what has no number is counted (``nn1``)."""
        start = f"{self.place}__" if self.place else ""
        shown = number or f"nn{self.counted(kind)}"
        name = f"{start}{kind}_{shown}"
        if model_id:
            self.store.names[model_id] = name
        return {"eId": name, "wId": model_id}

    def counted(self, kind: str) -> int:
        """Count one more of a kind in this place."""
        self.store.counts[self.place, kind] += 1
        return self.store.counts[self.place, kind]

    def section_number(self) -> str:
        """Return the number of the next numbered section here, in the numerals of ids."""
        shown = forms(_NEUTRAL).heading_number(self.level, self.counted("numbered section"))
        return shown.strip(".()")

    def point_number(self, level: int, number: int) -> str:
        """Return the letter of a sub-paragraph in the numerals of ids."""
        return forms(_NEUTRAL).part_marker(level, number).strip("()")


def setting_for(document: Document) -> Setting:
    """Return the setting at the start of a document."""
    return Setting(document, forms(document.language), number_document(document), Store())
