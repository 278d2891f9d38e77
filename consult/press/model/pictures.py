"""The rows of an easy-to-read edition: pictures, statements and the list of hard words."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from consult.press.model.inline import Inline, require_content
from consult.press.model.place import ModelError, require, require_id, require_items, require_text

_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = {f"{_SVG}{name!s}" for name in ("script", "foreignObject", "text", "image", "use", "style", "a")}


def require_image(place: str, image: bytes, media_type: str) -> None:
    """Refuse an image that is not what it says, is active, or fetches or writes something.

    SVG may hold shapes only: letters in it are drawn unjoined in Arabic, and no reader finds them.
    """
    require(holds=isinstance(image, bytes) and bool(image), place=place, reason="no image")
    if media_type == "image/svg+xml":
        _require_svg(place, image)
        return
    signature = _SIGNATURES.get(media_type)
    if signature is None:
        raise ModelError(place, f"{media_type!r} is not an image type the writers know")
    require(holds=image.startswith(signature), place=place, reason=f"not {media_type}")


def _require_svg(place: str, image: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(image, parser)
    except etree.XMLSyntaxError as error:
        raise ModelError(place, f"not well-formed SVG: {error.msg}") from error
    require(holds=root.tag == f"{_SVG}svg", place=place, reason="the root is not svg")
    require(holds=not root.getroottree().docinfo.internalDTD, place=place, reason="SVG with a document type")
    for element in root.iter(etree.Element):
        tag = str(element.tag)
        require(holds=tag not in _ACTIVE, place=place, reason=f"SVG with {tag.removeprefix(_SVG)}")
        for name in map(str, element.attrib):
            passive = not name.lower().startswith("on") and not name.endswith("href")
            require(holds=passive, place=place, reason=f"SVG with the attribute {name}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing; ``alt`` is empty where the statements beside it say the same."""

    svg: bytes
    alt: str = ""

    def __post_init__(self) -> None:
        require_image("svg", self.svg, "image/svg+xml")
        require_text("alt", self.alt, empty=True)


@dataclass(frozen=True, slots=True)
class Statement:
    """One idea, on a line of its own."""

    content: tuple[Inline, ...]
    id: str = ""

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_id("id", self.id, empty=True)


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """Statements beside the picture that goes with them; the row never breaks over pages."""

    statements: tuple[Statement, ...]
    picture: Picture | None = None

    def __post_init__(self) -> None:
        require_items("statements", self.statements, Statement)
        require(
            holds=self.picture is None or isinstance(self.picture, Picture),
            place="picture",
            reason="a Picture is expected",
        )


@dataclass(frozen=True, slots=True)
class HardWordEntry:
    """A hard word and what it means, one statement a line."""

    id: str
    term: str
    explanation: tuple[Statement, ...]

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_text("term", self.term)
        require_items("explanation", self.explanation, Statement)


@dataclass(frozen=True, slots=True)
class WordsList:
    """The hard words of the document, explained."""

    entries: tuple[HardWordEntry, ...]

    def __post_init__(self) -> None:
        require_items("entries", self.entries, HardWordEntry)
