"""What stands inside a line: text, emphasis, quotations, links, references and footnotes."""

from __future__ import annotations

from dataclasses import dataclass

from consult.press.model.place import (
    ModelError,
    require_href,
    require_id,
    require_items,
    require_language,
    require_text,
)


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are read."""

    text: str

    def __post_init__(self) -> None:
        require_text("text", self.text, empty=self.text.isspace())


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words said with stress; italics where the script has them."""

    content: tuple[Inline, ...]

    def __post_init__(self) -> None:
        require_content("content", self.content)


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of importance, in bold."""

    content: tuple[Inline, ...]

    def __post_init__(self) -> None:
        require_content("content", self.content)


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language, not quoted."""

    content: tuple[Inline, ...]
    language: str

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_language("language", self.language)


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words; the writers add the quotation marks of the document's language.

    ``language`` is the language of the words, or empty for the document's own.
    """

    content: tuple[Inline, ...]
    language: str = ""

    def __post_init__(self) -> None:
        require_content("content", self.content)
        if self.language:
            require_language("language", self.language)


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose words say where it leads; ``#id`` leads to a place of this document."""

    content: tuple[Inline, ...]
    href: str

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_href("href", self.href)


@dataclass(frozen=True, slots=True)
class FootnoteRef:
    """The call of a footnote, holding the footnote's words; the writers number it."""

    content: tuple[Inline, ...]
    id: str

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_id("id", self.id)
        if holds_footnote(self.content):
            raise ModelError("content", "a footnote inside a footnote")


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word explained in the words list: bold, and linked to its explanation."""

    content: tuple[Inline, ...]
    word: str

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_id("word", self.word)


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The number of another place of the document, linked to it; the words around it say what it is.

    ``target`` is the id of a paragraph or sub-paragraph with a number, a section, an annex, a table,
    a chart, a figure, a question or a footnote; a section without a number is named by its heading.
    """

    target: str

    def __post_init__(self) -> None:
        require_id("target", self.target)


Inline = Text | Emphasis | Strong | Foreign | Quote | Link | CrossReference | FootnoteRef | HardWord
Content = tuple[Inline, ...]


def require_content(place: str, content: Content, *, empty: bool = False) -> None:
    """Refuse what is not a non-empty tuple of inline values."""
    require_items(place, content, Inline, empty=empty)


def holds_footnote(content: Content) -> bool:
    """Tell whether a footnote is called anywhere inside."""
    return any(isinstance(run, FootnoteRef) or holds_footnote(inside(run)) for run in content)


def inside(run: Inline) -> Content:
    """Return what a run holds; text and references hold nothing more."""
    return () if isinstance(run, (Text, CrossReference)) else run.content


def plain(text: str) -> Content:
    """Make inline content of simple words."""
    return (Text(text),)


def words_of(content: Content) -> str:
    """Return the words without marks, without footnotes and without the numbers of references."""
    return "".join(
        run.text if isinstance(run, Text) else words_of(inside(run))
        for run in content
        if not isinstance(run, FootnoteRef)
    )
