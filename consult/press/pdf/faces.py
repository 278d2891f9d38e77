"""The fonts of a PDF: only those in the folder are used, so that it is the same on any machine."""

from __future__ import annotations

import atexit
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from consult.press.failure import PressError
from consult.press.model import Text, walk
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
    style: str


@cache
def faces(folder: Path = BUILT, further: Path | None = None) -> Faces:
    """Load the fonts of a folder, which must be those a build brings, and those of a ``further`` one.

    The further ``.ttf`` files, in the order of their names, are used for the characters that the others lack.
    """
    from weasyprint import CSS  # noqa: PLC0415  # a web worker must never import the engine
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  # the same
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  # the same

    missing = [face.file for face in TYPEFACES if not (folder / face.file).is_file()]
    if missing:
        raise PressError("fonts", f"{', '.join(missing)} not in {folder.name}; run the build step build_fonts")
    added = sorted(further.glob("*.ttf")) if further else []
    files = _named([*sorted(folder.glob("*.ttf")), *added])
    configuration = FontConfiguration()
    rules = "".join(map(_rule, files, files.values()))
    fetcher = URLFetcher(allowed_protocols={"file"})
    sheet = CSS(string=rules, font_config=configuration, url_fetcher=fetcher)
    families = ",".join(f'"{family}"' for family, file in files.items() if file in added)
    return Faces(configuration, sheet, files, f"html{{--further:{families}}}" if families else "")


atexit.register(faces.cache_clear)  # the engine's own clean-up needs its modules still there


def _named(files: list[Path]) -> dict[str, Path]:
    """Return font files by the names of their families, of which each may have one file."""
    named: dict[str, Path] = {}
    for file in files:
        family = _family(file)
        if family in named or not set(family).isdisjoint('"\\{}'):
            raise PressError("fonts", f"{file.name} has no family name of its own: {family}")
        named[family] = file
    return named


def _rule(family: str, file: Path) -> str:
    return f'@font-face{{font-family:"{family}";src:url("{file.resolve().as_uri()}")}}'


def _family(file: Path) -> str:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to load, and a web worker never prints

    with TTFont(file, lazy=True) as font:
        return str(font["name"].getDebugName(1))


def require_glyphs(document: Document, folder: Path = BUILT, further: Path | None = None) -> None:
    """Refuse a document with a character no font can draw, naming the place; first a folder that lacks a font."""
    faces(folder, further)
    for place, node in walk(document):
        words = node.text if isinstance(node, Text) else " ".join(_own_words(node))
        lacking = unprintable(words, folder, further)
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
