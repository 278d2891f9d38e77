"""Archive, ids and seal."""

import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.bundle.rules import Bundle, SealIsBroken, check, copied, is_sealed, pack, schema, seal, unpack, unseal

ROWS = st.lists(
    st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=20), max_size=3), max_size=3
)
NAMES = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)


@given(
    st.dictionaries(NAMES, ROWS, max_size=3), st.dictionaries(st.uuids().map(str), st.binary(max_size=50), max_size=2)
)
def test_what_is_packed_is_unpacked(tables: dict[str, list[dict[str, object]]], files: dict[str, bytes]) -> None:
    bundle = Bundle({"process": "x"}, tables, files)
    assert unpack(pack(bundle)) == bundle
    assert pack(unpack(pack(bundle))) == pack(bundle)


def test_a_copy_has_new_ids_and_keeps_what_they_connect() -> None:
    parent, child = str(uuid.uuid4()), str(uuid.uuid4())
    tables = {"a": [{"id": parent, "texts": [{"id": child}]}], "b": [{"id": child, "a_id": parent, "words": "same"}]}
    first, new = copied(tables, "one")
    assert first["b"][0]["a_id"] == first["a"][0]["id"] == new[parent] != parent
    assert first["b"][0]["words"] == "same"
    assert copied(tables, "one")[0] == first != copied(tables, "two")[0]


def test_organizations_keep_their_ids_in_a_copy() -> None:
    number = str(uuid.uuid4())
    tables = {"organizations": [{"id": number}], "submissions": [{"id": str(uuid.uuid4()), "organization_id": number}]}
    assert copied(tables, "one")[0]["submissions"][0]["organization_id"] == number


@given(st.binary(max_size=100))
@settings(max_examples=3, deadline=None)
def test_a_seal_opens_with_its_passphrase_only(content: bytes) -> None:
    sealed = seal(content, "four plain words")
    assert is_sealed(sealed)
    assert unseal(sealed, "four plain words") == content
    with pytest.raises(SealIsBroken):
        unseal(sealed, "four other words")
    with pytest.raises(SealIsBroken):
        unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), "four plain words")


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(ValueError, match="12 characters"):
        seal(b"", "short")


def test_the_schema_allows_nothing_it_does_not_name() -> None:
    assert schema()["additionalProperties"] is False
    with pytest.raises(ValueError, match="does not know such a table"):
        check({"process": [], "nonsense": []})
