"""Things with many parts, loaded by a few plain statements that are put together once.

SQLAlchemy's own eager loading puts its statements together anew each time it is asked, which took longer than
reading the rows; what everybody reads most (an event, a call) is therefore loaded by statements kept ready.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm.attributes import set_committed_value

from consult.kernel.base import Record


def hang(parts: Iterable[Any], *, on: Iterable[Record], by: InstrumentedAttribute[Any], name: str) -> None:
    """Make ``parts`` the collection ``name`` of their owners, as if it had just been loaded whole.

    ``by`` is the column in which a part names its owner. Parts keep their order; an owner without any has an empty
    collection. Every part of every owner must be there: what is missing would look deleted.
    """
    found = defaultdict(list)
    for part in parts:
        found[getattr(part, by.key)].append(part)
    for owner in on:
        set_committed_value(owner, name, found[owner.id])
