"""Finding what was marked: by the offsets a script sent, or by the exact words."""

from collections.abc import Mapping

from consult.analysis.forms import MarkForm
from consult.analysis.rules.units import places_of
from consult.kernel.errors import Refused
from consult.kernel.text.held import Cleared
from consult.kernel.text.speech import N_
from consult.sources.models import SourceText
from consult.sources.rules import Span, canonical, whole_text


class WordsNotFound(Refused):
    """The words are not in the text."""

    says = N_("These words are not in this text to the letter. Mark them in the text, or paste them exactly.")
    field = "words"


class WordsAreRepeated(Refused):
    """Nobody can tell which place is meant."""

    says = N_("These words stand in this text more than once. Mark more words, or choose them from their paragraph.")
    field = "words"


def find_marked(form: MarkForm, texts: Mapping[SourceText, Cleared]) -> tuple[SourceText, Span]:
    """Find the text and span that a form means.

    Offsets count only while the words between them are the words that the person saw in the form.
    Errors: WordsNotFound, WordsAreRepeated.
    """
    wanted = whole_text(canonical((form.words.data or "",)))
    by_offsets = _by_offsets(form, texts, wanted)
    if by_offsets is not None:
        return by_offsets
    places = [(text, span) for text, cleared in texts.items() for span in places_of(wanted, cleared.words)]
    if not places:
        raise WordsNotFound
    if len(places) > 1:
        raise WordsAreRepeated
    return places[0]


def _by_offsets(form: MarkForm, texts: Mapping[SourceText, Cleared], wanted: str) -> tuple[SourceText, Span] | None:
    sent = (form.start.data or "", form.end.data or "")
    if not all(number.isascii() and number.isdecimal() and len(number) < 10 for number in sent):  # noqa: PLR2004
        return None
    span = Span(int(sent[0]), int(sent[1]))
    text = next((text for text in texts if str(text.id) == form.text.data), None)
    is_same = text is not None and texts[text].words[span.start : span.end].strip() == wanted
    return (text, span) if text is not None and is_same else None
