"""Making one rendition, whatever happens: bytes, or why not and where."""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consult import press
from consult.kernel.ports import TOO_MUCH, UNPRINTABLE, Asked, Spoiled, always


@dataclass(frozen=True, slots=True)
class PressHere:
    """Presses in this process, for tests and small documents; ``fonts`` is the folder of those the office has added."""

    fonts: Path | None = None

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make each rendition in turn, as long as it ``goes_on``."""
        for document, form in tasks:
            if not goes_on():
                return
            yield make(document, form, self.fonts)


def make(document: press.Document, form: str, fonts: Path | None = None) -> bytes | Spoiled:
    """Make and proofread one rendition; what cannot be printed, or a mistake in the press, spoils this one only."""
    try:
        made = press.RENDITIONS[form].render(document, fonts=fonts)
        press.proofread(document, form, made)
    except (press.PressError, press.ModelError) as problem:
        return Spoiled(UNPRINTABLE, str(problem))
    except (MemoryError, RecursionError) as problem:
        return gave_up(f"{type(problem).__name__}: it is too large or too deep")
    except Exception as problem:  # noqa: BLE001 - the other renditions can still be made; where it broke is told
        last = traceback.extract_tb(problem.__traceback__)[-1]
        return gave_up(f"{type(problem).__name__} at {Path(last.filename).name}:{last.lineno}")
    return made


def gave_up(reason: str) -> Spoiled:
    """Tell that the press itself failed on a document; the place is the whole of it."""
    return Spoiled(TOO_MUCH, str(press.PressError("document", reason)))
