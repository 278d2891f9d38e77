"""Changing marked content after it was drawn: artifacts, and the spaces that line ends swallowed."""

from __future__ import annotations

from typing import Any

import pydyf


class MarkedStream:
    """The content stream of one page, with the place of each marked piece."""

    def __init__(self, stream: Any, fonts: dict[str, Any]) -> None:
        self.boxes: dict[Any, int] = {box: marked["mcid"] for box, marked in stream._tags.items()}  # noqa: SLF001  # the pinned engine's own record
        stream._tags.clear()  # noqa: SLF001  # the same: the engine expects it emptied
        self._operations = stream.stream
        self._fonts = fonts
        self._places = {
            operation["MCID"]: index
            for index, operation in enumerate(self._operations)
            if isinstance(operation, pydyf.Dictionary) and "MCID" in operation
        }
        self._spaces: list[tuple[int, bytes]] = []

    def make_artifact(self, mcid: int, subtype: str = "") -> None:
        """Turn a marked piece into an artifact: page furniture with a subtype, else layout."""
        index = self._places[mcid]
        kind = {"Type": "/Pagination", "Subtype": f"/{subtype}"} if subtype else {"Type": "/Layout"}
        self._operations[index - 1] = "/Artifact"
        self._operations[index] = pydyf.Dictionary(kind)

    def add_space(self, mcid: int) -> None:
        """Plan a space at the end of a piece, which readers need between lines (ISO 32000-1, 14.8.2.5)."""
        font = ""
        for index in range(self._places[mcid], len(self._operations)):
            operation = self._operations[index]
            if operation == b"ET":
                glyph = self._space_of(font)
                if glyph:
                    self._spaces.append((index, glyph))
                return
            if isinstance(operation, bytes) and operation.endswith(b" Tf"):
                font = operation.split()[0][1:].decode()

    def _space_of(self, name: str) -> bytes:
        for font in self._fonts.values():
            if font.hash == name:
                for glyph, text in font.to_unicode.items():
                    if text == " ":
                        return b"[<%04x>] TJ" % glyph
        return b""

    def finish(self) -> None:
        """Write the planned spaces, from the end so that no place moves before its turn."""
        for index, operation in sorted(self._spaces, reverse=True):
            self._operations.insert(index, operation)
