"""Plain rules of events: kinds, modes, states."""

from enum import StrEnum


class EventKind(StrEnum):
    """What an event is."""

    CONSULTATION = "consultation"
    SEMINAR = "seminar"
    PANEL = "panel"


class Mode(StrEnum):
    """Where its participants are."""

    ONLINE = "online"
    HYBRID = "hybrid"
    IN_PERSON = "in_person"


class EventState(StrEnum):
    """Whether the public sees it, and whether it takes place."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class PanelRole(StrEnum):
    """What a person does in a session."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    PANELLIST = "panellist"
