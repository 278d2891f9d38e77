"""A page for what the office writes in one language, beside the original: of a call, a question, an event."""

from collections.abc import Sequence

from flask import request, url_for

from consult.processes.models import AnyText, behind, original_of
from consult.web.fields import Form
from consult.web.page import show


def show_wording(form: Form, texts: Sequence[AnyText], *, tongue: str, crumbs: list[tuple[str, str]]) -> str:
    """Show the form for ``tongue``, with ways to the same page for the other languages."""
    original = original_of(texts)
    beside = None if original is None or original.language == tongue else original
    return show(form=form, tongue=tongue, original=beside, stale=behind(texts), address=_address, crumbs=crumbs)


def _address(tongue: str) -> str:
    """Give the page that is being shown, for another language of the text."""
    return url_for(request.endpoint or "", **{**(request.view_args or {}), "tongue": tongue})
