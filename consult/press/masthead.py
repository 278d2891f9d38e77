"""The lines of a masthead, worded as issued Council documents word them in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from consult.press.languages import forms

if TYPE_CHECKING:
    from consult.press.languages import Forms
    from consult.press.model import Document, Masthead


@dataclass(frozen=True, slots=True)
class Issue:
    """The words of a masthead; ``language`` is that of the distribution lines where it differs.

    Arabic, Chinese and Russian documents carry date, language and original in English.
    """

    organization: str
    symbol: str
    assembly: str
    distribution: tuple[str, ...]
    language: str
    organ: str
    meeting: tuple[str, ...]
    agenda: tuple[str, ...]


def issue_of(document: Document) -> Issue | None:
    """Return the masthead of a document in the words of its language, if it has one."""
    head = document.masthead
    if head is None:
        return None
    words = forms(document.language)
    dated = words.masthead_language
    return Issue(
        organization=words.united_nations,
        symbol=head.symbol,
        assembly=words.general_assembly if head.symbol.startswith("A/") else "",
        distribution=_distribution(document.language, head, words),
        language="" if dated == document.language else dated,
        organ=head.organ,
        meeting=_meeting(head, words),
        agenda=tuple(item.title for item in head.agenda),
    )


def _distribution(language: str, head: Masthead, words: Forms) -> tuple[str, ...]:
    """Return distribution, date, language (left out where it is the only original) and original."""
    originals = "/".join(words.language_names[tag] for tag in head.original)
    own = () if head.original == (language,) and language == "en" else (words.own_name,)
    date = forms(words.masthead_language).date_text(head.issued)
    return (words.distribution[head.distribution], date, *own, words.original.format(languages=originals))


def _meeting(head: Masthead, words: Forms) -> tuple[str, ...]:
    lines = [words.session_name(head.session)] if head.session else []
    if head.meeting:
        first, last = head.meeting
        lines.append(words.period_text(first, last))
    if head.agenda:
        lines.append(words.agenda_line([item.number for item in head.agenda]))
    return tuple(lines)
