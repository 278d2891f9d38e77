"""liblouis, the library that knows the braille of each language, called without any binding."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from consult.press.failure import PressError

_NAMES = ("liblouis.so.20", "liblouis.so", "liblouis.dylib")
_AS_UNICODE = 4 | 64  # dotsIO and ucBrl of liblouis.h: cells as characters from U+2800 on
_AS_DOTS = 4
_DOTS = 0x8000
_SILENT = 60000  # LOU_LOG_OFF
_ENCODINGS = {2: "utf-16-le", 4: "utf-32-le"}
_LOCK = Lock()  # its buffers are shared by all threads


@dataclass(frozen=True, slots=True)
class Louis:
    """The opened library."""

    library: Any

    def translate(self, table: str, text: str) -> tuple[str, list[int]]:
        """Return the cells of a text, and for each cell the place in the text that it comes from."""
        places: list[int] = []
        cells = self._run("lou_translate", table, text, places)
        return cells, places

    def back(self, table: str, cells: str) -> str:
        """Return the text that cells stand for."""
        dots = "".join(chr(_DOTS | (ord(cell) & 0xFF)) for cell in cells)
        return self._run("lou_backTranslate", table, dots, None)

    def _run(self, function: str, table: str, text: str, places: list[int] | None) -> str:
        size = self.library.lou_charSize()
        given = text.encode(_ENCODINGS[size])
        count = len(given) // size
        room = 16 * count + 256
        taken, made = ctypes.c_int(count), ctypes.c_int(room)
        target = ctypes.create_string_buffer(room * size)
        origins = (ctypes.c_int * room)()
        mode = _AS_DOTS if places is None else _AS_UNICODE
        with _LOCK:
            done = getattr(self.library, function)(
                table.encode(), given, ctypes.byref(taken), target, ctypes.byref(made),
                None, None, None, origins, None, mode,
            )  # fmt: skip
        if not done or taken.value != count:
            raise PressError("braille", f"liblouis does not translate with the table {table}")
        if places is not None:
            places.extend(origins[: made.value])
        return target.raw[: made.value * size].decode(_ENCODINGS[size])


def open_library(names: tuple[str, ...] = _NAMES) -> Louis:
    """Return the library; PressError where it is not installed."""
    for name in names:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        library.lou_setLogLevel(_SILENT)
        return Louis(library)
    raise PressError("braille", "liblouis is not installed, so that no braille can be made")


@cache
def louis() -> Louis:
    """Return the library, opened once."""
    return open_library()


def is_installed(names: tuple[str, ...] = _NAMES, table: str = "en-ueb-g1.ctb") -> bool:
    """Say whether the library is on this machine, with its tables."""
    try:
        open_library(names).translate(table, "a")
    except PressError:
        return False
    return True


def braille_version(names: tuple[str, ...] = _NAMES) -> str:
    """Tell the version of the library, which decides what braille it makes; nothing where it is not installed."""
    try:
        told = open_library(names).library.lou_version
    except PressError:
        return ""
    told.restype = ctypes.c_char_p
    return str(told().decode())
