"""Spaces that may not break: by language, also inside another language's words, and never in the title."""

from dataclasses import replace

import pytest

from consult.press import render_html
from consult.press.model import Foreign, Paragraph, Section, Text, plain, walk, words_of
from consult.press.reading import read
from consult.press.spacing import bound, fixed
from tests.press.samples import LANGUAGES, easy, report

_ = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("fr", "Quoi ? 82 % : « oui » ; 11 000 !", f"Quoi{_}? 82{_}%{_}: «{_}oui{_}»{_}; 11{_}000{_}!"),
        ("es", "El 82 % de 11 000: sí", f"El 82{_}% de 11{_}000: sí"),
        ("ru", "В зале — и в саду, о нем", f"В{_}зале{_}— и{_}в{_}саду, о{_}нем"),
        ("ru", "23 июня 2023 года, 61 процент", f"23{_}июня 2023{_}года, 61{_}процент"),
        ("ru", "№ 5, (а она", f"№{_}5, (а{_}она"),
        ("ru", "семья — она", f"семья{_}— она"),
        ("fr", "dotées du statut A, A/HRC/57/1 et A. B.", f"dotées du statut{_}A, A/HRC/57/1 et A. B."),
        ("es", "con categoría A", f"con categoría{_}A"),
        ("ru", "со статусом A", f"со статусом{_}A"),
        ("en", "A law: 82 per cent of 11 000", "A law: 82 per cent of 11 000"),
        ("zh", "第 5 段", "第 5 段"),
        ("ar", "82 في المائة", "82 في المائة"),
        ("de", "82 % : nein", "82 % : nein"),
        ("fr-CA", "Quoi ?", f"Quoi{_}?"),
    ],
)
def test_what_stands_together_stays_together(language: str, words: str, wanted: str) -> None:
    assert fixed(words, language) == wanted
    assert fixed(wanted, language) == wanted


def test_only_spaces_change_and_twice_is_like_once() -> None:
    for language in LANGUAGES:
        for document in (report(language), easy(language)):
            once = bound(document)
            assert (bound(once), once.title) == (once, document.title)
            before = [node.text for _place, node in walk(document) if isinstance(node, Text)]
            after = [node.text.replace(_, " ") for _place, node in walk(once) if isinstance(node, Text)]
            assert after == [text.replace(_, " ") for text in before]


def test_words_in_another_language_follow_that_language() -> None:
    said = (Text("Il dit : "), Foreign(plain("why : not"), "en"))
    body = (Section("s", "Quoi ?", (Paragraph("p", said),), numbered=False),)
    section = bound(replace(report("fr"), body=body)).body[0]
    assert isinstance(section, Section)
    paragraph = section.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert (section.heading, words_of(paragraph.content)) == (f"Quoi{_}?", f"Il dit{_}: why : not")


def test_every_writer_and_the_reading_set_the_same_spaces() -> None:
    document = replace(report("fr"), body=(Paragraph("p", plain("Quoi ?")),), annexes=(), summary=())
    assert f"Quoi{_}?" in render_html(document).decode()
    assert [line.text for line in read(document) if line.id == "p"] == [f"Quoi{_}?"]
