"""Fields of the house: what is typed in many ways is taken as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from consult.kernel.text import speech
from consult.web.fields import Figure, Form


class Asked(Form):
    """A form that asks for a number."""

    number = Figure("Number")


def typed(words: str) -> str:
    return str(Asked(MultiDict({"number": words})).number.data)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("8500", "8500"),
        (" 8,500 ", "8500"),
        ("8 500", "8500"),
        ("8\u202f500", "8500"),
        ("8.500", "8500"),
        ("8’500", "8500"),
        ("٨٥٠٠", "8500"),
        ("٨٬٥٠٠", "8500"),
        ("1,234,567", "1234567"),
        ("007", "7"),
        ("8,50", "8,50"),
        ("1,234.567", "1,234.567"),
        ("8.5", "8.5"),
        ("-5", "-5"),
        ("many", "many"),
        ("", ""),
    ],
)
def test_a_number_is_taken_as_people_write_it(words: str, number: str) -> None:
    assert typed(words) == number


@given(number=st.integers(0, 10**9), language=st.sampled_from(["ar", "en", "es", "fr", "ru", "zh"]))
def test_what_the_page_shows_can_be_typed_back(number: int, language: str) -> None:
    with speech.speaking(language):
        assert typed(speech.number(number)) == str(number)
