"""Paragraphs: headings, lists, empty lines, links and direction."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from consult.press.check.conditions import docx as c
from consult.press.check.docx.parts import W, find, is_on_element
from consult.press.check.finding import WHOLE
from consult.press.check.wording import RTL_LETTER, is_vague, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.docx.parts import File, Line
    from consult.press.check.finding import Finding
    from consult.press.check.guard import Element

_LONG = 25  # paragraphs with words: from here a document needs headings
_HEADING = 100  # letters: what is longer is no heading
_BULLET = re.compile(r"\s*([-\u2013—•·‣◦▪●*]|\(?(\d{1,3}|[a-z])[.)])[ \t\u00a0]+\S")
_DRAWN = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sectPr"))
_BREAKS = (f"{W}br", f"{W}lastRenderedPageBreak", f"{W}fldChar")


def headings(file: File) -> Iterator[Finding]:
    """Yield headings that skip a level, and a long document without any."""
    found = [
        (line, level) for line in file.lines if line.words.strip() and (level := file.level(line.element)) is not None
    ]
    written = sum(1 for line in file.lines if line.words.strip())
    if not found and written >= _LONG:
        yield file.finding(c.NO_HEADINGS, WHOLE, number=str(written))
    before = None
    for line, level in found:
        if before is not None and level > before + 1:
            values = {"words": short(line.words), "level": str(level + 1), "before": str(before + 1)}
            yield file.finding(c.HEADING_SKIP, line.place, **values)
        before = level


def fake_headings(file: File) -> Iterator[Finding]:
    """Yield short bold paragraphs before ordinary ones; bold by a style has a name and is left alone."""
    for line, following in zip(file.lines, file.lines[1:], strict=False):
        if _looks_like_heading(line, file) and following.words.strip() and not _is_bold(following.element):
            yield file.finding(c.FAKE_HEADING, line.place, words=short(line.words))


def _looks_like_heading(line: Line, file: File) -> bool:
    words = line.words.strip()
    if not words or len(words) > _HEADING or unicodedata.category(words[-1])[0] == "P":
        return False
    if file.level(line.element) is not None or file.is_numbered(line.element):
        return False
    in_table = next(line.element.iterancestors(f"{W}tbl"), None) is not None
    return not in_table and _is_bold(line.element)


def _is_bold(line: Element) -> bool:
    """Tell whether every word of a paragraph is set in bold by hand."""
    runs = [run for run in line.iter(f"{W}r") if _words_of(run).strip()]
    return bool(runs) and all(is_on_element(find(run, "rPr/b")) or is_on_element(find(run, "rPr/bCs")) for run in runs)


def _words_of(run: Element) -> str:
    """Return the words of a run."""
    return "".join(node.text or "" for node in run.iter(f"{W}t"))


def empty_paragraphs(file: File) -> Iterator[Finding]:
    """Yield empty paragraphs that follow each other in one place."""
    for empty, together in groupby(file.lines, key=lambda line: (_is_empty(line), line.element.getparent())):
        lines = list(together)
        if empty[0] and len(lines) > 1:
            yield file.finding(c.EMPTY_PARAGRAPHS, lines[0].place, number=str(len(lines)))


def _is_empty(line: Line) -> bool:
    if line.words.strip():
        return False
    return all(line.element.find(f".//{tag}") is None for tag in (*_DRAWN, *_BREAKS))


def hand_lists(file: File) -> Iterator[Finding]:
    """Yield runs of paragraphs that begin with a bullet or number somebody typed."""
    for typed, together in groupby(file.lines, key=lambda line: _is_typed_item(line, file)):
        lines = list(together)
        if typed and len(lines) > 1:
            yield file.finding(c.HAND_LIST, lines[0].place, words=short(lines[0].words))


def _is_typed_item(line: Line, file: File) -> bool:
    if not _BULLET.match(line.words) or file.level(line.element) is not None:
        return False
    return not file.is_numbered(line.element) and not _is_contents(line, file)


def _is_contents(line: Line, file: File) -> bool:
    names = (find(style, "name") for style in file.chain(line.element))
    return any(name is not None and name.get(f"{W}val", "").lower().startswith("toc ") for name in names)


def links(file: File) -> Iterator[Finding]:
    """Yield links whose words do not say where they lead; a picture in a link speaks by its own words."""
    for link in file.body.iter(f"{W}hyperlink"):
        words = "".join(node.text or "" for node in link.iter(f"{W}t"))
        drawn = any(link.find(f".//{tag}") is not None for tag in _DRAWN)
        if not words.strip() and not drawn:
            yield file.finding(c.EMPTY_LINK, link)
        elif is_vague(words):
            yield file.finding(c.VAGUE_LINK, link, words=short(words))


def directions(file: File) -> Iterator[Finding]:
    """Yield paragraphs mostly of Arabic or Hebrew letters whose direction, or that of a run, is not marked."""
    for line in file.lines:
        letters = [sign for sign in line.words if sign.isalpha()]
        mostly = 2 * len(RTL_LETTER.findall("".join(letters))) > len(letters)
        if mostly and (not file.is_rtl(line.element) or not _runs_are_marked(line.element)):
            yield file.finding(c.DIRECTION, line.place, words=short(line.words))


def _runs_are_marked(line: Element) -> bool:
    runs = [run for run in line.iter(f"{W}r") if RTL_LETTER.search(_words_of(run))]
    return all(is_on_element(find(run, "rPr/rtl")) for run in runs)
