"""Recovery codes, and the secret of an authenticator application that is not confirmed yet beside the one in force."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Apply."""
    op.add_column("person", sa.Column("totp_next_sealed", sa.LargeBinary(), nullable=True))
    op.execute(
        "UPDATE person SET totp_next_sealed = totp_sealed, totp_sealed = NULL"
        " WHERE totp_sealed IS NOT NULL AND totp_confirmed_at IS NULL"
    )
    op.create_table(
        "recovery_code",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("pin", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_recovery_code_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_code")),
        sa.UniqueConstraint("pin", name=op.f("uq_recovery_code_pin")),
    )
    op.create_index(op.f("ix_recovery_code_person_id"), "recovery_code", ["person_id"])


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f("ix_recovery_code_person_id"), table_name="recovery_code")
    op.drop_table("recovery_code")
    op.execute("UPDATE person SET totp_sealed = totp_next_sealed WHERE totp_sealed IS NULL")
    op.drop_column("person", "totp_next_sealed")
