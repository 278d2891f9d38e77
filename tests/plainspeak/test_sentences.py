"""Sentences of six languages, with abbreviations, names, quotations and dots inside them."""

import pytest

from consult.plainspeak.language import CODES
from consult.plainspeak.sentences import sentences
from tests.plainspeak.divided import DIVIDED

CASES = [(code, divided) for code in CODES for divided in DIVIDED[code]]


def _divided(text: str, code: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, code)]


@pytest.mark.parametrize(("code", "divided"), CASES)
def test_a_text_is_divided_where_its_sentences_end(code: str, divided: list[str]) -> None:
    assert _divided(("" if code == "zh" else " ").join(divided), code) == divided


@pytest.mark.parametrize(("code", "divided"), CASES)
def test_blanks_around_a_text_belong_to_no_sentence(code: str, divided: list[str]) -> None:
    assert _divided(f"\n {('' if code == 'zh' else ' ').join(divided)} \n", code) == divided


@pytest.mark.parametrize("code", CODES)
def test_paragraphs_are_divided_as_each_alone(code: str) -> None:
    texts = [("" if code == "zh" else " ").join(divided) for divided in DIVIDED[code]]
    assert _divided("\n\n".join(texts), code) == [sentence for divided in DIVIDED[code] for sentence in divided]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "He came. 5 left."),
        ("en", "We start. 12 people came."),
        ("fr", "Il parle. 5 partent."),
        ("ru", "Он тут. 5 ушли."),
    ],
)
def test_a_dot_after_a_whole_word_ends_a_sentence_before_a_figure_too(code: str, text: str) -> None:
    assert len(_divided(text, code)) == 2
