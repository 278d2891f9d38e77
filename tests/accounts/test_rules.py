"""Addresses and passwords."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.accounts.rules import clean_address, is_address, is_weak


@pytest.mark.parametrize("address", ["a@example.org", "é.b+c@sub.example.org", " A@EXAMPLE.ORG "])
def test_addresses_are_recognized_however_typed(address: str) -> None:
    assert is_address(clean_address(address))


@pytest.mark.parametrize(
    "text", ["", "a", "a@b", "a b@example.org", "@example.org", "a@example.o", "a" * 250 + "@example.org"]
)
def test_other_texts_are_no_addresses(text: str) -> None:
    assert not is_address(text)


@given(st.emails())
def test_cleaning_twice_is_cleaning_once(address: str) -> None:
    assert clean_address(clean_address(address)) == clean_address(address)


@pytest.mark.parametrize("password", ["", "short", "aaaaaaaaaaaaaaaa", "abababababababab", "amina-amina-1"])
def test_weak_passwords_are_weak(password: str) -> None:
    assert is_weak(password, about=("Amina", "amina"))


def test_a_phrase_is_a_password() -> None:
    assert not is_weak("four plain words here", about=("Amina", "amina"))
