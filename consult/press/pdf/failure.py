"""Why a document could not be printed."""

from __future__ import annotations


class PressError(RuntimeError):
    """A rendition that would not be right: the engine complained, or a letter has no glyph."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class NotOnPage(PressError):
    """Words that are on no page, beyond the edge of theirs or without their head; ``remedy`` names what may help."""

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason)
        self.remedy = remedy
