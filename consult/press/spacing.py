"""Spaces at which a line may not break, as the typography of each language asks (French marks, Russian short words)."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from consult.press.languages import LANGUAGES, forms
from consult.press.model import Text

if TYPE_CHECKING:
    from consult.press.model import Document

Node = TypeVar("Node")
_FIXED = "\N{NO-BREAK SPACE}"
_WORDED = frozenset({"subtitle", "heading", "caption", "term"})


def fixed(words: str, language: str) -> str:
    """Return the words with their spaces made unbreakable where the language wants what stands there kept together."""
    rule = _rule(language.partition("-")[0])
    return rule.sub(_FIXED, words) if rule else words


@cache
def _rule(language: str) -> re.Pattern[str] | None:
    rules = forms(language).unbroken if language in LANGUAGES else ()
    return re.compile("|".join(rules)) if rules else None


def bound(document: Document) -> Document:
    """Return a document with the spaces of its words set, each in the language it is in; twice is like once.

    The title stays as it is: windows, catalogues and file properties show it too.
    """
    return _bound(document, document.language)


def _bound(node: Node, language: str) -> Node:
    if isinstance(node, Text):
        return replace(node, text=fixed(node.text, language))
    if isinstance(node, tuple):
        return type(node)(_bound(item, language) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    language = getattr(node, "language", "") or language
    values = {field.name: getattr(node, field.name) for field in fields(node)}
    changed = {name: new for name, old in values.items() if (new := _value(name, old, language)) != old}
    return replace(node, **changed) if changed else node


def _value(name: str, value: Any, language: str) -> Any:
    return fixed(value, language) if name in _WORDED and isinstance(value, str) else _bound(value, language)
