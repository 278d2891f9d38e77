"""Plain rules of registration: states, the answers of the journey, credentials, figures that name nobody."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

FEWEST_SHOWN = 5


class RegistrationState(StrEnum):
    """Where a registration stands."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Attendance(StrEnum):
    """How a person takes part."""

    ONLINE = "online"
    IN_PERSON = "in_person"


class Step(StrEnum):
    """The pages of the journey, in their order."""

    REPRESENT = "represent"
    TAKE_PART = "take_part"
    NEEDS = "needs"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person has told so far; None where a page was not filled yet."""

    organization: str | None = None
    category: str | None = None
    mode: Attendance | None = None
    wishes_to_speak: bool = False
    language: str | None = None
    needs: tuple[str, ...] = ()
    words: str = ""
    asked_for_needs: bool = False

    @property
    def next_step(self) -> Step:
        """Tell the first page that is not filled yet."""
        if self.category is None:
            return Step.REPRESENT
        if self.mode is None or self.language is None:
            return Step.TAKE_PART
        return Step.CHECK if self.asked_for_needs else Step.NEEDS

    @property
    def organization_id(self) -> uuid.UUID | None:
        """Give the id of the organization spoken for; None for oneself."""
        return uuid.UUID(self.organization) if self.organization else None

    def to_json(self) -> dict[str, Any]:
        """Give the answers as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, packed: Mapping[str, Any]) -> "Answers":
        """Read what ``to_json`` gave."""
        mode = Attendance(packed["mode"]) if packed.get("mode") else None
        return replace(cls(**packed), mode=mode, needs=tuple(packed.get("needs", ())))


def credential_needed(category: Mapping[str, object], credentials: Mapping[str, Mapping[str, object]]) -> str | None:
    """Name the credential that a category has to show, by code; None if none, or if the organizer just decides."""
    code = str(category.get("credential") or "")
    is_paper = credentials.get(code, {}).get("is_paper") == "1"
    return code if code and is_paper else None


def shown_counts(counts: Mapping[str, int]) -> dict[str, int | None]:
    """Suppress small cells: None stands for “fewer than 5”.

    Where one cell alone would be hidden, the next smallest is hidden with it, so that nobody can work it out
    from a total. A cell of zero is nobody and may be shown.
    """
    small = {name for name, count in counts.items() if 0 < count < FEWEST_SHOWN}
    rest = sorted((count, name) for name, count in counts.items() if count >= FEWEST_SHOWN)
    if len(small) == 1 and rest:
        small.add(rest[0][1])
    return {name: None if name in small else count for name, count in counts.items()}
