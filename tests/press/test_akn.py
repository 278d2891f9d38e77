"""The Akoma Ntoso rendition: valid, every word once and in order, ids alike in every language."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from consult.press import render_akn
from consult.press.model import Paragraph, Section, plain, walk
from consult.press.reading import read
from tests.press.intricate import MAKERS, intricate
from tests.press.samples import LANGUAGES, easy, letter, report

EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]
SCHEMA = Path(os.environ.get("CONSULT_CORPUS", "../shared/data")).parent / "schemas" / "akn" / "akomantoso30.xsd"
NAMES = {"k": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
LINES = ("p", "block", "heading", "caption", "tocItem")
HELD = ("num", "authorialNote")


@cache
def written(name: str, language: str) -> Any:
    return etree.fromstring(render_akn(MAKERS[name](language)))


def found(root: Any, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces=NAMES))


def kind_of(element: Any) -> str:
    return etree.QName(element).localname


def lines_of(root: Any) -> list[tuple[str, str]]:
    """Return the lines of words in document order, each with its number and followed by its notes."""
    lines: list[tuple[str, str]] = []
    number = ""
    for element in root.iter(etree.Element):
        if kind_of(element) == "num":
            number = words_in(element)
        elif kind_of(element) in LINES and not list(element.iterancestors(f"{{{NAMES['k']}}}authorialNote")):
            own = [part for part in element if kind_of(part) == "inline" and part.get("name") == "num"]
            text = words_in(element) if not found(element, "k:embeddedStructure") else ""
            shown = words_in(own[0]) if own else number
            if text:
                lines.append((shown, text.removeprefix(words_in(own[0])).strip() if own else text))
                number = ""
            lines += [(note.get("marker"), words_in(note[0])) for note in found(element, ".//k:authorialNote")]
    return lines


def words_in(element: Any) -> str:
    return " ".join(spoken(element).split())


def spoken(element: Any) -> str:
    said = element.text or ""
    for part in element:
        said += ("" if kind_of(part) == "authorialNote" else spoken(part)) + (part.tail or "")
    return said


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_line_stands_once_and_in_order(name: str, language: str) -> None:
    lines = read(MAKERS[name](language))
    wanted = [
        (line.marker if line.part not in ("item", "choice") else "", " ".join(line.text.split())) for line in lines
    ]
    shown = [(number, re.sub("^[□○] ", "", text)) for number, text in lines_of(written(name, language))]
    assert shown == wanted


@pytest.mark.parametrize(("name", "language"), EVERY)
@pytest.mark.skipif(not SCHEMA.exists(), reason="not checked: no AKN schema beside the corpus (until 2027-12-31)")
def test_it_is_valid(name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCHEMA.parent)
    schema = etree.XMLSchema(etree.parse(SCHEMA.name))
    schema.assertValid(written(name, language))


@pytest.mark.parametrize("name", MAKERS)
def test_ids_are_unique_and_alike_in_every_language(name: str) -> None:
    ids = {
        language: [
            (kind_of(one), one.get("eId"), one.get("wId")) for one in found(written(name, language), "//*[@eId]")
        ]
        for language, root in ((language, written(name, language)) for language in LANGUAGES)
    }
    assert [ids[language] for language in LANGUAGES] == [ids["en"]] * len(LANGUAGES)
    assert len({eid for _, eid, _ in ids["en"]}) == len(ids["en"])
    assert [one for one in ids["en"] if not re.fullmatch(r"[A-Za-z0-9_]+", one[1])] == []


@pytest.mark.parametrize("name", MAKERS)
def test_every_id_of_the_model_is_kept(name: str) -> None:
    kept = [one.get("wId") for one in found(written(name, "fr"), "//*[@wId]")]
    named = [getattr(node, "id", "") for _, node in walk(MAKERS[name]("fr"))]
    assert sorted(kept) == sorted(filter(None, named))


@pytest.mark.parametrize("name", MAKERS)
def test_references_lead_to_ids(name: str) -> None:
    root = written(name, "ru")
    ids = {f"#{one}" for one in found(root, "//@eId")}
    targets = found(root, "//k:ref/@href | //k:tocItem/@href | //@refersTo | //@source | //k:FRBRauthor/@href | //@as")
    assert set(targets) - ids == set()


def test_ids_say_where_a_thing_stands_and_wids_stay_when_numbers_move() -> None:
    root = written("report", "zh")
    places = [(one.get("eId"), one.get("wId")) for one in found(root, "//k:paragraph | //k:point")]
    assert places == [
        ("sec_I__para_1", "p-1"),
        ("sec_I__para_2", "p-2"),
        ("sec_II__sec_A__para_3", "p-3"),
        ("sec_II__sec_B__para_4", "p-4"),
        ("sec_III__para_5", "p-5"),
        ("sec_III__para_5__point_a", "p-5-0"),
        ("sec_III__para_5__point_b", "p-5-1"),
        ("sec_III__para_5__point_b__point_i", None),
        ("sec_III__para_5__point_b__point_ii", None),
        ("sec_III__para_5__point_c", "p-5-2"),
    ]
    document = letter("en")
    before = Section("s-0", "New", (Paragraph("p-0", plain("New"), number=1),))
    first = Section("s-1", "Old", (Paragraph("p-1", plain("Old"), number=2),))
    moved = etree.fromstring(render_akn(replace(document, body=(before, first))))
    kept = [(one.get("eId"), one.get("wId")) for one in found(moved, "//k:paragraph")]
    assert kept == [("sec_nn1__para_1", "p-0"), ("sec_nn2__para_2", "p-1")]


def test_work_and_expression_have_their_addresses() -> None:
    for made, kind in ((report, "report"), (easy, "easy")):
        root = etree.fromstring(render_akn(made("ar")))
        work = f"/akn/un/debateReport/{kind}/un-hrc/2024-07-12/A-HRC-57-TEST"
        assert found(root, "/k:akomaNtoso/*/k:meta//k:FRBRuri/@value") == [
            work,
            f"{work}/ara@",
            f"{work}/ara@/!main.xml",
        ]
    assert found(written("report", "ar"), "//k:debateReport/@name") == ["meetingReport"]
    parts = found(written("intricate", "es"), "//k:attachment//k:FRBRWork/k:FRBRthis/@value")
    assert [part.split("/")[-1] for part in parts] == ["!annex_1", "!annex_2"]
    assert found(written("letter", "en"), "//k:FRBRWork/k:FRBRuri/@value") == [
        "/akn/un/doc/letter/un/2024-07-12/A-HRC-57-TEST"
    ]


def test_words_in_other_languages_say_so() -> None:
    root = written("report", "ar")
    quoted = found(root, "//k:embeddedText | //k:embeddedStructure")
    assert [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in quoted] == ["en", "en", "en"]
    assert found(root, "//k:mainBody/@xml:lang") == ["ar", "ar"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_akn(intricate("ar")) == render_akn(intricate("ar"))
