"""Addresses of processes."""

from hypothesis import given
from hypothesis import strategies as st

from consult.processes.rules import RESERVED, is_slug


@given(st.text())
def test_a_slug_stands_in_an_address_as_it_is(text: str) -> None:
    if is_slug(text):
        assert text == text.lower().strip("-")
        assert text.isascii()
        assert text not in RESERVED
