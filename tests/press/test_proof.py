"""Proofreading: nothing is found in what the writers make, and each kind of loss is."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from consult.adapters.presses.making import make
from consult.kernel.ports import Spoiled
from consult.press import RENDITIONS, PressError, proofread
from consult.press.model import Document, FootnoteRef, Paragraph, Profile, plain
from tests.press.intricate import MAKERS
from tests.press.invented import invent
from tests.press.printing import short_document
from tests.press.samples import LANGUAGES, report

OF_WORDS = ("html", "docx", "epub", "xml", "txt", "brf", "json")
PLACES = {"brf": "line", "json": "document"}


def says(number: int, name: str = "") -> Paragraph:
    """Return a paragraph unlike any other."""
    words = f"Paragraph {number} says that the focal point of ministry {number} changes every year."
    return Paragraph(id=name or f"p{number}", content=plain(words))


def noted(paragraph: Paragraph, words: str) -> Paragraph:
    """Return a paragraph with a note."""
    return replace(paragraph, content=(*paragraph.content, FootnoteRef(plain(words), "n1")))


def document(*paragraphs: Paragraph) -> Document:
    return replace(short_document(), body=paragraphs)


NOTE = "The note says who promised it to the treaty bodies, and when that was."
WHOLE = document(says(1), says(2), noted(says(3), NOTE))
LOSSES = {
    "a paragraph is missing": (document(says(1), noted(says(3), NOTE)), "p2"),
    "two have changed places": (document(says(2), says(1), noted(says(3), NOTE)), "p2"),
    "one is there twice": (document(says(1), says(2), says(2, "again"), noted(says(3), NOTE)), "p2"),
    "words are missing": (document(says(1), replace(says(2), content=plain("Less.")), noted(says(3), NOTE)), "p2"),
    "words of a note are missing": (document(says(1), says(2), noted(says(3), NOTE[:40])), "n1"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("name", OF_WORDS)
def test_nothing_is_found_in_what_is_right(name: str, maker: str, language: str) -> None:
    right = MAKERS[maker](language)
    proofread(right, name, RENDITIONS[name].render(right))


@pytest.mark.parametrize("profile", [Profile.REPORT, Profile.EASY])
@pytest.mark.parametrize("name", [*OF_WORDS, "docx-large"])
def test_nothing_is_found_in_invented_documents(name: str, profile: Profile) -> None:
    for seed, language in ((2, "ru"), (1, "fr"), (2, "ar"), (5, "zh")):
        right = invent(seed, language, profile)
        proofread(right, name, RENDITIONS[name].render(right))


@pytest.mark.parametrize("name", ["pdf", "pdf-large"])
def test_nothing_is_found_in_print(name: str) -> None:
    right = report("ar")
    proofread(right, name, RENDITIONS[name].render(right))


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", OF_WORDS)
def test_a_loss_is_found_and_its_place_named(name: str, loss: str) -> None:
    made_of, place = LOSSES[loss]
    with pytest.raises(PressError) as caught:
        proofread(WHOLE, name, RENDITIONS[name].render(made_of))
    assert caught.value.place == PLACES.get(name, place)


def test_a_paragraph_that_is_on_no_page_is_found() -> None:
    made_of, place = LOSSES["a paragraph is missing"]
    with pytest.raises(PressError) as caught:
        proofread(WHOLE, "pdf", RENDITIONS["pdf"].render(made_of))
    assert (caught.value.place, caught.value.reason) == (place, "it is on no page")


def test_an_empty_page_is_found() -> None:
    right = short_document()
    changed = BytesIO()
    with pikepdf.open(BytesIO(RENDITIONS["pdf"].render(right))) as pdf:
        pdf.add_blank_page()
        pdf.save(changed)
    with pytest.raises(PressError) as caught:
        proofread(right, "pdf", changed.getvalue())
    assert (caught.value.place, caught.value.reason) == ("page 2", "the page is empty")


def test_whatever_is_pressed_is_proofread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consult.press.render_text", lambda _: b"Another text")
    spoiled = make(WHOLE, "txt")
    assert isinstance(spoiled, Spoiled)
    assert (spoiled.code, spoiled.place.partition(":")[0]) == ("publishing.unprintable", "title")
