"""Documents as JSON and back: every value an object with its ``kind``, every default left out."""

from __future__ import annotations

import dataclasses
import json
from base64 import b64decode, b64encode
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from consult.press import model
from consult.press.model import Document, ModelError

FORMAT = "consult-document"
VERSION = 1
KINDS = {
    name: value for name, value in vars(model).items() if isinstance(value, type) and dataclasses.is_dataclass(value)
}


def to_json(document: Document) -> str:
    """Write a document as JSON text in a stable order, so that equal documents give equal text."""
    held = {"format": FORMAT, "version": VERSION, "document": _written(document)}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def render_json(document: Document) -> bytes:
    """Return a document as JSON in UTF-8, to be read again by ``from_json``, the same bytes every time."""
    return to_json(document).encode()


def from_json(text: str) -> Document:
    """Read a document from JSON text; ModelError names the place of what is wrong.

    Values of the model are checked as when they are made, so what is read can be printed.
    """
    try:
        held = json.loads(text)
    except json.JSONDecodeError as error:
        raise ModelError(f"line {error.lineno}", f"not JSON: {error.msg}") from error
    if not isinstance(held, dict) or (held.get("format"), held.get("version")) != (FORMAT, VERSION):
        raise ModelError("format", f"not a {FORMAT} of version {VERSION}")
    document: Document = _read(held.get("document"), Document, "document")
    return document  # the annotation says what _read was asked for


def _written(value: object) -> object:
    if dataclasses.is_dataclass(value):
        told = {
            field.name: _written(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if getattr(value, field.name) != field.default
        }
        return {"kind": type(value).__name__, **told}
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value.isoformat() if isinstance(value, date) else value


def _read(value: object, wanted: Any, place: str) -> Any:
    """Read one value as what the model expects in its place."""
    origin = get_origin(wanted)
    if origin is tuple:
        return _read_tuple(value, get_args(wanted), place)
    if origin in (Union, UnionType):
        return _read_one_of(value, get_args(wanted), place)
    if origin is Literal:
        return _expected(value, str, place)
    if dataclasses.is_dataclass(wanted):
        return _read_kind(value, (wanted,), place)
    return _read_plain(value, wanted, place)


def _read_tuple(value: object, arguments: tuple[Any, ...], place: str) -> tuple[Any, ...]:
    return tuple(
        _read(item, arguments[0], f"{place}[{index}]") for index, item in enumerate(_expected(value, list, place))
    )


def _read_one_of(value: object, options: tuple[Any, ...], place: str) -> Any:
    if value is None and type(None) in options:
        return None
    kinds = tuple(option for option in options if dataclasses.is_dataclass(option))
    if kinds:
        return _read_kind(value, kinds, place)
    return _read(value, next(option for option in options if option is not type(None)), place)


def _read_kind(value: object, allowed: tuple[Any, ...], place: str) -> Any:
    told = dict(_expected(value, dict, place))
    name = told.pop("kind", None)
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None or kind not in allowed:
        raise ModelError(f"{place}.kind", f"{name!r} is not allowed here")
    hints = _hints(kind)
    strange = sorted(set(told) - set(hints))
    if strange:
        raise ModelError(place, f"{name} has no {', '.join(strange)}")
    read = {key: _read(item, hints[key], f"{place}.{key}") for key, item in told.items()}
    missing = [field.name for field in dataclasses.fields(kind) if _required(field) and field.name not in read]
    if missing:
        raise ModelError(place, f"{name} without {', '.join(missing)}")
    try:
        return kind(**read)
    except ModelError as error:
        raise error.under(place) from error


def _required(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read_plain(value: object, wanted: Any, place: str) -> Any:
    if wanted is bytes:
        return _decoded(_expected(value, str, place), place)
    if wanted in (date, datetime) or issubclass(wanted, StrEnum):
        return _made(wanted, _expected(value, str, place), place)
    if wanted is float:
        return _expected(value, (int, float), place)
    return _expected(value, wanted, place)


def _made(wanted: Any, text: str, place: str) -> Any:
    try:
        return wanted(text) if issubclass(wanted, StrEnum) else wanted.fromisoformat(text)
    except ValueError as error:
        raise ModelError(place, str(error)) from error


def _decoded(text: str, place: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise ModelError(place, f"not base64: {error}") from error


def _expected(value: object, wanted: Any, place: str) -> Any:
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        raise ModelError(place, f"{getattr(wanted, '__name__', 'a number')} expected, not {type(value).__name__}")
    return value
