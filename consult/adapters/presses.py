"""The press in processes of its own: two at a time, warm, so that neither web nor worker loads its libraries."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from consult import press
from consult.kernel.ports import Spoiled

RENDERERS = {"html": press.render_html, "pdf": press.render_pdf, "docx": press.render_docx}


@dataclass(frozen=True, slots=True)
class PressPool:
    """Presses in ``processes`` child processes."""

    processes: int = 2

    def press(self, tasks: Sequence[tuple[Any, str]]) -> Iterator[bytes | Spoiled]:
        """Make each rendition; results come in the order asked."""
        fresh = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.processes, mp_context=fresh) as pool:
            yield from pool.map(_press_one, tasks)


@dataclass(frozen=True, slots=True)
class PressHere:
    """Presses in this process, for tests and small documents."""

    def press(self, tasks: Sequence[tuple[Any, str]]) -> Iterator[bytes | Spoiled]:
        """Make each rendition in turn."""
        for task in tasks:
            yield _press_one(task)


def _press_one(task: tuple[Any, str]) -> bytes | Spoiled:
    document, form = task
    try:
        return RENDERERS[form](document)
    except press.PressError as problem:
        return Spoiled("publishing.unprintable", str(problem))
