"""What a check found in a file, in the words of the reader."""

from dataclasses import dataclass

from consult.kernel.text import speech
from consult.kernel.text.speech import gettext, ngettext
from consult.press.check.finding import WHOLE
from consult.press.check.looking import Answer
from consult.press.check.remarks import Remark
from consult.submissions.queries.looks import Looked


@dataclass(frozen=True, slots=True)
class LookInWords:
    """A look as a page shows it: each answer as its kind and sentence, each remark as what, where and how to mend."""

    state: str | None
    answers: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str, str], ...] = ()
    count: int = 0


def in_words(looked: Looked) -> LookInWords:
    """Say a look in the language now spoken."""
    if looked.look is None:
        return LookInWords(looked.state)
    kinds = {Answer.YES: "done", Answer.NO: "warning", Answer.UNKNOWN: "neutral"}
    answers = tuple((kinds[answer], gettext(sentence)) for answer, sentence in looked.look.answers)
    remarks = tuple((each.sentence(speech), _where(each), each.mend(speech)) for each in looked.look.useful)
    return LookInWords(looked.state, answers, remarks, looked.look.count)


def _where(remark: Remark) -> str:
    if remark.first.place == WHOLE:
        return ""
    said = ngettext("In %(count)s place: %(place)s.", "In %(count)s places, first: %(place)s.", remark.count)
    return said % {"count": speech.number(remark.count), "place": remark.first.place.told(speech)}
