"""What the checks of a report find: each a code with values, at a place, some of which stop the freezing."""

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.reports.rules.states import SectionKind, Voice

LARGEST_SHARE = 0.25
FEWEST_FOR_SHARES = 4

register("reports.no-words", N_("Paragraph %(number)s has no words yet."))
register("reports.no-citation", N_("Paragraph %(number)s says what participants said and cites nothing."))
register("reports.no-addressee", N_("Paragraph %(number)s is a recommendation and does not say to whom."))
register(
    "reports.addressee-elsewhere", N_("Paragraph %(number)s has an addressee and stands outside the recommendations.")
)
register("reports.text-waits", N_("A second text of paragraph %(number)s waits to be merged."))
register("reports.consent-withdrawn", N_("Paragraph %(number)s cites %(reference)s, which may no longer be quoted."))
register("reports.passage-changed", N_("Paragraph %(number)s cites %(reference)s, whose words were replaced since."))
register(
    "reports.name-without-consent",
    N_("Paragraph %(number)s names the contributor of %(reference)s, who did not agree to be named."),
)
register("reports.state-too-often", N_("One State (%(state)s) is behind %(share)s of every 100 citations."))
register("reports.too-long", N_("The report has %(words)s words. It may have %(limit)s."))
register("reports.no-sections", N_("The report has no paragraphs yet."))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: what it is, at which paragraph, and whether the report cannot be frozen with it."""

    message: Message
    paragraph_id: uuid.UUID | None = None
    slug: str | None = None
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """As much of a paragraph as its own rules need."""

    paragraph_id: uuid.UUID
    slug: str
    number: int
    voice: Voice
    kind: SectionKind
    has_addressee: bool
    has_words: bool
    citations: int


def of_paragraph(outline: Outline) -> list[Finding]:
    """Say what is missing in one paragraph: words and, where participants speak, a citation stop the freezing."""
    is_advice = outline.kind is SectionKind.RECOMMENDATIONS
    wanted = [
        ("reports.no-words", not outline.has_words, True),
        ("reports.no-citation", outline.voice is Voice.PARTICIPANTS and not outline.citations, True),
        ("reports.no-addressee", is_advice and not outline.has_addressee, False),
        ("reports.addressee-elsewhere", outline.has_addressee and not is_advice, False),
    ]
    return [at(outline, code, stops=stops) for code, is_so, stops in wanted if is_so]


def at(outline: Outline, code: str, *, stops: bool = False, **values: str | int) -> Finding:
    """Make a finding at a paragraph."""
    return Finding(Message(code, {"number": outline.number, **values}), outline.paragraph_id, outline.slug, stops)


def too_often(states: Iterable[str | None]) -> list[tuple[str, int]]:
    """List the States behind more than a quarter of the citations, with their share in percent.

    With fewer than four citations somebody always is, so nothing is said.
    """
    counted = list(states)
    if len(counted) < FEWEST_FOR_SHARES:
        return []
    shares = {state: number / len(counted) for state, number in Counter(counted).items() if state is not None}
    return sorted((state, round(100 * share)) for state, share in shares.items() if share > LARGEST_SHARE)
