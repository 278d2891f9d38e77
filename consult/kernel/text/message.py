"""Messages: a code with values now, a sentence in the reader's language later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from consult.kernel.text import speech

Value = str | int | float | datetime | date | None

_SENTENCES: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be said, without its words: stored, logged and compared as code and values."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        """Say it in the language now spoken."""
        return say(self)


def register(code: str, sentence: str) -> None:
    """Bind ``code`` to its English sentence, which is also its key in the catalogues.

    Errors: ValueError if the code is already bound to another sentence.
    """
    if _SENTENCES.setdefault(code, sentence) != sentence:
        problem = f"two sentences for the code {code}"
        raise ValueError(problem)


def say(message: Message) -> str:
    """Render ``message`` in the language now spoken, dates and numbers in that language's form."""
    values = {name: speech.form(value) for name, value in message.values.items()}
    return speech.gettext(_SENTENCES[message.code]) % values


def codes() -> Mapping[str, str]:
    """List every registered code with its English sentence."""
    return dict(_SENTENCES)
