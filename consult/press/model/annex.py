"""What is annexed to a document."""

from __future__ import annotations

from dataclasses import dataclass

from consult.press.model.blocks import Block
from consult.press.model.inline import FootnoteRef  # noqa: TC001  # the codec reads the hints
from consult.press.model.place import require_id, require_items, require_text


@dataclass(frozen=True, slots=True)
class Annex:
    """What is annexed; paragraphs in it are numbered on their own."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    note: FootnoteRef | None = None

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_text("heading", self.heading)
        require_items("blocks", self.blocks, Block)
