"""What a program can tell of how accessible an uploaded file is."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Apply."""
    states = sa.Enum(
        "waiting", "done", "failed", name="checkstate", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "file_check",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("state", states, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'done') = (sealed IS NOT NULL)", name=op.f("ck_file_check_done_has_remarks")),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["submission_file.id"],
            name=op.f("fk_file_check_file_id_submission_file"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_check")),
        sa.UniqueConstraint("file_id", name=op.f("uq_file_check_file_id")),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("file_check")
