"""Plain rules of mandates: kinds of product and their states."""

from enum import StrEnum


class ProductKind(StrEnum):
    """What a paragraph asks for."""

    CONSULTATION = "consultation"
    SEMINAR = "seminar"
    PANEL = "panel"
    REPORT = "report"
    HUB = "hub"


class ProductState(StrEnum):
    """How far a product is."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
