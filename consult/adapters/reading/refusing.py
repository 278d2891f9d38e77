"""Why a document is not read: one exception with a stable code."""


class CannotRead(Exception):
    """The document is not taken; ``code`` says why, for whoever has the sentences."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
