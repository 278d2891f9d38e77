"""Folding for comparison, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.plainspeak.folding import fold, fold_word, without_surrogates

_TEXTS = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("اأإآ\u0654\u0655\u064bيئe\u0301\u0327\u00adёЕ\u0308\u0640ﷺ٣"))
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Été", "été"),
        ("e\u0301te\u0301", "été"),
        ("l’homme", "l'homme"),
        ("Ёлка й", "елка й"),
        ("تَعَسُّفًا", "تعسفا"),
        ("أإآٱ ىة", "اااا يه"),
        ("مـــن", "من"),
        ("٢٠٢١ ２０", "2021 20"),
        ("infor\u00admation", "information"),
        ("co\u2010op", "co-op"),
        ("İ ẞ", "i\u0307 ß"),
    ],
)
def test_variants_become_one(written: str, folded: str) -> None:
    assert fold(written).text == folded


@given(_TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_word(fold_word(text)) == fold_word(text)


@given(_TEXTS)
def test_every_folded_letter_has_a_place_in_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_marks_belong_to_their_letter() -> None:
    folded = fold("a e\u0301\u0327 b")
    assert folded.span(2, 3) == (2, 5)


def test_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800b") == "a\ufffdb"
