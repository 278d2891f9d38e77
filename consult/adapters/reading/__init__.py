"""Reading uploaded documents: in a child process with little memory, little time, no files and no network."""

from dataclasses import dataclass

from consult.adapters.confining import Child, NoAnswer, TooMuchWork
from consult.adapters.reading.refusing import Why
from consult.kernel.ports import Reading

_CHILD = "consult.adapters.reading.child"


@dataclass(frozen=True, slots=True)
class ChildReader:
    """Reads each document in a process of its own, which is killed when it takes too long."""

    seconds: float = 30.0

    def read(self, content: bytes, *, ending: str, language: str) -> Reading:
        """Read a document; whatever happens to the child becomes a problem's code, never an exception.

        Timing: at most ``seconds`` of the clock and 20 seconds of processor time.
        """
        try:
            said = Child(_CHILD, self.seconds).ask(content, ending, language)
        except TooMuchWork:
            return Reading(problem=Why.TOO_MUCH)
        except NoAnswer:
            return Reading(problem=Why.CANNOT_BE_READ)
        if said.get("problem"):
            return Reading(problem=str(said["problem"]))
        return Reading(str(said["media_type"]), tuple(str(text) for text in said["paragraphs"]))
