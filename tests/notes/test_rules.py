"""Plain rules of notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.notes.rules import Mode, Speaker, clean, preset
from consult.sources.rules import Preset


@pytest.mark.parametrize("mode", Mode)
def test_what_is_confidential_is_for_ohchr_only_in_every_mode(mode: Mode) -> None:
    assert preset(mode, is_confidential=True) is Preset.OHCHR_ONLY


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_only_line_ends_change(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean(text).replace("\n", "") == text.replace("\r", "").replace("\n", "")


def test_without_a_name_only_the_category_is_left() -> None:
    named = Speaker({"en": "A"}, "B", "ngo_other", None, "XAA", "AFR")
    assert named.without_name() == Speaker({}, category="ngo_other")
