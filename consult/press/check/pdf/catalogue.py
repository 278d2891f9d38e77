"""What the file says of itself as a whole: version, metadata, window, layers, attachments, protection."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import WHOLE
from consult.press.check.pdf.marks import check_language
from consult.press.check.pdf.objects import dictionary, integer, is_dictionary, items, name, text, truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.pdf.opening import Opened

_HEADER = re.compile(rb"%PDF-1\.[0-7](?![0-9.])")
_FOR_SCREEN_READERS = 1 << 9  # the tenth bit of the permissions (ISO 32000-1, table 22)
_DYNAMIC = re.compile(rb"<(?:\w+:)?dynamicRender[^>]*>\s*required")


def check_catalogue(file: Opened) -> None:
    """Find what is wrong with the file as a whole, its content aside."""
    root, add = file.root, file.findings.add
    marked = dictionary(root, "/MarkInfo")
    wrong = {
        "6.1-1": not _HEADER.match(file.content[:1024].lstrip()),
        "6.2-1": not truth(marked, "/Marked"),
        "7.1-4": truth(marked, "/Suspects"),
        "7.1-10": not truth(dictionary(root, "/ViewerPreferences"), "/DisplayDocTitle"),
        "7.2-2": file.language is None and dictionary(dictionary(root, "/Outlines"), "/First") is not None,
        "7.15-1": any(_DYNAMIC.search(part.read_bytes()) for part in _form_parts(root)),
        "7.16-1": _shuts_out_screen_readers(file.pdf),
    }
    for number, found in wrong.items():
        if found:
            add(number, WHOLE)
    check_language(file.language, WHOLE, file.findings)
    _check_layers(file)
    _check_objects(file)


def _form_parts(root: Any) -> list[Any]:
    return [part for part in items(dictionary(root, "/AcroForm"), "/XFA") if isinstance(part, pikepdf.Stream)]


def _shuts_out_screen_readers(pdf: pikepdf.Pdf) -> bool:
    if not pdf.is_encrypted:
        return False
    permissions = integer(dictionary(pdf.trailer, "/Encrypt"), "/P")
    return permissions is None or not permissions & _FOR_SCREEN_READERS


def _check_layers(file: Opened) -> None:
    layers = dictionary(file.root, "/OCProperties")
    for settings in [*items(layers, "/D"), *items(layers, "/Configs")]:
        if is_dictionary(settings):
            if not text(settings, "/Name"):
                file.findings.add("7.10-1", WHOLE)
            if "/AS" in settings:
                file.findings.add("7.10-2", WHOLE)


def _check_objects(file: Opened) -> None:
    """Look through all objects for attached files and media, which may hang anywhere."""
    for found in (part for held in file.pdf.objects for part in _parts(held)):
        if "/EF" in found and not (text(found, "/F") and text(found, "/UF")):
            file.findings.add("7.11-1", WHOLE)
        if name(found, "/S") == "MCD":
            if text(found, "/CT") is None:
                file.findings.add("7.18.6.2-1", WHOLE)
            if not _described(items(found, "/Alt")):
                file.findings.add("7.18.6.2-2", WHOLE)


def _parts(held: Any) -> Iterator[Any]:
    """Return a dictionary and those written inside it, but none it only refers to."""
    waiting = [held]
    while waiting:
        found = waiting.pop()
        if isinstance(found, pikepdf.Dictionary):
            yield found
            waiting += [inner for _, inner in found.items() if _is_written_inside(inner)]
        elif isinstance(found, pikepdf.Array):
            waiting += [inner for inner in found if _is_written_inside(inner)]


def _is_written_inside(inner: Any) -> bool:
    return isinstance(inner, pikepdf.Object) and not inner.is_indirect


def _described(texts: list[Any]) -> bool:
    """Tell whether a multi-language text array (ISO 32000-1, 14.9.2.4) is one of pairs, none of them without words."""
    told = [isinstance(words, pikepdf.String) and bool(str(words)) for words in texts[1::2]]
    return len(texts) % 2 == 0 and bool(told) and all(told)
