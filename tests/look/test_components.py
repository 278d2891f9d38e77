"""The templates' own rules: one macro a file, named like it, shown here, every word through gettext."""

import re
from pathlib import Path

import pytest
from jinja2 import nodes

from tests.look.examples import ROOT, environment

COMPONENTS = sorted((ROOT / "templates" / "components").glob("*.html"))
TEMPLATES = COMPONENTS + sorted((ROOT / "templates" / "layouts").glob("*.html"))
EXAMPLES = "".join(path.read_text("utf-8") for path in (Path(__file__).parent / "pages").glob("*.html"))
SOURCES = "".join(path.read_text("utf-8") for path in TEMPLATES)
# The product's own name is the same in every language.
UNTRANSLATED = {"Consult"}


def _tree(path: Path) -> nodes.Template:
    return environment("en")[0].parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_is_one_macro_of_its_name(path: Path) -> None:
    assert [macro.name for macro in _tree(path).find_all(nodes.Macro)] == [path.stem]


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_is_on_the_style_page(path: Path) -> None:
    assert re.search(rf"\b{path.stem}\(", EXAMPLES + SOURCES.replace(path.read_text("utf-8"), ""))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 150
    assert "{#" in text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_word_goes_through_gettext(path: Path) -> None:
    markup = "".join(data.data for data in _tree(path).find_all(nodes.TemplateData))
    words = {word for part in re.findall(r">([^<>]*)<", markup) for word in re.findall(r"[A-Za-z]{2,}", part)}
    attributes = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*[A-Za-z][^"]*)"', markup)
    assert (words - UNTRANSLATED, attributes) == (set(), [])
