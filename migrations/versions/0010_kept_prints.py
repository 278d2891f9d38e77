"""Renditions that are kept, so that an unchanged document is not made again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "kept_print",
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("pin", sa.String(), nullable=False),
        sa.Column("file_key", sa.String(), nullable=False),
        sa.Column("data_key", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["process_id"], ["process.id"], name=op.f("fk_kept_print_process_id_process"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_print")),
        sa.UniqueConstraint("pin", name=op.f("uq_kept_print_pin")),
    )
    op.create_index(op.f("ix_kept_print_process_id"), "kept_print", ["process_id"])
    op.create_index(op.f("ix_kept_print_used_at"), "kept_print", ["used_at"])


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f("ix_kept_print_used_at"), table_name="kept_print")
    op.drop_index(op.f("ix_kept_print_process_id"), table_name="kept_print")
    op.drop_table("kept_print")
