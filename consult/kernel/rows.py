"""Records as plain rows for the interchange bundle, and back under the same or new ids."""

import enum
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import Column, Date, Enum, Uuid, inspect
from sqlalchemy.orm import ColumnProperty

from consult.kernel.base import Base, Instant

Row = dict[str, Any]
NewId = Callable[[str], uuid.UUID]
AnyRecord = TypeVar("AnyRecord", bound=Base)


class HasLanguage(Protocol):
    """A text in one language."""

    language: Any


AnyText = TypeVar("AnyText", bound=HasLanguage)
OWNER = "process_id"
_MAKERS: tuple[tuple[type, Callable[[str], object]], ...] = (
    (Instant, datetime.fromisoformat),
    (Date, date.fromisoformat),
)


def row_of(record: Base) -> Row:
    """Give a record's own columns as JSON-ready values, without the process it belongs to."""
    keys = [attribute.key for attribute in inspect(type(record)).column_attrs]
    return {key: _plain(getattr(record, key)) for key in keys if key != OWNER}


def record_of(kind: type[AnyRecord], row: Mapping[str, Any], *, process_id: uuid.UUID, new_id: NewId) -> AnyRecord:
    """Make a record of ``kind`` from its row, in the process given; ``new_id`` maps every exported id.

    A column left out takes its default.
    Errors: KeyError for a missing column that has none, ValueError for a value of the wrong form.
    """
    values: dict[str, Any] = {}
    for attribute in inspect(kind).column_attrs:
        if attribute.key == OWNER:
            values[OWNER] = process_id
        elif attribute.key in row or not _may_be_left_out(_column(attribute)):
            values[attribute.key] = _value(_column(attribute), row[attribute.key], new_id)
    return kind(**values)


def _may_be_left_out(column: Column[Any]) -> bool:
    """Bundles made before a column was there do not name it; what is required otherwise the schema says."""
    return not column.primary_key and (column.nullable or column.default is not None)


def _column(attribute: ColumnProperty[Any]) -> Column[Any]:
    column = attribute.columns[0]
    if not isinstance(column, Column):
        raise TypeError(attribute.key)
    return column


def _plain(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, uuid.UUID) else value


def _value(column: Column[Any], plain: Any, new_id: NewId) -> Any:
    if plain is None:
        return None
    if isinstance(column.type, Enum):
        return column.type.enum_class(plain) if column.type.enum_class else plain
    make = next((make for kind, make in _MAKERS if isinstance(column.type, kind)), None)
    if isinstance(column.type, Uuid):
        return new_id(plain)
    return plain if make is None else make(plain)


def by_language(texts: Iterable[AnyText]) -> list[AnyText]:
    """Put texts in the order of their language tags, however they were loaded."""
    return sorted(texts, key=lambda text: str(text.language))
