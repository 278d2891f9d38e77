"""Every page of the whole example, as the role that may: sound, in six languages, and GET writes nothing."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import html5lib
import pytest
from sqlalchemy import Engine, event

from consult.kernel.languages import LANGUAGES, direction
from tests.house.examples_of_pages import EXAMPLES, FILES
from tests.showcase.visiting import Showcase

ALL = sorted(EXAMPLES)
PAGES = [endpoint for endpoint in ALL if endpoint not in FILES]
JOURNAL = ("audit_entry", "attempt")
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
UNLABELLED = ("hidden", "submit", "button")


def _parsed(text: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _problems(page: Any) -> Iterator[str]:
    """Say what is wrong with a parsed page."""
    headings = [_text(one) for one in page.iter("h1")]
    if len(headings) != 1:
        yield f"headings of the first level: {headings}"
    title = _text(page.find(".//title"))
    if not all(title.startswith(f"{one} · ") for one in headings):
        yield f"the title {title!r} does not begin with {headings}"
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    yield from (f"id {key} stands {count} times" for key, count in ids.items() if count > 1)
    yield from (f"nothing has the id {key}" for key in sorted(_referred(page) - set(ids)))
    yield from (f"no visible label: {one.attrib}" for one in _without_label(page))
    yield from (f"Enter in the form {key} changes the language" for key in _switched_by_enter(page))


def _switched_by_enter(page: Any) -> list[str]:
    """Name the forms whose first button, which Enter in a field presses, is one of the language switch."""
    first: dict[str, str | None] = {}
    for button in page.iter("button"):
        if button.get("form"):
            first.setdefault(button.get("form"), button.get("name"))
    return [key for key, name in first.items() if name == "_language"]


def _referred(page: Any) -> set[str]:
    names = ("for", "form", "aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage")
    wanted = {key for one in page.iter() for name in names for key in (one.get(name) or "").split()}
    return wanted | {link.get("href")[1:] for link in page.iter("a") if (link.get("href") or "").startswith("#")}


def _without_label(page: Any) -> Iterator[Any]:
    labels = {label.get("for") for label in page.iter("label") if _text(label)}
    wrapped = {id(one) for label in page.iter("label") if _text(label) for one in label.iter()}
    for tag in ("input", "select", "textarea"):
        for control in page.iter(tag):
            if control.get("type") not in UNLABELLED and control.get("id") not in labels and id(control) not in wrapped:
                yield control


@contextmanager
def _written() -> Iterator[list[str]]:
    """Collect every statement that writes anywhere but in the journal."""
    found: list[str] = []

    def look(*told: Any) -> None:
        words = str(told[2]).split()
        target = words[1] if words[0].upper() == "UPDATE" else words[2] if len(words) > 2 else ""
        if words[0].upper() in WRITES and target.strip('"') not in JOURNAL:
            found.append(str(told[2]))

    event.listen(Engine, "before_cursor_execute", look)
    yield found
    event.remove(Engine, "before_cursor_execute", look)


def test_every_endpoint_has_an_example(showcase: Showcase) -> None:
    assert sorted(rule.endpoint for rule in showcase.rules()) == ALL


@pytest.mark.parametrize("endpoint", ALL)
def test_a_page_is_there_and_getting_it_writes_nothing(showcase: Showcase, endpoint: str) -> None:
    visitor = showcase.visitor(EXAMPLES[endpoint].role)
    with _written() as found:
        answer = visitor.get(showcase.address(endpoint))
    assert (answer.status_code, found) == (200, [])


def test_a_page_that_writes_is_noticed(showcase: Showcase) -> None:
    with _written() as found, showcase.website.work() as work:
        work.session.connection().exec_driver_sql("UPDATE process SET slug = slug")
        work.session.connection().exec_driver_sql("DELETE FROM attempt")
    assert found == ["UPDATE process SET slug = slug"]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("endpoint", PAGES)
def test_a_page_is_sound(showcase: Showcase, endpoint: str, language: str) -> None:
    page = _parsed(showcase.visitor(EXAMPLES[endpoint].role).get(showcase.address(endpoint, language)).text)
    assert (list(_problems(page)), page.get("lang"), page.get("dir")) == ([], language, direction(language))


def test_problems_of_a_page_are_noticed() -> None:
    page = _parsed(
        "<!doctype html><html><head><title>Other</title></head><body><h1>One</h1><h1>Two</h1>"
        "<p id=a></p><p id=a></p><a href='#b'>b</a><input id=c>"
        "<form id=d></form><button form=d name=_language></button></body></html>"
    )
    assert list(_problems(page)) == [
        "headings of the first level: ['One', 'Two']",
        "the title 'Other' does not begin with ['One', 'Two']",
        "id a stands 2 times",
        "nothing has the id b",
        "no visible label: {'id': 'c'}",
        "Enter in the form d changes the language",
    ]


@pytest.mark.parametrize("endpoint", PAGES)
def test_a_page_speaks_the_other_languages(showcase: Showcase, endpoint: str) -> None:
    visitor, begun = showcase.visitor(EXAMPLES[endpoint].role), {}
    for language in set(LANGUAGES) - {"en", "ar"}:
        answer = visitor.get(showcase.address(endpoint, language))
        begun[language] = answer.status_code, f'<html lang="{language}" dir="ltr">' in answer.text
    assert begun == dict.fromkeys(("zh", "fr", "ru", "es"), (200, True))
