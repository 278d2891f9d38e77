"""Words, Chinese segmentation and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.plainspeak.folding import fold
from consult.plainspeak.language import CODES
from consult.plainspeak.segmentation import segmented
from consult.plainspeak.sentences import sentences
from consult.plainspeak.tokens import length, tokens


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "The follow-up isn’t 1,200 years.", ["the", "follow-up", "isn't", "1,200", "years"]),
        ("fr", "L’État d’abord.", ["l'état", "d'abord"]),
        ("es", "¿Qué año?", ["qué", "año"]),
        ("ru", "Ещё кто-то.", ["еще", "кто-то"]),
        ("ar", "قال: «نَعَم»", ["قال", "نعم"]),
        ("zh", "我们的人权报告", ["我们", "的", "人权", "报告"]),
    ],
)
def test_words_of_each_language(code: str, text: str, words: list[str]) -> None:
    assert [token.word for token in tokens(fold(text), code)] == words


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [("en", "It is 10:30 now.", 4), ("fr", "L’homme est là.", 3), ("zh", "2021年有25个NGO,好。", 7)],
)
def test_length_counts_words_and_in_chinese_characters(code: str, text: str, count: int) -> None:
    assert length(fold(text), code) == count


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40))
def test_segments_together_are_the_run(hanzi: str) -> None:
    assert "".join(segmented(hanzi)) == hanzi


def test_unlisted_characters_stand_alone_and_frequent_words_stay_whole() -> None:
    assert segmented("龘国家龘") == ("龘", "国家", "龘")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]),
        ("en", "J. Smith came.", ["J. Smith came."]),
        ("fr", "M. Martin est là. Il parle.", ["M. Martin est là.", "Il parle."]),
        ("es", "¿Viene? ¡Sí!", ["¿Viene?", "¡Sí!"]),
        ("ru", "Мы тут. Они там.", ["Мы тут.", "Они там."]),
        ("ar", "هل جاء؟ نعم.", ["هل جاء؟", "نعم."]),
        ("zh", "他来了。好吗？", ["他来了。", "好吗？"]),
        ("en", "… !", []),
        ("en", "One\n\nTwo", ["One", "Two"]),
    ],
)
def test_sentences_of_each_language(code: str, text: str, expected: list[str]) -> None:
    assert [text[sentence.start : sentence.end] for sentence in sentences(text, code)] == expected


@given(st.text(max_size=60), st.sampled_from(CODES))
def test_sentences_are_in_order_inside_the_text(text: str, code: str) -> None:
    edges = [edge for sentence in sentences(text, code) for edge in (sentence.start, sentence.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
