"""Why a rendition could not be made."""

from __future__ import annotations


class PressError(RuntimeError):
    """A rendition that would not be right: the engine complained, or a letter has no glyph."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason
