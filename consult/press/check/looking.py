"""A short look at a file for those who are no specialists: a few questions answered, and what would help most."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from consult.press.check.finding import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consult.press.check.remarks import Remark

MOST = 3


class Answer(StrEnum):
    """What a checker can answer to a question about a file."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Question:
    """Something everybody asks of a file: ``broken`` by these conditions, and not to be told where one ``hides`` it.

    ``said`` has a sentence for each answer that can be given, marked for translation.
    """

    said: Mapping[Answer, str]
    broken: frozenset[str]
    hides: frozenset[str] = frozenset()

    def answer(self, found: frozenset[str]) -> tuple[Answer, str]:
        """Answer the question by the codes that were found: a word, and its sentence."""
        unsure = Answer.UNKNOWN if self.hides & found else Answer.YES
        answer = Answer.NO if self.broken & found else unsure
        return answer, self.said[answer]


@dataclass(frozen=True, slots=True)
class Look:
    """What is shown: the answers, the few things most worth mending, and how many conditions are not met."""

    answers: tuple[tuple[Answer, str], ...]
    useful: tuple[Remark, ...]
    count: int


# What is found too where a PDF was made without tags, and is mended when it is made with them.
_FOLLOWS = frozenset({"pdf.5-1", "pdf.7.1-3", "pdf.7.1-8", "pdf.7.18.1-1", "pdf.7.18.4-1", "pdf.7.18.5-1", "pdf.6.2-1"})
_TAGS = {
    Answer.YES: N_("It has tags, by which screen readers find headings, lists and tables."),
    Answer.NO: N_("It has no tags that screen readers can use: they must guess headings, lists and tables."),
}
_TEXT = {
    Answer.YES: N_("It holds text, not only pictures of pages."),
    Answer.NO: N_("It is made of pictures of pages, with hardly any text."),
}
_LANGUAGE = {
    Answer.YES: N_("It says which language it is in."),
    Answer.NO: N_("It does not say which language it is in."),
}
_TITLE = {
    Answer.YES: N_("It has a title."),
    Answer.NO: N_("It has no title that programs can find."),
    Answer.UNKNOWN: N_(
        "It does not describe itself in a way that can be read, so we cannot tell whether it has a title."
    ),
}
_PICTURES = {
    Answer.YES: N_("We found no picture without words that stand for it."),
    Answer.NO: N_("A picture in it has no words that stand for it."),
    Answer.UNKNOWN: N_(
        "Not all of it has tags, so we cannot tell whether its pictures have words that stand for them."
    ),
}
_QUESTIONS = {
    "pdf": (
        Question(_TAGS, frozenset({"pdf.7.1-11", "pdf.6.2-1"})),
        Question(_LANGUAGE, frozenset({"pdf.7.2-29", "pdf.7.2-34"})),
        Question(_TITLE, frozenset({"pdf.7.1-9"}), hides=frozenset({"pdf.7.1-8"})),
        Question(_PICTURES, frozenset({"pdf.7.3-1"}), hides=frozenset({"pdf.7.1-11", "pdf.7.1-3"})),
    ),
    "docx": (
        Question(_TEXT, frozenset({"docx.picture-of-text"})),
        Question(_LANGUAGE, frozenset({"docx.language"})),
        Question(_TITLE, frozenset({"docx.title"})),
        Question(_PICTURES, frozenset({"docx.alt"})),
    ),
}
_MOST_USEFUL_FIRST = (
    *("pdf.7.1-11", "pdf.6.2-1", "pdf.7.16-1", "pdf.7.2-34", "pdf.7.2-29", "pdf.7.1-9", "pdf.7.1-8", "pdf.7.3-1"),
    *("pdf.7.21.7-1", "pdf.7.21.7-2", "pdf.7.1-3", "pdf.7.1-4", "pdf.7.4.2-1", "pdf.7.4.4-2", "pdf.7.5-1"),
    *("pdf.7.18.5-1", "pdf.7.18.5-2", "pdf.7.18.1-3", "pdf.7.7-1", "pdf.7.2-42", "pdf.7.2-43"),
    *("docx.picture-of-text", "docx.language", "docx.title", "docx.alt", "docx.changes", "docx.comments"),
    *("docx.no-headings", "docx.fake-heading", "docx.heading-skip", "docx.table-header", "docx.alt-file"),
    *("docx.direction", "docx.hand-list", "docx.empty-link", "docx.vague-link", "docx.floating-text"),
    *("docx.merged-cells", "docx.nested-table"),
)
_WEIGHT = {code: place for place, code in enumerate(_MOST_USEFUL_FIRST)}


def look_at(ending: str, remarks: Sequence[Remark]) -> Look:
    """Return what is shown of a file with this ending, ``pdf`` or ``docx``."""
    found = frozenset(remark.first.condition.code for remark in remarks)
    answers = tuple(question.answer(found) for question in _QUESTIONS[ending])
    left_out = _FOLLOWS if "pdf.7.1-11" in found else frozenset()
    return Look(answers, _useful([one for one in remarks if one.first.condition.code not in left_out]), len(found))


def _useful(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    weighed = sorted(
        (remark for remark in remarks if remark.first.condition.code in _WEIGHT),
        key=lambda remark: _WEIGHT[remark.first.condition.code],
    )
    by_mend: dict[str, Remark] = {}
    for remark in weighed:
        by_mend.setdefault(remark.first.condition.mend, remark)
    return tuple(by_mend.values())[:MOST]
