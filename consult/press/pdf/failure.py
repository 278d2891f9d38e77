"""Why a document could not be printed."""

from __future__ import annotations

from consult.press.failure import PressError


class NotOnPage(PressError):
    """Words that are on no page, beyond the edge of theirs or without their head; ``remedy`` names what may help."""

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason)
        self.remedy = remedy
