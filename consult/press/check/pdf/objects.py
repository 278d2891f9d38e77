"""Reading the objects of a PDF that may be anything: what is asked for in its right kind, or nothing."""

from __future__ import annotations

from typing import Any

import pikepdf

from consult.press.check.finding import N_, WHOLE, CannotBeChecked

_PAIR = 2
MOST_ANCESTORS = 50
_MOST_NUMBERS = 2_000_000  # entries of a tree, whose nodes may share their lists


def is_dictionary(value: Any) -> bool:
    """Tell whether a value has entries: a dictionary or a stream."""
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream))


def entry(holder: Any, key: Any) -> Any:
    """Return what a dictionary has under a key, given as a string or as a name of the file itself, or nothing."""
    return holder.get(key) if is_dictionary(holder) and isinstance(key, (str, pikepdf.Name)) else None


def dictionary(holder: Any, key: Any) -> Any:
    """Return the dictionary or stream under a key, or nothing."""
    found = entry(holder, key)
    return found if is_dictionary(found) else None


def items(holder: Any, key: Any) -> list[Any]:
    """Return what stands under a key as a list: of one where it is no array, of none where it is missing."""
    found = entry(holder, key)
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def text(holder: Any, key: str) -> str | None:
    """Return the string under a key, or nothing."""
    found = entry(holder, key)
    return str(found) if isinstance(found, pikepdf.String) else None


def name(holder: Any, key: str) -> str | None:
    """Return the name under a key without its slash, or nothing."""
    found = entry(holder, key)
    return called(found)[1:] if isinstance(found, pikepdf.Name) else None


def called(found: Any) -> str:
    """Return a name with its slash; bytes that are no UTF-8 stay apart from each other."""
    return bytes(found).decode("utf-8", "surrogateescape") if isinstance(found, pikepdf.Name) else ""


def integer(holder: Any, key: str) -> int | None:
    """Return the whole number under a key, or nothing."""
    return whole(entry(holder, key))


def whole(value: Any) -> int | None:
    """Return a value that is a whole number, or nothing."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def truth(holder: Any, key: str) -> bool:
    """Tell whether true stands under a key."""
    return is_dictionary(holder) and holder.get(key) is True


def inherited(page: Any, key: str) -> Any:
    """Return an entry of a page, its own or of the groups of pages it stands in."""
    for _ in range(MOST_ANCESTORS):
        if not is_dictionary(page) or key in page:
            break
        page = page.get("/Parent")
    return page.get(key) if is_dictionary(page) else None


def number_tree(root: Any) -> dict[int, Any]:
    """Return the entries of a number tree (ISO 32000-1, 7.9.7), whatever its loops."""
    found: dict[int, Any] = {}
    seen: set[tuple[int, int]] = set()
    waiting, taken = [root], 0
    while waiting:
        node = waiting.pop()
        if not is_dictionary(node) or node.objgen in seen:
            continue
        if node.is_indirect:
            seen.add(node.objgen)
        numbers = items(node, "/Nums")
        taken += len(numbers)
        if taken > _MOST_NUMBERS:
            raise CannotBeChecked(WHOLE, N_("The file has more tags than can be checked."))
        pairs = zip(numbers[::_PAIR], numbers[1::_PAIR], strict=False)
        found.update((key, value) for key, value in pairs if whole(key) is not None)
        waiting += items(node, "/Kids")
    return found
