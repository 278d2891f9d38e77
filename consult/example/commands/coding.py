"""Passages of the example, coded by its rapporteur."""

from dataclasses import replace

from consult.accounts.models import Person
from consult.analysis.commands import code_passage
from consult.analysis.models import Code
from consult.analysis.rules import PassageKind
from consult.example.commands.submissions import Spoken
from consult.example.rules import Content
from consult.kernel.work import Work
from consult.processes.queries import actor_for
from consult.sources.models import Passage, SourceText
from consult.sources.queries.carrying import canonical_words
from consult.sources.rules import Span, find_quote


def add_codings(
    work: Work, *, spoken: dict[str, Spoken], codes: dict[str, Code], rapporteur: Person, closed: frozenset[str]
) -> dict[str, Passage]:
    """Code every passage of every source that may be analysed (``closed`` may not). Gives passages by content id."""
    then = replace(work, actor=actor_for(work.session, rapporteur))
    made = {}
    for number, one in spoken.items():
        for content in () if number in closed else one.passages:
            text, span = _place(work, one, content)
            chosen = [codes[slug] for slug in content["codes"]]
            made[content["id"]] = code_passage(
                then, text=text, span=span, chosen=chosen, kind=PassageKind(content["kind"])
            )
    return made


def _place(work: Work, one: Spoken, content: Content) -> tuple[SourceText, Span]:
    for text in one.source.texts:
        if content.get("question") in (None, text.question):
            span = find_quote(content["quote"], canonical_words(work, text))
            if span is not None:
                return text, span
    raise LookupError(content["id"])
