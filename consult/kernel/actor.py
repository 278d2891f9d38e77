"""The actor: who does this, as a value loaded once."""

import uuid
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a person may be in one process (PRODUCT.md, People)."""

    ORGANIZER = "organizer"
    ACCESSIBILITY = "accessibility"
    NOTE_TAKER = "note_taker"
    SPEAKERS_OFFICER = "speakers_officer"
    RAPPORTEUR = "rapporteur"
    EASY_READ_AUTHOR = "easy_read_author"
    TRANSLATOR = "translator"
    CONTRIBUTOR = "contributor"


STAFF = frozenset(Role) - {Role.CONTRIBUTOR}


class Kind(StrEnum):
    """As what somebody comes."""

    PERSON = "person"
    VISITOR = "visitor"
    RETURN_CODE = "return_code"
    LINK = "link"
    READER = "reader"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: a signed-in person, a visitor, or the system itself."""

    kind: Kind
    person_id: uuid.UUID | None = None
    name: str = ""
    organizations: frozenset[uuid.UUID] = frozenset()
    roles: dict[uuid.UUID, frozenset[Role]] = field(default_factory=dict)
    second_factor: bool = False
    is_administrator: bool = False
    sign_in_id: uuid.UUID | None = None
    language: str = ""
    zone: str = ""

    def has(self, role: Role, process_id: uuid.UUID) -> bool:
        """Say whether the actor holds ``role`` in that process."""
        return role in self.roles.get(process_id, frozenset())

    def is_staff(self, process_id: uuid.UUID) -> bool:
        """Say whether the actor works for the office in that process, in any role."""
        return bool(self.roles.get(process_id, frozenset()) & STAFF)

    @property
    def is_staff_anywhere(self) -> bool:
        """Say whether the actor works for the office in some process, or administers the installation."""
        return self.is_administrator or any(held & STAFF for held in self.roles.values())


VISITOR = Actor(Kind.VISITOR)
SYSTEM = Actor(Kind.SYSTEM)
