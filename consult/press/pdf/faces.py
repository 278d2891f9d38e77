"""The fonts of a PDF: only those in the folder are used, so that it is the same on any machine."""

from __future__ import annotations

import atexit
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from consult.press.model import Text, walk
from consult.press.pdf.failure import PressError
from consult.press.printable import unprintable
from consult.press.typefaces import BUILT, TYPEFACES

if TYPE_CHECKING:
    from pathlib import Path

    from consult.press.model import Document


@dataclass(frozen=True)
class Faces:
    """The fonts of one folder, loaded once for each process."""

    configuration: Any
    sheet: Any
    files: dict[str, Path]


@cache
def faces(folder: Path = BUILT) -> Faces:
    """Load the fonts of a folder; the ones a build brings must all be there.

    Further ``.ttf`` files in the folder are used for the characters the others lack.
    """
    from weasyprint import CSS  # noqa: PLC0415  # a web worker must never import the engine
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  # the same
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  # the same

    missing = [face.file for face in TYPEFACES if not (folder / face.file).is_file()]
    if missing:
        raise PressError("fonts", f"{', '.join(missing)} not in {folder.name}; run the build step build_fonts")
    files = sorted(folder.glob("*.ttf"))
    configuration = FontConfiguration()
    rules = "".join(_rule(file) for file in files)
    fetcher = URLFetcher(allowed_protocols={"file"})
    sheet = CSS(string=rules, font_config=configuration, url_fetcher=fetcher)
    return Faces(configuration, sheet, {_family(file): file for file in files})


atexit.register(faces.cache_clear)  # the engine's own clean-up needs its modules still there


def _rule(file: Path) -> str:
    return f'@font-face{{font-family:"{_family(file)}";src:url("{file.resolve().as_uri()}")}}'


def _family(file: Path) -> str:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to load, and a web worker never prints

    with TTFont(file, lazy=True) as font:
        return str(font["name"].getDebugName(1))


def require_glyphs(document: Document, folder: Path = BUILT) -> None:
    """Refuse a document with a character no font can draw, naming the place; first a folder that lacks a font."""
    faces(folder)
    for place, node in walk(document):
        words = node.text if isinstance(node, Text) else " ".join(_own_words(node))
        lacking = unprintable(words, folder)
        if lacking:
            codes = ", ".join(f"U+{ord(character):04X}" for character in lacking)
            raise PressError(place or "document", f"no font has {codes}")


def _own_words(node: object) -> list[str]:
    names = (
        "title",
        "subtitle",
        "heading",
        "caption",
        "symbol",
        "organ",
        "label",
        "shown",
        "term",
        "category",
        "measure",
    )
    return [str(getattr(node, name)) for name in names if getattr(node, name, None)]
