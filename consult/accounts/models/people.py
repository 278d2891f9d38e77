"""A person, their sign-ins, and the links sent to them that work once."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.rules import Purpose
from consult.kernel.base import Record


class Person(Record):
    """Somebody with an address; may sign in once the address is confirmed and a password chosen."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_is_lower_case"),
        CheckConstraint("totp_confirmed_at IS NULL OR totp_sealed IS NOT NULL", name="second_factor_has_a_secret"),
    )

    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    language: Mapped[str]
    zone: Mapped[str]
    password_hash: Mapped[str | None]
    confirmed_at: Mapped[datetime | None]
    totp_sealed: Mapped[bytes | None]
    totp_next_sealed: Mapped[bytes | None]
    totp_confirmed_at: Mapped[datetime | None]
    totp_last_step: Mapped[int] = mapped_column(default=0)
    is_administrator: Mapped[bool] = mapped_column(default=False)

    @property
    def has_second_factor(self) -> bool:
        """Say whether a second factor is set up and was tried once."""
        return self.totp_confirmed_at is not None


class RecoveryCode(Record):
    """A code that stands in once for a lost authenticator application; kept as a keyed hash, deleted when used."""

    __tablename__ = "recovery_code"

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    pin: Mapped[str] = mapped_column(unique=True)


class SignIn(Record):
    """A sign-in on one browser: a row that can be revoked; the cookie holds a token, the row its hash."""

    __tablename__ = "sign_in"

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    second_factor_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()


class OneTimeLink(Record):
    """A link mailed to a person: to confirm an address, accept an invitation, or choose a new password."""

    __tablename__ = "one_time_link"

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[Purpose]
    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
