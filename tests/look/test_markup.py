"""Every example page is strict HTML with one heading, unique ids and visible labels."""

from collections import Counter
from typing import Any

import html5lib
import pytest

from tests.look.conftest import LANGUAGES
from tests.look.examples import PAGES, render

CASES = [(name, language) for name in PAGES for language in LANGUAGES]


def _parsed(name: str, language: str) -> Any:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(render(name, language))


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize(("name", "language"), CASES)
def test_one_heading_begins_the_title(name: str, language: str) -> None:
    page = _parsed(name, language)
    (heading,) = page.iter("h1")
    assert _text(page.find(".//title")).startswith(_text(heading) + " · ")


@pytest.mark.parametrize(("name", "language"), CASES)
def test_language_and_direction(name: str, language: str) -> None:
    page = _parsed(name, language)
    assert (page.get("lang"), page.get("dir")) == (language, "rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(("name", "language"), CASES)
def test_ids_are_unique_and_references_lead_somewhere(name: str, language: str) -> None:
    page = _parsed(name, language)
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert [key for key, count in ids.items() if count > 1] == []
    wanted = {
        key
        for element in page.iter()
        for attribute in ("for", "form", "aria-describedby", "aria-labelledby")
        for key in (element.get(attribute) or "").split()
    }
    wanted |= {link.get("href")[1:] for link in page.iter("a") if link.get("href").startswith("#")}
    assert wanted - set(ids) == set()


@pytest.mark.parametrize(("name", "language"), CASES)
def test_every_control_has_a_label_with_words(name: str, language: str) -> None:
    page = _parsed(name, language)
    labels = {label.get("for"): _text(label) for label in page.iter("label")}
    controls = [e.get("id") for tag in ("input", "select", "textarea", "progress") for e in page.iter(tag)]
    assert [key for key in controls if not labels.get(key)] == []


@pytest.mark.parametrize(("name", "language"), CASES)
def test_nothing_is_styled_or_scripted_in_the_page(name: str, language: str) -> None:
    elements = list(_parsed(name, language).iter())
    assert [e.tag for e in elements if e.tag == "style" or (e.tag == "script" and not e.get("src"))] == []
    assert [key for e in elements for key in e.attrib if str(key) == "style" or str(key).startswith("on")] == []
