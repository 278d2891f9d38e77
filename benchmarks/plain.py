"""What a template was given, as plain data: tables' rows become objects of the same words without a database."""

import copy
import dataclasses
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import FunctionType
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import DeclarativeBase


@cache
def _words_of(kind: type) -> type:
    """Make a plain class with the methods and properties of a table's class."""
    kept = (FunctionType, property, staticmethod, classmethod)
    words = {
        name: value
        for base in reversed(kind.__mro__)
        for name, value in vars(base).items()
        if isinstance(value, kept) and not name.startswith("__")
    }
    return type(kind.__name__, (), words)


class Plainly:
    """Copies a template's values; each row once, however often it is met."""

    def __init__(self) -> None:
        self.known: dict[int, Any] = {}

    def all(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Copy values by name."""
        return {name: self.one(value) for name, value in values.items()}

    def one(self, value: Any) -> Any:
        """Copy a value; what holds no rows is left as it is."""
        if isinstance(value, DeclarativeBase):
            return self._row(value)
        if isinstance(value, dict):
            return {self.one(key): self.one(held) for key, held in value.items()}
        if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)(map(self.one, value)) if type(value) in {list, tuple} else [*map(self.one, value)]
        if dataclasses.is_dataclass(value) and not isinstance(value, (type, Enum)):
            return self._record(value)
        return value

    def _row(self, row: DeclarativeBase) -> Any:
        if id(row) not in self.known:
            made = self.known[id(row)] = _words_of(type(row))()
            held = inspect(row).dict
            made.__dict__.update({name: self.one(held[name]) for name in list(held) if not name.startswith("_sa_")})
        return self.known[id(row)]

    def _record(self, record: Any) -> Any:
        made = copy.copy(record)
        for field in dataclasses.fields(record):
            object.__setattr__(made, field.name, self.one(getattr(record, field.name)))
        return made
