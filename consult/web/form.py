"""Filling forms from requests: what was sent, what was kept, or what is stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from flask import request
from werkzeug.datastructures import CombinedMultiDict

from consult.kernel.errors import Refused
from consult.web import keeping, session
from consult.web.fields import Form

AnyForm = TypeVar("AnyForm", bound=Form)


def fill(kind: type[AnyForm], **stored: Any) -> AnyForm:
    """Make a form from what was sent; else from what was kept for this person; else from what is stored."""
    if request.method == "POST":
        return kind(CombinedMultiDict([request.form, request.files]), **stored)
    return kind(keeping.offered(), **stored)


def is_sent_and_good(form: Form) -> bool:
    """Say whether the form was sent and every field holds what it should."""
    return request.method == "POST" and form.validate()


@contextmanager
def refusals_beside(form: Form) -> Iterator[None]:
    """Turn a refusal of the act into an error on the form; nothing that the act did stays."""
    try:
        yield
    except Refused as refusal:
        form.refuse(refusal)
        session.end(keep=False)


class Instead:
    """A stored thing as a form should see it: some attributes replaced."""

    def __init__(self, thing: object, **instead: object) -> None:
        self._thing = thing
        self.__dict__.update(instead)

    def __getattr__(self, name: str) -> object:
        """Give the thing's own attribute where none was put instead."""
        return getattr(self._thing, name)
