"""What stands on lines of its own: paragraphs, lists, quotations, figures and sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from consult.press.model.forms import Address, Badges, Fields, Question, Signature
from consult.press.model.inline import Inline, require_content
from consult.press.model.pictures import PictureBlock, WordsList, require_image
from consult.press.model.place import require, require_id, require_items, require_language, require_text
from consult.press.model.tables import Bars, Table

MediaType = Literal["image/svg+xml", "image/png", "image/jpeg"]
DEEPEST_LEVEL = 5
PAGE_WIDTH = 170


@dataclass(frozen=True, slots=True)
class SubParagraph:
    """A lettered part of a paragraph; its own parts are numbered one level deeper."""

    content: tuple[Inline, ...]
    parts: tuple[SubParagraph, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_items("parts", self.parts, SubParagraph, empty=True)
        require_id("id", self.id, empty=True)
        for index, part in enumerate(self.parts):
            require(holds=not part.parts, place=f"parts[{index}]", reason="deeper than (a) (i)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of its own stable id; ``number`` is the same in every language, or None.

    A recommendation is set in bold, the only bold of a Council document (Editorial Manual).
    """

    id: str
    content: tuple[Inline, ...]
    number: int | None = None
    parts: tuple[SubParagraph, ...] = ()
    recommendation: bool = False

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_content("content", self.content)
        require_items("parts", self.parts, SubParagraph, empty=True)
        require(
            holds=self.number is None or self.number >= 1,
            place="number",
            reason=f"{self.number} is not a paragraph number",
        )


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item, which may hold a list of its own."""

    content: tuple[Inline, ...]
    items: tuple[ListItem, ...] = ()

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_items("items", self.items, ListItem, empty=True)
        for index, item in enumerate(self.items):
            require(holds=not item.items, place=f"items[{index}]", reason="a list deeper than two levels")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list without paragraph numbers: bullets, or numbers if the order matters."""

    items: tuple[ListItem, ...]
    ordered: bool = False

    def __post_init__(self) -> None:
        require_items("items", self.items, ListItem)


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Somebody's words on lines of their own, in their language, with who said them."""

    paragraphs: tuple[tuple[Inline, ...], ...]
    language: str = ""
    attribution: tuple[Inline, ...] = ()

    def __post_init__(self) -> None:
        require_items("paragraphs", self.paragraphs, tuple)
        for index, content in enumerate(self.paragraphs):
            require_content(f"paragraphs[{index}]", content)
        require_content("attribution", self.attribution, empty=True)
        if self.language:
            require_language("language", self.language)


@dataclass(frozen=True, slots=True)
class Figure:
    """An image with a caption and the words that stand for it; ``width`` is in millimetres."""

    id: str
    caption: str
    image: bytes
    media_type: MediaType
    alt: str
    width: int = 120

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_text("caption", self.caption)
        require_text("alt", self.alt)
        require(holds=0 < self.width <= PAGE_WIDTH, place="width", reason="wider than the page's 170 mm")
        require_image("image", self.image, self.media_type)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what belongs to it; sections inside are one level deeper."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    numbered: bool = True

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_text("heading", self.heading)
        require_items("blocks", self.blocks, Block)
        depth = depth_of(self)
        require(holds=depth <= DEEPEST_LEVEL, place="blocks", reason=f"{depth} levels of headings")


Block = (
    Paragraph
    | Listing
    | BlockQuote
    | Table
    | Bars
    | Figure
    | PictureBlock
    | WordsList
    | Address
    | Fields
    | Badges
    | Question
    | Signature
    | Section
)


def depth_of(section: Section) -> int:
    """Return how many levels of headings a section holds, itself included."""
    return 1 + max([depth_of(block) for block in section.blocks if isinstance(block, Section)], default=0)
