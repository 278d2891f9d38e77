"""Footnotes and contributors of a report, made from its citations as consent allows at that instant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from consult.accounts.queries import entries
from consult.events.models import Event
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared, Use
from consult.kernel.text.speech import N_
from consult.reports.models import Citation, Report
from consult.reports.rules.collation import in_order
from consult.reports.rules.footnotes import Manner, manner_of, who_phrase
from consult.sources.models import Source
from consult.sources.queries import gate
from consult.sources.queries.gate import Rights, rights_of
from consult.sources.rules import Attribution

CONTRIBUTORS = N_("Contributors cited")


@dataclass(frozen=True, slots=True)
class Register:
    """What footnotes need to know, loaded once for a report and a language."""

    session: Session
    language: str
    rights: Rights
    categories: Mapping[str, str]
    headings: Mapping[str, str]
    events: Mapping[str, Event] = field(repr=False)

    def name_of(self, source: Source) -> Cleared | None:
        """Give the contributor's name if it may stand beside a quotation."""
        return gate.contributor(self.session, source, self.rights, use=Use.QUOTE, language=self.language)

    def category_of(self, source: Source) -> str:
        """Give the label of a source's category."""
        return self.categories.get(source.category, source.category)


def register_of(session: Session, report: Report, *, language: str, now: datetime) -> Register:
    """Load what the footnotes of a loaded report need; about eight queries, however many citations."""
    sources = cited_sources(report)
    slugs = {source.event_slug for source in sources if source.event_slug}
    query = select(Event).options(selectinload(Event.texts), selectinload(Event.sessions))
    categories = entries(session, "category")
    events = session.scalars(query.where(Event.process_id == report.process_id, Event.slug.in_(slugs)))
    return Register(
        session=session,
        language=language,
        rights=rights_of(session, sources, now=now),
        categories={entry.code: entry.label_in(language) for entry in categories},
        headings={entry.code: entry.plural_in(language) for entry in categories},
        events={event.slug: event for event in events},
    )


def in_language(sentence: str, language: str) -> str:
    """Say a sentence of ours in ``language``."""
    with speech.speaking(language):
        return speech.gettext(sentence)


def cited_sources(report: Report) -> list[Source]:
    """List the sources that a loaded report cites, each once, in the order of first citation."""
    found: dict[object, Source] = {}
    for citation in citations_of(report):
        found.setdefault(citation.passage.text.source.id, citation.passage.text.source)
    return list(found.values())


def citations_of(report: Report) -> Iterable[Citation]:
    """Go through the citations of a loaded report, in the order of its paragraphs."""
    for section in report.sections:
        for paragraph in section.paragraphs:
            yield from paragraph.citations


def footnote(citations: Iterable[Citation], register: Register) -> str:
    """Say in the register's language where the cited passages come from: each source once, one event one sentence.

    A passage that may no longer be quoted is not mentioned at all.
    """
    groups: dict[_Group, dict[str, None]] = {}
    for citation in citations:
        told = _told(citation, register)
        if told is not None:
            groups.setdefault(told[0], {})[told[1]] = None
    between = "" if register.language == "zh" else " "  # no space follows a Chinese full stop
    with speech.speaking(register.language):
        return between.join(_sentence(group, list(who)) for group, who in groups.items())


def contributors(report: Report, register: Register) -> list[tuple[str, list[str]]]:
    """List the contributors cited who may be named: by category, in the alphabetical order of the language."""
    named: dict[str, set[str]] = {}
    for source in cited_sources(report):
        name = register.name_of(source)
        if name is not None and name.words:
            named.setdefault(source.category, set()).add(name.words)
    order = [*register.headings, *sorted(set(named) - set(register.headings))]
    return [
        (register.headings.get(code, code), in_order(named[code], str, register.language))
        for code in order
        if code in named
    ]


@dataclass(frozen=True, slots=True)
class _Group:
    """What stands in one sentence of a footnote: what was written, or said at one event on one day."""

    manner: Manner
    event: str = ""
    day: date | None = None


def _told(citation: Citation, register: Register) -> tuple[_Group, str] | None:
    """Say in which sentence a source belongs, and who it was; None if it may not be quoted."""
    passage, source = citation.passage, citation.passage.text.source
    consent = register.rights.find(source, Use.QUOTE, part=passage.text.part, passage_id=passage.id)
    if consent is None:
        return None
    name = register.name_of(source) if consent.attribution is Attribution.NAMED else None
    attribution = consent.attribution
    if attribution is Attribution.NAMED and (name is None or not name.words):
        attribution = Attribution.UNNAMED
    event = register.events.get(source.event_slug or "")
    manner = manner_of(source.kind, has_event=event is not None)
    values = {
        "name": "" if name is None else name.words,
        "category": register.category_of(source),
        "reference": source.reference,
    }
    with speech.speaking(register.language):
        who = speech.gettext(who_phrase(manner, attribution)) % values
    if event is None or manner is not Manner.SPOKEN:
        return _Group(manner), who
    return _Group(manner, _event_title(event, register.language), _day(event, source)), who


def _sentence(group: _Group, who: list[str]) -> str:
    """Put the sources of a group into one sentence, in the language now spoken."""
    number, listed = len(who), speech.pgettext("between the sources in a footnote", "; ").join(who)
    if group.day is not None:
        sentence = speech.ngettext(
            "Statement, %(event)s, %(date)s: %(who)s.", "Statements, %(event)s, %(date)s: %(who)s.", number
        )
        return sentence % {"event": group.event, "date": speech.full_date(group.day), "who": listed}
    if group.manner is Manner.LETTER:
        return speech.ngettext("Letter: %(who)s.", "Letters: %(who)s.", number) % {"who": listed}
    return speech.ngettext("Submission: %(who)s.", "Submissions: %(who)s.", number) % {"who": listed}


def _event_title(event: Event, language: str) -> str:
    text = event.text_in(language)
    return event.slug if text is None else text.title


def _day(event: Event, source: Source) -> date:
    """Tell on which day it was said, where the event took place."""
    starts = next((part.starts_at for part in event.sessions if part.slug == source.session_slug), event.starts_at)
    return starts.astimezone(ZoneInfo(event.zone)).date()
