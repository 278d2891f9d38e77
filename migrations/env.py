"""Run the migrations on the database that the caller names."""

from alembic import context

import consult.app  # noqa: F401 - knows every capability, so every table
from consult.kernel.base import Base, Instant
from consult.kernel.engine import open_engine


def plain_types(kind: str, item: object, _context: object) -> str | bool:
    """Write our own column types as what the database sees."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Instant) else False


engine = open_engine(context.config.attributes["database_url"])
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=plain_types,
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
