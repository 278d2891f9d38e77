"""Filter forms: offered from what the sources have, read back as what is asked for."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from consult.analysis.forms import PassagesFilter, SourcesFilter
from consult.analysis.queries.codebook import Branch, codebook
from consult.analysis.queries.facets import Found, found_facets
from consult.analysis.rules import KIND_NAMES, SOURCE_NAMES, PassageKind
from consult.analysis.rules.filters import Asked, Filters, Place, last_page
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.sources.rules import SourceKind
from consult.web.fields import Form, SelectChoice
from consult.web.session import work

Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """A filter form with what it asks for, and what the codes and facets of the process are called."""

    form: Form
    filters: Filters
    found: Found
    branches: Sequence[Branch]

    @property
    def page(self) -> int:
        """Tell which page of the list is asked for."""
        wanted = request.args.get("page", "1")
        return max(1, int(wanted)) if wanted.isdecimal() and len(wanted) < 6 else 1  # noqa: PLR2004 - a page number

    def url(self, number: int) -> str:
        """Give the address of another page of the same list."""
        return url_for(str(request.endpoint), page=number, **self._kept())

    def elsewhere(self, endpoint: str) -> str:
        """Give the address of another page that asks for the same."""
        return url_for(endpoint, **self._kept())

    def _kept(self) -> dict[str, Any]:
        """Keep what the form asks for, and nothing else that stands in the address."""
        return {name: value for name, value in request.args.items() if value and name in self.form}

    def last(self, total: int) -> int:
        """Tell the number of the last page."""
        return last_page(total)


def ask(kind: type[SourcesFilter | PassagesFilter], process: Process) -> Asking:
    """Read what is asked for from the address; what is not on offer is as if it had not been asked."""
    current, language = work().session, speech.language()
    found = found_facets(current, process.id, language=language, now=work().now)
    branches = codebook(current, process.id)
    form = kind(request.args)
    for name, choices in _offers(found, branches).items():
        field: Any = getattr(form, name, None)
        if field is not None:
            field.choices = [SelectChoice("", speech.gettext("All")), *(SelectChoice(*one) for one in choices)]
            field.data = field.data if field.data in {value for value, _ in choices} else ""
    return Asking(form, _filters(form), found, branches)


def code_choices(branches: Sequence[Branch]) -> list[tuple[str, str]]:
    """List codes for a choice; one of the second level says under which it stands."""
    language = speech.language()
    return [
        (str(code.id), name if code is branch.code else f"{branch.code.name_in(language)} › {name}")  # noqa: RUF001
        for branch in branches
        for code in branch.codes
        for name in (code.name_in(language),)
    ]


def language_name(tag: str) -> str:
    """Name a language in the reader's own; what Babel does not know keeps its tag."""
    return str(speech.locale().languages.get(tag) or OWN_NAMES.get(tag, tag))


def _offers(found: Found, branches: Sequence[Branch]) -> dict[str, list[tuple[str, str]]]:
    return {
        "code": code_choices(branches),
        "kind": [(kind.value, speech.gettext(name)) for kind, name in KIND_NAMES.items()],
        "source_kind": [(kind.value, speech.gettext(SOURCE_NAMES[kind])) for kind in found.kinds],
        "category": list(found.categories.items()),
        "region": list(found.regions.items()),
        "language": [(tag, language_name(tag)) for tag in found.languages],
        "place": [(_joined(place.event, place.session), name) for place, name in found.places.items()],
        "question": [(_joined(one.call, one.question), name) for one, name in found.questions.items()],
    }


def _joined(first: str, second: str | None) -> str:
    return first if second is None else f"{first}/{second}"


def _filters(form: Form) -> Filters:
    told = {name: value for name, value in form.data.items() if value}
    place, question = (str(told.get(name, "")).split("/", 1) for name in ("place", "question"))
    return Filters(
        code=uuid.UUID(told["code"]) if "code" in told else None,
        kind=PassageKind(told["kind"]) if "kind" in told else None,
        category=told.get("category"),
        region=told.get("region"),
        question=Asked(*question) if "question" in told else None,
        language=told.get("language"),
        source_kind=SourceKind(told["source_kind"]) if "source_kind" in told else None,
        place=Place(*place) if "place" in told else None,
        without_passage=bool(told.get("without_passage")),
    )
