"""A compilation holds every rendition that the press makes; those made later complete it."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

FEW = ("html", "pdf", "docx")
ALL = ("html", "pdf", "pdf-large", "docx", "docx-large", "epub", "txt", "brf", "xml", "json")


def upgrade() -> None:
    """Apply; what was compiled before was complete.

    The column comes by ALTER TABLE: making the table anew, as SQLite would otherwise, would take its renditions along.
    """
    kind = sa.DateTime(timezone=True).compile(dialect=op.get_bind().dialect)
    op.execute(
        f"ALTER TABLE compilation ADD COLUMN completed_at {kind} "
        "CONSTRAINT ck_compilation_only_what_is_done_is_completed CHECK (completed_at IS NULL OR state = 'done')"
    )
    op.execute("UPDATE compilation SET completed_at = ended_at WHERE state = 'done'")
    _allow(ALL)


def downgrade() -> None:
    """Take back; renditions of the forms that are not known any more are forgotten."""
    rendition = sa.table("rendition", sa.column("form", sa.String))
    op.execute(sa.delete(rendition).where(rendition.c.form.not_in(FEW)))
    _allow(FEW)
    op.execute("ALTER TABLE compilation DROP COLUMN completed_at")


def _allow(forms: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{form}'" for form in forms)
    with op.batch_alter_table("rendition") as batch:
        batch.drop_constraint(op.f("ck_rendition_form"), type_="check")
        batch.create_check_constraint(op.f("ck_rendition_form"), f"form IN ({listed})")
