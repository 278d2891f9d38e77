"""What only the whole document can tell: ids, numbers, and links that lead somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consult.press.model.annex import Annex
from consult.press.model.blocks import Figure, Paragraph, Section, SubParagraph
from consult.press.model.forms import Question
from consult.press.model.inline import CrossReference, FootnoteRef, HardWord, Link
from consult.press.model.pictures import HardWordEntry
from consult.press.model.place import ModelError
from consult.press.model.tables import Bars, Table
from consult.press.model.walk import walk

if TYPE_CHECKING:
    from consult.press.model.document import Document


def require_whole(document: Document) -> None:
    """Refuse a document whose ids clash, whose numbers jump or whose links lead nowhere."""
    places = list(walk(document))
    ids = _require_unique_ids(places)
    _require_targets(places, ids)
    _require_numbers("body", document.body)
    for index, annex in enumerate(document.annexes):
        _require_numbers(f"annexes[{index}].blocks", annex.blocks)
    for place, node in walk(document.summary, "summary"):
        if isinstance(node, Paragraph) and node.number is not None:
            raise ModelError(place, f"number {node.number} in the summary, whose paragraphs have none")


def _require_unique_ids(places: list[tuple[str, object]]) -> dict[str, object]:
    """Return what every id names; Word's bookmarks know neither case nor hyphens and dots apart."""
    found: dict[str, object] = {}
    taken: set[str] = set()
    for place, node in places:
        name = getattr(node, "id", "")
        key = re.sub(r"[-.]", "_", name).casefold()
        if name and key in taken:
            raise ModelError(place, f"the id {name!r} is used twice")
        if name:
            taken.add(key)
            found[name] = node
    return found


def _require_targets(places: list[tuple[str, object]], ids: dict[str, object]) -> None:
    for place, node in places:
        if isinstance(node, Link) and node.href.startswith("#") and node.href[1:] not in ids:
            raise ModelError(place, f"{node.href!r} leads nowhere")
        if isinstance(node, CrossReference):
            _require_numbered(place, node, ids.get(node.target))
        if isinstance(node, HardWord) and not isinstance(ids.get(node.word), HardWordEntry):
            raise ModelError(place, f"the word {node.word!r} is not in the words list")


def _require_numbered(place: str, reference: CrossReference, target: object) -> None:
    """Refuse a reference to what has neither a number nor a heading."""
    always = (Annex, Section, Table, Bars, Figure, FootnoteRef, SubParagraph)
    if not isinstance(target, always) and getattr(target, "number", None) is None:
        what = "leads nowhere" if target is None else "has no number to refer to"
        raise ModelError(place, f"the reference to {reference.target!r} {what}")


def _require_numbers(place: str, blocks: tuple[object, ...]) -> None:
    expected = 1
    for where, node in walk(blocks, place):
        if isinstance(node, (Paragraph, Question)) and node.number is not None:
            if node.number != expected:
                raise ModelError(where, f"number {node.number} where {expected} is next")
            expected += 1
