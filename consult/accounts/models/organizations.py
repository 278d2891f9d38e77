"""Organizations, their names in several languages, and who belongs to them."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.models.people import Person
from consult.accounts.rules import MemberState
from consult.kernel.base import Record


class Organization(Record):
    """A ministry, NHRI, NGO, UN entity ...; a State's own delegation is an organization of that State."""

    __tablename__ = "organization"

    slug: Mapped[str] = mapped_column(unique=True)
    category: Mapped[str] = mapped_column(index=True)
    state_code: Mapped[str | None] = mapped_column(index=True)
    group_code: Mapped[str | None]
    language: Mapped[str]
    is_invented: Mapped[bool] = mapped_column(default=False)
    verified_at: Mapped[datetime | None]

    names: Mapped[list["OrganizationName"]] = relationship(
        back_populates="organization", cascade="all, delete-orphan", order_by="OrganizationName.language"
    )

    def name_in(self, language: str) -> str:
        """Give the name in ``language``, else in the organization's own, else any."""
        names = {row.language: row.name for row in self.names}
        return names.get(self.tongue_in(language), self.slug)

    def tongue_in(self, language: str) -> str:
        """Say in which language ``name_in`` names it."""
        tongues = [row.language for row in self.names]
        wanted = (language, self.language, *tongues)
        return next((tag for tag in wanted if tag in tongues), language)


class OrganizationName(Record):
    """The name of an organization in one language."""

    __tablename__ = "organization_name"
    __table_args__ = (UniqueConstraint("organization_id", "language"),)

    organization_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("organization.id", ondelete="CASCADE"))
    language: Mapped[str]
    name: Mapped[str]

    organization: Mapped[Organization] = relationship(back_populates="names")


class Membership(Record):
    """A person who belongs to an organization; asked for, then confirmed by a manager of it or the office."""

    __tablename__ = "membership"
    __table_args__ = (
        UniqueConstraint("organization_id", "person_id"),
        CheckConstraint("state = 'asked' OR decided_at IS NOT NULL", name="decided_is_dated"),
    )

    organization_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("organization.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    state: Mapped[MemberState] = mapped_column(default=MemberState.ASKED)
    is_manager: Mapped[bool] = mapped_column(default=False)
    decided_at: Mapped[datetime | None]

    organization: Mapped[Organization] = relationship()
    person: Mapped[Person] = relationship()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands to an organization: the own membership, if any; and whether anybody manages it."""

    organization: Organization
    own: Membership | None
    is_managed: bool
