"""What every part of the HTML writer knows: the document, its words and numbers, screen or print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from consult.press.languages import direction, forms
from consult.press.numbering import number_document

if TYPE_CHECKING:
    from consult.press.languages import Forms
    from consult.press.model import Document
    from consult.press.numbering import Numbering


class Medium(Enum):
    """Where the HTML is read."""

    SCREEN = "screen"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings in which a part of the document is written."""

    document: Document
    words: Forms
    numbering: Numbering
    medium: Medium
    large: bool = False
    level: int = 1
    quoting: int = 0

    @property
    def prints(self) -> bool:
        """Tell whether this is for paper, where footnotes stand at the foot of the page."""
        return self.medium is Medium.PRINT

    def deeper(self) -> Setting:
        """Return the setting of a section inside this one."""
        return replace(self, level=self.level + 1)

    def quoted(self) -> Setting:
        """Return the setting of words inside a quotation."""
        return replace(self, quoting=self.quoting + 1)

    def language_of(self, tag: str) -> dict[str, str]:
        """Return ``lang`` and ``dir`` for words in another language than the document's."""
        if not tag or tag == self.document.language:
            return {}
        return {"lang": tag, "dir": direction(tag)}


def setting_for(document: Document, medium: Medium, *, large: bool = False) -> Setting:
    """Return the setting at the start of a document."""
    return Setting(document, forms(document.language), number_document(document), medium, large)
