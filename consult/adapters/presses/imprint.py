"""The imprint of the press: one hash of everything, besides the document, that decides how a rendition looks."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from consult import press
from consult.press.braille import braille_version
from consult.press.typefaces import BUILT

LIBRARIES = ("weasyprint", "pydyf", "fonttools", "lxml", "pyphen", "tinycss2", "tinyhtml5", "pillow", "pypdfium2")


@cache
def imprint(fonts: Path = BUILT, further: Path | None = None) -> str:
    """Hash the press's own files, its fonts, the office's, the versions of its libraries (SHA-256, 64 hex digits).

    Timing: some 20 milliseconds, once in a process.
    """
    found = hashlib.sha256()
    for name in LIBRARIES:
        found.update(f"{name} {version(name)}\n".encode())
    found.update(f"liblouis {braille_version()}\n".encode())
    added = further.glob("*.ttf") if further else ()
    for path in sorted([*_own_files(), *fonts.glob("*.ttf"), *added]):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        found.update(f"{path.name} {content}\n".encode())
    return found.hexdigest()


def _own_files() -> list[Path]:
    folder = Path(press.__file__).parent
    kept = {".py", ".json", ".css", ".svg"}
    return [path for path in folder.rglob("*") if path.suffix in kept and BUILT not in path.parents]
