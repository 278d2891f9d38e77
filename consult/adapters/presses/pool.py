"""The pool: a few warm children of the press, each recycled in time, ended when it takes too long or goes mad."""

import selectors
import time
import weakref
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from consult.adapters.presses.making import gave_up
from consult.adapters.presses.one import Child
from consult.kernel.ports import Asked, Spoiled, always
from consult.press import Document, to_json

TICK_SECONDS = 0.5
KEPT_MEGABYTES = 300
Made = dict[int, bytes | Spoiled]


class PressPool:
    """Presses in child processes that stay warm between calls, one call at a time; none is started before it is asked.

    ``seconds`` is the most that one rendition may take, ``megabytes`` the most address space of a child; after
    ``documents``, or holding over ``KEPT_MEGABYTES`` when idle, a child is replaced. ``fonts`` is the folder of those
    the office has added. Children end with this object, and with this process, also if it is killed.
    """

    def __init__(
        self,
        processes: int = 2,
        *,
        seconds: float = 300,
        megabytes: int = 1500,
        documents: int = 50,
        fonts: Path | None = None,
    ) -> None:
        self._processes, self._seconds = processes, seconds
        self._megabytes, self._documents, self._fonts = megabytes, documents, fonts
        self._children: list[Child] = []
        self.close = weakref.finalize(self, _end, self._children)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _end(self._children)

    @property
    def children(self) -> list[int]:
        """List the process ids of the children that are there."""
        return [child.process.pid for child in self._children]

    def press(self, tasks: Sequence[tuple[Document, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make each rendition; results come in the order asked.

        Timing: ``goes_on`` is asked twice a second; once it says no, the results end. What is under way then, or when
        nobody takes the results any more, is ended with its child. A child that dies, or takes too long, spoils what
        it was making and nothing else.
        """
        waiting, made, ask_at = deque(enumerate(tasks)), Made(), 0.0
        try:
            for number in range(len(tasks)):
                while number not in made:
                    if time.monotonic() >= ask_at:
                        if not goes_on():
                            return
                        ask_at = time.monotonic() + TICK_SECONDS
                    self._hand_out(waiting)
                    made |= self._hear()
                self._hand_out(waiting)  # whoever takes a result may be slow
                yield made.pop(number)
        finally:
            self._end(*self._busy())

    def _hand_out(self, waiting: "deque[tuple[int, tuple[Document, str]]]") -> None:
        while waiting and (child := self._free()) is not None:
            number, (document, form) = waiting.popleft()
            child.take(number, f"{form}\n{to_json(document)}".encode(), seconds=self._seconds)

    def _free(self) -> Child | None:
        for child in [child for child in self._children if child.task is None]:
            if child.process.poll() is None:
                return child
            self._end(child)
        if len(self._children) == self._processes:
            return None
        self._children.append(Child.start(self._megabytes, self._fonts))
        return self._children[-1]

    def _busy(self) -> list[Child]:
        return [child for child in self._children if child.task is not None]

    def _hear(self) -> Made:
        """Wait a moment for the children, and give what they have made."""
        found, busy = Made(), self._busy()
        moved = _moved(busy)
        for child in busy:
            number = child.task
            if number is not None and (said := self._said(child, moved.get(child, 0))) is not None:
                found[number] = said
        return found

    def _said(self, child: Child, events: int) -> bytes | Spoiled | None:
        """Exchange with one child what can be exchanged now; give its answer, or what became of it."""
        try:
            if events & selectors.EVENT_WRITE:
                child.send()
            said = child.hear() if events & selectors.EVENT_READ else None
        except (EOFError, BrokenPipeError):
            said = child.epitaph()
            self._end(child)
        else:
            if said is not None and self._is_worn(child):
                self._end(child)
            elif not events and time.monotonic() > child.deadline:
                said = gave_up(f"it took more than {self._seconds:g} seconds")
                self._end(child)
        return said

    def _is_worn(self, child: Child) -> bool:
        return child.done >= self._documents or child.resident_megabytes() > KEPT_MEGABYTES

    def _end(self, *children: Child) -> None:
        for child in children:
            self._children.remove(child)
            child.end()


def _moved(children: list[Child]) -> dict[Child, int]:
    """Wait until a child can be written to or read from, at most a tick; tell which."""
    found: dict[Child, int] = {}
    with selectors.DefaultSelector() as seen:
        for child in children:
            seen.register(child.mouth, selectors.EVENT_READ, child)
            if child.unsent:
                seen.register(child.ears, selectors.EVENT_WRITE, child)
        for key, events in seen.select(TICK_SECONDS):
            found[key.data] = found.get(key.data, 0) | events
    return found


def _end(children: list[Child]) -> None:
    while children:
        children.pop().end()
