"""The JSON Schema of documents in JSON, drawn from the model itself."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from consult.press.codec import FORMAT, KINDS, VERSION
from consult.press.model import Document

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[type, dict[str, object]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of what ``to_json`` writes and ``from_json`` reads.

    It tells the shape; what only the whole can tell (ids once, numbers without gaps, links that lead
    somewhere) is checked by reading.
    """
    held = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "document": _reference(Document),
    }
    return {
        "$schema": _DIALECT,
        "title": "Document of Consult",
        **_object(held, list(held)),
        "$defs": {name: _kind(kind) for name, kind in sorted(KINDS.items())},
    }


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _reference(kind: type) -> dict[str, object]:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _kind(kind: type) -> dict[str, object]:
    hints = get_type_hints(kind)
    properties = {"kind": {"const": kind.__name__}} | {name: _of(hint) for name, hint in hints.items()}
    required = [field.name for field in dataclasses.fields(kind) if field.default is dataclasses.MISSING]
    described = (kind.__doc__ or "").strip().partition("\n")[0]
    return {"description": described, **_object(properties, ["kind", *required])}


def _of(hint: Any) -> dict[str, object]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0])}
    if origin in (Union, UnionType):
        return {"anyOf": [_of(argument) for argument in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    return _of_class(hint)


def _of_class(hint: type) -> dict[str, object]:
    if hint is type(None):
        return {"type": "null"}
    if dataclasses.is_dataclass(hint):
        return _reference(hint)
    if issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    return _PLAIN[hint]
