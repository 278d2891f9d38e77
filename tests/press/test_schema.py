"""The JSON Schema of documents says what the codec writes and refuses what it refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from consult.press import schema, to_json
from tests.press.samples import LANGUAGES, easy, letter, questionnaire, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.model import Document

VALIDATOR = Draft202012Validator(schema())


def errors(held: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(held)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [report, easy, letter, questionnaire])
def test_every_sample_agrees_with_the_schema(make: Callable[[str], Document], language: str) -> None:
    assert errors(json.loads(to_json(make(language)))) == []


def test_what_is_missing_or_unknown_does_not_agree() -> None:
    held = json.loads(to_json(letter("en")))
    del held["document"]["title"]
    held["document"]["colour"] = "blue"
    held["document"]["profile"] = "poem"
    assert len(errors(held)) == 3


def test_every_kind_of_the_model_is_described() -> None:
    described = schema()["$defs"]
    assert isinstance(described, dict)
    assert all(len(kind["description"]) > 10 for kind in described.values())
    assert {"Document", "CrossReference", "Question", "Badge"} < set(described)
