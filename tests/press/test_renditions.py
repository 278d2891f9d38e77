"""Every rendition by name: its file, and that each kind of document can be had in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from consult.press import RENDITIONS, from_json, render_json
from consult.press.model import Profile
from tests.press.intricate import MAKERS
from tests.press.samples import LANGUAGES

STARTS = {
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-1.7",
    "pdf-large": b"%PDF-1.7",
    "docx": b"PK\x03\x04",
    "docx-large": b"PK\x03\x04",
    "epub": b"PK\x03\x04",
    "txt": "联合国".encode(),
    "brf": b" ",
    "xml": b"<?xml version='1.0' encoding='UTF-8'?>",
    "json": b"{",
}


def test_the_renditions_in_their_order() -> None:
    assert list(RENDITIONS) == list(STARTS)
    assert [name for name, one in RENDITIONS.items() if one.large] == ["pdf-large", "docx-large"]
    assert [one.name for one in RENDITIONS.values()] == list(RENDITIONS)


@pytest.mark.parametrize("name", RENDITIONS)
def test_each_makes_its_kind_of_file(name: str) -> None:
    made = RENDITIONS[name].render(MAKERS["intricate"]("zh"))
    assert made[: len(STARTS[name])] == STARTS[name]


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_large_print_differs(name: str) -> None:
    document = MAKERS["letter"]("en")
    assert RENDITIONS[f"{name}-large"].render(document) != RENDITIONS[name].render(document)


@pytest.mark.parametrize("name", ["epub", "txt", "brf", "xml", "json"])
@pytest.mark.parametrize("profile", [profile for profile in Profile if profile is not Profile.REPORT])
def test_every_profile_can_be_had(name: str, profile: Profile) -> None:
    document = replace(MAKERS["questionnaire"]("ru"), profile=profile)
    assert len(RENDITIONS[name].render(document)) > len(document.title)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_json_is_read_back(name: str, language: str) -> None:
    document = MAKERS[name](language)
    assert from_json(render_json(document).decode()) == document
    assert json.loads(render_json(document))["format"] == "consult-document"
