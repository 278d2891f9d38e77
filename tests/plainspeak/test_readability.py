"""Length measures."""

import pytest

from consult.plainspeak.language import CODES
from consult.plainspeak.readability import lengths, syllables, trends


@pytest.mark.parametrize(
    ("code", "word", "count"),
    [
        ("en", "rights", 1), ("en", "report", 2), ("en", "people", 2), ("en", "help", 1), ("en", "made", 1),
        ("fr", "droit", 1), ("fr", "humaine", 2), ("fr", "pays", 1), ("fr", "école", 2),
        ("es", "derechos", 3), ("es", "país", 2), ("es", "nación", 2), ("es", "ley", 1),
        ("ru", "человека", 4), ("ru", "мир", 1), ("ar", "حقوق", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted(code: str, word: str, count: int) -> None:
    assert syllables(word, code) == count


def test_measures_are_the_formulas_of_their_authors() -> None:
    # 6 words in 2 sentences, 6 syllables, no long word.
    text = "We met you. We help you."
    assert (lengths(text, "en").words_per_sentence, lengths(text, "en").syllables_per_word) == (3.0, 1.0)
    assert trends(text, "en") == {
        "words_per_sentence": 3.0,
        "lix": 3.0,
        "flesch": 119.2,
        "flesch_kincaid_grade": -2.6,
    }


def test_each_language_has_the_measures_that_exist_for_it() -> None:
    names = {code: list(trends("АБВГ. Abcd. 中文。", code)) for code in CODES}
    assert names == {
        "ar": ["words_per_sentence", "lix"],
        "en": ["words_per_sentence", "lix", "flesch", "flesch_kincaid_grade"],
        "es": ["words_per_sentence", "lix", "szigriszt_pazos", "fernandez_huerta"],
        "fr": ["words_per_sentence", "lix", "kandel_moles"],
        "ru": ["words_per_sentence", "lix", "oborneva"],
        "zh": ["words_per_sentence"],
    }


def test_a_text_without_words_has_no_measure() -> None:
    assert [trends(text, code) for text in ("", "…") for code in CODES] == [{}] * 12
