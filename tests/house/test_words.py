"""Every word a person reads can be translated, and is (DESIGN, rule 16)."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
SPOKEN = {"alt", "aria-label", "title", "placeholder"}
# Stands where a template puts a value: a letter, so that ``<{{ tag }} class=...>`` is still read as a tag.
VALUE = "x"
ENV = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
# Names, formats and marks that read the same in that language, each looked at by a person.
SAME = set((Path(__file__).parent / "same_in_every_language.txt").read_text(encoding="utf-8").splitlines())


class Words(HTMLParser):
    """Collects the words that stand in the HTML itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        own = data.replace(VALUE, "")
        if re.search(r"[^\W\d_]{2,}", own):
            self.found.append(own.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for name, value in attrs if name in SPOKEN and value and re.search(r"[^\W\d_]{2,}", value)]


def bare_words(source: str) -> list[str]:
    """Words in the template's own HTML, outside gettext calls and {% trans %}."""
    words = Words()
    for output in ENV.parse(source).find_all(nodes.Output):
        for node in output.nodes:
            words.feed(node.data if isinstance(node, nodes.TemplateData) else VALUE)
    return words.found


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_has_no_bare_words(path: Path) -> None:
    assert [words for words in bare_words(path.read_text()) if words not in {"Consult"}] == []


def test_bare_words_are_found() -> None:
    found = bare_words('<p title="Hi there">Save <b>{% trans %}now{% endtrans %}</b></p>')
    assert found == ["Hi there", "Save"]


def catalogue(language: str) -> Catalog:
    with (ROOT / "translations" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def template() -> Catalog:
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        return read_po(file)


def keys(found: Catalog) -> set[tuple[object, object]]:
    return {(message.id, message.context) for message in found if message.id}


def forms(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [str(message.string)]


def first(message: Message) -> str:
    return str(message.id[0] if isinstance(message.id, tuple | list) else message.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_sentence_and_no_other(language: str) -> None:
    assert keys(catalogue(language)) == keys(template())


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_a_catalogue_is_complete(language: str) -> None:
    found = catalogue(language)
    empty = [message.id for message in found if message.id and not all(forms(message))]
    fuzzy = [message.id for message in found if message.fuzzy and message.id]
    assert (empty, fuzzy) == ([], [])


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_a_catalogue_keeps_every_value(language: str) -> None:
    """A placeholder lost in translation is a value that the reader does not get."""
    wrong = []
    for message in catalogue(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = set(re.findall(r"%\((\w+)\)[sd]", str(ids[-1])))
        wrong += [message.id for form in forms(message) if set(re.findall(r"%\((\w+)\)[sd]", form)) - wanted]
        wrong += [message.id for form in forms(message)[-1:] if set(re.findall(r"%\((\w+)\)[sd]", form)) != wanted]
    assert wrong == []


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_a_catalogue_is_truly_translated(language: str) -> None:
    """At most 3 of 100 sentences may equal the English ones, and each of these is listed."""
    found = [message for message in catalogue(language) if message.id]
    same = [first(message) for message in found if first(message) in forms(message)]
    assert [sentence for sentence in same if sentence not in SAME] == []
    assert len(same) <= 0.03 * len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_a_header_and_is_no_draft(language: str) -> None:
    """A catalogue marked as fuzzy is not compiled: the pages would stay English."""
    found = catalogue(language)
    assert (found.fuzzy, found.num_plurals) == (False, {"ar": 6, "en": 2, "es": 2, "fr": 2, "ru": 3, "zh": 1}[language])


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_what_is_translated_is_spoken(language: str) -> None:
    translated = [
        message for message in catalogue(language) if message.id and isinstance(message.id, str) and not message.context
    ]
    with speech.speaking(language):
        assert [message.id for message in translated if speech.gettext(str(message.id)) != message.string] == []


def test_one_first_sentence_has_one_set_of_values() -> None:
    """Gettext keeps one entry for each first sentence: its values must suit every place that uses it."""
    found: dict[str, set[str]] = {}
    pattern = re.compile(r'ngettext\(\s*"([^"]+)",\s*"([^"]+)"')
    for path in [*TEMPLATES.rglob("*.*"), *(ROOT / "consult").rglob("*.py")]:
        if path.suffix in {".html", ".txt", ".py"}:
            for one, many in pattern.findall(path.read_text(encoding="utf-8")):
                found.setdefault(one, set()).add(many)
    assert {one: many for one, many in found.items() if len(many) > 1} == {}
