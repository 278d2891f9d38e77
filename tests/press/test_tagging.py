"""The private place in the engine where our tag tree goes: this fails loudly when it changes."""

from __future__ import annotations

import hashlib
import inspect
from importlib.metadata import version

import weasyprint.layout
import weasyprint.pdf
from weasyprint.layout import layout_document
from weasyprint.layout.page import make_all_pages
from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream

from consult.press.pdf import paging, tagging


def digest(thing: object) -> str:
    return hashlib.sha256(inspect.getsource(thing).encode()).hexdigest()[:16]  # type: ignore[arg-type]


def test_the_engine_is_the_version_our_tree_was_made_for() -> None:
    assert version("weasyprint") == "70.0"


def test_what_we_replace_has_not_changed() -> None:
    assert list(inspect.signature(tags.add_tags).parameters) == [
        "pdf",
        "document",
        "pdf_version",
        "page_streams",
    ]
    assert (digest(tags.add_tags), digest(Stream.marked)) == (ADD_TAGS, MARKED)
    assert "add_tags(pdf, document, options['pdf_version'], page_streams)" in inspect.getsource(weasyprint.pdf)


ADD_TAGS = "f0e74575b0bafaf3"
MARKED = "3fa3acacbbf66422"
MAKE_ALL_PAGES = "b5e4034894841caa"
LAYOUT_DOCUMENT = "a5cbf437e99caf72"


def test_our_function_takes_its_place() -> None:
    tagging.install()
    assert weasyprint.pdf.add_tags is tagging.add_tags


def test_what_makes_the_pages_has_not_changed() -> None:
    names = ["context", "root_box", "html", "pages"]
    assert list(inspect.signature(make_all_pages).parameters) == names
    assert (digest(make_all_pages), digest(layout_document)) == (MAKE_ALL_PAGES, LAYOUT_DOCUMENT)


def test_our_maker_of_pages_takes_its_place() -> None:
    paging.install()
    assert weasyprint.layout.make_all_pages is paging.make_pages
