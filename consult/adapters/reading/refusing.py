"""Why a document is not read: one exception with a stable code."""

from enum import StrEnum


class Why(StrEnum):
    """What is wrong with a document."""

    EMPTY = "empty"
    WRONG_TYPE = "wrong-type"
    WRONG_ENDING = "wrong-ending"
    ENCRYPTED = "encrypted"
    TOO_MUCH = "too-much"
    MACROS = "macros"
    FAR_PARTS = "far-parts"
    PICTURES_ONLY = "pictures-only"
    TWO_IN_ONE = "two-in-one"
    NO_TEXT = "no-text"
    TOO_LONG = "too-long"
    CANNOT_BE_READ = "cannot-be-read"


class CannotRead(Exception):
    """The document is not taken; ``code`` says why, for whoever has the sentences."""

    def __init__(self, code: Why) -> None:
        super().__init__(code)
        self.code = code
