"""Texts of reports in a bundle that could never be printed: refused at once, with their place."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from consult.bundle.rules.archive import BadBundle, Rows
from consult.press import flaw_in

TABLES = ("report_titles", "section_headings", "paragraph_texts", "easy_editions")
PRINTED = frozenset({"title", "subtitle", "summary", "heading", "words", "term"})


def must_be_printable(tables: Mapping[str, Rows], fonts: Path | None = None) -> None:
    """Check every line that a document will carry, with our fonts and those of a folder.

    Errors: BadBundle names file, path and reason of the first flaw.
    """
    for name in TABLES:
        for place, text in _texts(list(tables.get(name, ())), "$"):
            for flaw in filter(None, (flaw_in(line, further=fonts) for line in text.split("\n"))):
                what = flaw.character or "a mark for the direction of writing, left open or closed twice"
                raise BadBundle(f"data/{name}.json", place, f"{what} in “{flaw.near}” cannot be printed")


def _texts(found: Any, place: str) -> Iterator[tuple[str, str]]:
    """Give every printed text inside rows, also nested ones, with its path."""
    if isinstance(found, list):
        for number, one in enumerate(found):
            yield from _texts(one, f"{place}[{number}]")
    elif isinstance(found, dict):
        for key, one in found.items():
            if key in PRINTED and isinstance(one, str):
                yield f"{place}.{key}", one
            else:
                yield from _texts(one, f"{place}.{key}")
