"""Documents go to JSON and come back equal."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.press.codec import from_json, to_json
from consult.press.model import (
    Content,
    Emphasis,
    Foreign,
    Link,
    Listing,
    ListItem,
    ModelError,
    Paragraph,
    Quote,
    Strong,
    SubParagraph,
    Text,
)
from tests.press.samples import LANGUAGES, easy, letter, report

WORDS = st.text(alphabet=st.characters(categories=("L", "Nd", "P", "Zs")), min_size=1, max_size=20)
RUNS = st.builds(Text, WORDS)


def inside(runs: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    content = st.lists(runs, min_size=1, max_size=3).map(tuple)
    languages = st.sampled_from(["en", "ar", "zh-Hant", "sgn-GB"])
    return st.one_of(
        st.builds(Emphasis, content),
        st.builds(Strong, content),
        st.builds(Foreign, content, languages),
        st.builds(Quote, content, st.one_of(st.just(""), languages)),
        st.builds(Link, content, st.just("https://example.org/a")),
    )


CONTENT: st.SearchStrategy[Content] = st.lists(st.recursive(RUNS, inside, max_leaves=6), min_size=1, max_size=4).map(
    tuple
)
ITEMS = st.lists(st.builds(ListItem, CONTENT), min_size=1, max_size=3).map(tuple)
PARTS = st.lists(st.builds(SubParagraph, CONTENT), max_size=3).map(tuple)


@given(content=CONTENT, items=ITEMS, parts=PARTS, recommendation=st.booleans())
def test_any_document_comes_back_equal(
    content: Content, items: tuple[ListItem, ...], parts: tuple[SubParagraph, ...], *, recommendation: bool
) -> None:
    paragraph = Paragraph("p-1", content, 1, parts, recommendation)
    document = replace(letter("en"), body=(paragraph, Listing(items, ordered=recommendation)))
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [report, easy, letter])
def test_the_samples_come_back_equal(make: Any, language: str) -> None:
    document = make(language)
    assert from_json(to_json(document)) == document
    assert to_json(from_json(to_json(document))) == to_json(document)


def changed(path: list[Any], value: object) -> str:
    held = json.loads(to_json(letter("en")))
    inner = held
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(held)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("{", "line 1", "not JSON: Expecting property name enclosed in double quotes"),
        ("[]", "format", "not a consult-document of version 1"),
        (changed(["version"], 2), "format", "not a consult-document of version 1"),
        (changed(["document", "kind"], "Text"), "document.kind", "'Text' is not allowed here"),
        (changed(["document", "body", 0, "colour"], "red"), "document.body[0]", "Paragraph has no colour"),
        (changed(["document", "body", 0, "id"], 7), "document.body[0].id", "str expected, not int"),
        (
            changed(["document", "body", 0, "number"], value=True),
            "document.body[0].number",
            "int expected, not bool",
        ),
        (changed(["document", "body", 0, "content"], []), "document.body[0].content", "nothing inside"),
        (
            changed(["document", "body", 0], {"kind": "Paragraph"}),
            "document.body[0]",
            "Paragraph without id, content",
        ),
        (changed(["document", "profile"], "poem"), "document.profile", "'poem' is not a valid Profile"),
        (
            changed(["document", "language"], "de"),
            "document.language",
            "'de' is not one of ar, en, es, fr, ru, zh",
        ),
    ],
)
def test_what_is_wrong_is_named(text: str, place: str, reason: str) -> None:
    with pytest.raises(ModelError) as refused:
        from_json(text)
    assert (refused.value.place, refused.value.reason) == (place, reason)
