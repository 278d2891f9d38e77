"""Cancelling a compilation: nothing more is made, nothing of it is kept, and another can be started."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from consult.adapters.files import MemoryStore
from consult.adapters.presses import PressHere
from consult.kernel.desk import Desk
from consult.kernel.ports import Asked, Spoiled, always
from consult.kernel.work import Work
from consult.publishing import commands
from consult.publishing.jobs import Shelf, compile_report
from consult.publishing.models import Compilation
from consult.publishing.rules import CANCELLED, CompilationState
from tests.factories.publishing import a_done_compilation, written
from tests.publishing.test_commands import OFFICE, SIGNER


@dataclass
class Cancelling:
    """A press during whose third rendition somebody cancels; ``asks`` if it asks whether to go on after that."""

    desk: Desk
    compilation: Compilation
    asks: bool
    made: list[str] = field(default_factory=list)

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make as long as it goes on."""
        for task in tasks:
            if self.asks and not goes_on():
                return
            self.made.append(task[1])
            if len(self.made) == 3:
                with self.desk.work() as work:
                    found = work.session.get_one(Compilation, self.compilation.id)
                    commands.cancel_compilation(work, compilation=found)
                if self.asks:
                    continue
            yield from PressHere().press([task])


def begun(work: Work) -> Compilation:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()
    return compilation


def told(work: Work, compilation: Compilation) -> tuple[CompilationState, str | None, int]:
    work.session.expire_all()
    return compilation.state, compilation.problem, len(compilation.renditions)


@pytest.mark.parametrize("asks", [False, True], ids=["noticed when stored", "noticed when asked"])
def test_what_is_cancelled_amid_its_making_keeps_nothing(desk: Desk, work: Work, asks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    compilation = begun(work)
    press = Cancelling(desk, compilation, asks)
    compile_report(desk, shelf=Shelf(press), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    assert told(work, compilation) == (CompilationState.FAILED, CANCELLED, 0)
    assert isinstance(desk.files, MemoryStore)
    assert (desk.files.kept, len(press.made)) == ({}, 3)


def test_what_is_cancelled_before_it_began_is_never_made(desk: Desk, work: Work) -> None:
    compilation = begun(work)
    commands.cancel_compilation(work, compilation=compilation)
    work.session.commit()
    press = Cancelling(desk, compilation, asks=False)
    compile_report(desk, shelf=Shelf(press), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    assert (told(work, compilation), press.made) == ((CompilationState.FAILED, CANCELLED, 0), [])


def test_after_cancelling_it_can_be_started_again(work: Work) -> None:
    compilation = begun(work)
    commands.cancel_compilation(work, compilation=compilation)
    again = commands.start_compilation(work, report=compilation.report)
    assert (again.state, again.id != compilation.id) == (CompilationState.WAITING, True)


def test_what_has_ended_cannot_be_cancelled(work: Work) -> None:
    _, report = written(work)
    compilation = a_done_compilation(work, report)
    with pytest.raises(commands.NothingToCancel):
        commands.cancel_compilation(work, compilation=compilation)
    assert compilation.state is CompilationState.DONE
