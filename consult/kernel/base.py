"""The declarative base: constraint names that migrations can repeat, instants in UTC, identifiers."""

import enum
import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry
from sqlalchemy.types import TypeDecorator

from consult.kernel import clock
from consult.kernel.ids import new_id

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """An instant, stored in UTC; an aware datetime goes in and comes out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse an instant without a zone: nobody could say when it was."""
        del dialect
        if value is not None and value.tzinfo is None:
            message = "an instant needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant back in UTC, also where the database keeps no zone (SQLite)."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _by_value(members: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in members]


_TYPES: dict[Any, Any] = {
    datetime: Instant(),
    uuid.UUID: Uuid(),
    dict[str, Any]: JSON(),
    list[str]: JSON(),
    enum.StrEnum: Enum(enum.StrEnum, native_enum=False, create_constraint=True, values_callable=_by_value, length=40),
}


class Base(DeclarativeBase):
    """What every table derives from; the types stand on the registry, where Flask-SQLAlchemy wants them."""

    registry = registry(metadata=MetaData(naming_convention=NAMING), type_annotation_map=_TYPES)


class Record(Base):
    """A row with an identity and a birthday."""

    __abstract__ = True

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
