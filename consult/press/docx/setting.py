"""What every part of the Word writer shares: the document, its numbers, and the parts being filled."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from consult.press.docx.looks import INDENT
from consult.press.docx.numbers import Numbers
from consult.press.docx.package import Package, Relations
from consult.press.docx.references import Steps, references_of
from consult.press.languages import Forms, direction, forms
from consult.press.model import CrossReference, Profile, walk
from consult.press.numbering import Numbering, number_document

if TYPE_CHECKING:
    from consult.press.docx.xml import Element
    from consult.press.model import Document


@dataclass(slots=True)
class Store:
    """What a document gathers while it is written."""

    package: Package = field(default_factory=Package)
    footnotes: list[Element] = field(default_factory=list)
    marks: int = 0
    drawings: int = 0
    controls: int = 0

    def image(self, content: bytes, ending: str, relations: Relations) -> str:
        """Keep an image, once for equal bytes, and return the id of its relationship."""
        name = f"{sha256(content).hexdigest()[:16]}.{ending}"
        return self.package.add_image(name, content, relations)

    def next_mark(self) -> int:
        """Return a number for the next bookmark."""
        self.marks += 1
        return self.marks

    def next_drawing(self) -> int:
        """Return a number for the next drawing."""
        self.drawings += 1
        return self.drawings

    def next_control(self) -> int:
        """Return a number for the next content control."""
        self.controls += 1
        return self.controls


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings in which a part of the document is written.

    ``references`` are the fields that show the number of a place, ``called`` the ids that are referred to;
    ``notes_before`` is the number of notes already written by another version of the document; ``fillable`` says
    that questions get places to answer in.
    """

    document: Document
    words: Forms
    numbering: Numbering
    numbers: Numbers
    store: Store
    relations: Relations
    references: dict[str, Steps]
    called: frozenset[str]
    language: str
    level: int = 1
    quoting: int = 0
    bold: bool = False
    italic: bool = False
    summary: bool = False
    large: bool = False
    notes_before: int = 0
    fillable: bool = False

    @property
    def indent(self) -> int:
        """Return the edge of running text in twentieths of a point."""
        return indent_of(self.document, large=self.large)

    @property
    def rtl(self) -> bool:
        """Tell whether the words at hand run from right to left."""
        return direction(self.language) == "rtl"

    def speaking(self, tag: str) -> Setting:
        """Return the setting of words in a language, or this one if none is named."""
        return replace(self, language=tag) if tag else self


def indent_of(document: Document, *, large: bool = False) -> int:
    """Return the edge of running text: indented in a report and a letter, else at the margin."""
    return INDENT if document.profile in (Profile.REPORT, Profile.LETTER) and not large else 0


def setting_for(document: Document, *, large: bool = False) -> Setting:
    """Return the setting at the start of a document."""
    store = Store()
    numbers = Numbers(forms(document.language), indent=indent_of(document, large=large))
    return _setting(document, numbers, store, large=large)


def _setting(document: Document, numbers: Numbers, store: Store, *, large: bool = False) -> Setting:
    words, numbering = forms(document.language), number_document(document)
    return Setting(
        document,
        words,
        numbering,
        numbers,
        store,
        store.package.document,
        references_of(document, words, numbering),
        frozenset(node.target for _, node in walk(document) if isinstance(node, CrossReference)),
        document.language,
        large=large,
    )


def setting_beside(newer: Setting, document: Document) -> Setting:
    """Return the setting in which another version is written into the same package; no number is given twice."""
    older = _setting(document, newer.numbers.beside(), newer.store)
    return replace(older, notes_before=len(newer.numbering.footnotes))
