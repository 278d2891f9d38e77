"""Coded passages as a sheet to take away, in CSV or XLSX."""

from collections.abc import Sequence

from consult.analysis.models import Coding
from consult.analysis.queries.facets import Found
from consult.analysis.rules import KIND_NAMES
from consult.analysis.views.asking import language_name
from consult.analysis.views.chips import Chip
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared
from consult.sources.models import Passage


def headings() -> list[str]:
    """Name the columns in the reader's language."""
    say = speech.gettext
    return [
        say("Reference"),
        say("Kind of source"),
        say("Who speaks"),
        say("Name"),
        say("Region"),
        say("Language"),
        say("Question"),
        say("Kind of passage"),
        say("Codes"),
        say("Words"),
    ]


def row_of(passage: Passage, quote: Cleared | None, chip: Chip, codings: Sequence[Coding], found: Found) -> list[str]:
    """Write one passage; words that may not be quoted are left out."""
    language, group = speech.language(), passage.text.source.group_code
    kinds = dict.fromkeys(speech.gettext(KIND_NAMES[coding.kind]) for coding in codings)
    return [
        chip.reference,
        chip.kind,
        chip.category,
        "" if chip.name is None else chip.name.words,
        "" if group is None else found.regions.get(group, group),
        language_name(passage.text.language),
        passage.text.question or "",
        "; ".join(kinds),
        "; ".join(dict.fromkeys(coding.code.name_in(language) for coding in codings)),
        speech.gettext("Not for quotation") if quote is None else quote.words,
    ]
