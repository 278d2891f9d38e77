"""What other capabilities hang on a row, and would be lost with it."""

from sqlalchemy import inspect, literal, select
from sqlalchemy.orm import Session

from consult.kernel.base import Base, Record


def tables_hanging_on(session: Session, record: Record) -> set[str]:
    """Name the tables whose rows the database would take away with ``record``, beyond its own parts.

    Its own parts are what its class declares to be deleted with it, and their own parts in turn. So a capability
    learns that others, which it does not know, hold something of people here.
    """
    parts = [one for one in inspect(type(record)).relationships if one.cascade.delete]
    own = {one.entity.local_table for one in parts}
    found: set[str] = set()
    for table in Base.metadata.sorted_tables:
        keys = [key for key in table.foreign_keys if key.column.table is record.__table__ and key.ondelete == "CASCADE"]
        for key in keys if table not in own else ():
            if session.scalar(select(literal(1)).where(key.parent == record.id).limit(1)) is not None:
                found.add(table.name)
    for one in parts:
        for part in getattr(record, one.key):
            found |= tables_hanging_on(session, part)
    return found
