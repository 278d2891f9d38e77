"""Refusals: what a rule says no with, in domain words, knowing no HTTP."""

import re
from typing import ClassVar

from consult.kernel.text.message import Message, Value, register


class Refused(Exception):
    """A rule said no. Each refusal is a class beside its act, with one whole sentence in ``says``."""

    says: ClassVar[str] = ""
    field: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        """Register the sentence under a code made from the capability and the class."""
        super().__init_subclass__()
        if "says" in cls.__dict__:
            register(cls.code(), cls.says)

    def __init__(self, **values: Value) -> None:
        super().__init__(self.code())
        self.values = values

    @classmethod
    def code(cls) -> str:
        """Tell the stable code of this refusal, such as ``calls.call-is-closed``."""
        words = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        return f"{cls.__module__.split('.')[1]}.{words}"

    @property
    def message(self) -> Message:
        """Give what is to be said to the person."""
        return Message(self.code(), self.values)
