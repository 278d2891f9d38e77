"""Words that writers stumble over come out whole in the renditions of words, or are refused with their place."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from consult.press import ModelError, from_json, render_akn, render_braille, render_epub, render_json, render_text
from consult.press.braille.cells import TABLES, letters, words_of
from consult.press.model import Document, Paragraph, Profile, Section, plain
from tests.press.samples import METADATA
from tests.press.test_hostile import lines_of_docx, lines_of_html, shown

SCRIPTS = (
    "ქართული Հայերեն ελληνικά עברית ไทย ລາວ မြန်မာ ខ្មែរ བོད་ 한국어 日本語 हिन्दी বাংলা ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ"
    " മലയാളം සිංහල አማርኛ ᏣᎳᎩ ᐃᓄᒃᑎᑐᑦ ᚠᚢᚦ ⵜⴰⵎⴰⵣⵉⵖⵜ ߒߞߏ ޑިވެހި ܣܘܪܝܝܐ монгол ᠮᠣᠩᠭᠣᠯ ꦗꦮ ᬩᬮᬶ"
)
HOSTILE = {
    "scripts": SCRIPTS,
    "overrides": "one \u202etwo\u202c three \u2067أربعة\u2069 five",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "emoji": "👩🏽‍🦽 👨‍👩‍👧 🇺🇳 ☎️",
    "marks": "e" + "\u0301" * 50 + " z\u0335\u0336",
    "markup": "<b>&amp;</b> ]]> <!-- --> ${x} {{ y }} \\N \"'` =1+1 [1]",
    "long": "x" * 100_000,
    "long Chinese": "参与" * 20_000,
    "spaces": "a\u00a0b\u202fc\u3000d\u2003e",
}


def document(words: str) -> Document:
    section = Section("s-1", words[:60], (Paragraph("p-1", plain(words)),), numbered=False)
    return Document("en", Profile.PROGRAMME, "Title", METADATA, (section,))


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("name", HOSTILE)
def test_words_come_out_whole(name: str) -> None:
    words = HOSTILE[name]
    made = document(words)
    assert squeezed(words) in squeezed(render_text(made).decode())
    assert words in "".join(etree.fromstring(render_akn(made)).itertext())
    with ZipFile(BytesIO(render_epub(made))) as archive:
        told = etree.fromstring(archive.read("EPUB/document.xhtml"), etree.XMLParser(huge_tree=True))
    assert words in "".join(told.itertext())
    assert from_json(render_json(made).decode()) == made
    assert squeezed(words) in lines_of_html(made)
    assert shown(words) in lines_of_docx(made)


@pytest.mark.parametrize("name", HOSTILE)
def test_every_word_is_transcribed(name: str) -> None:
    words = HOSTILE[name]
    pages = render_braille(document(words)).decode("ascii").split("\f")
    shown = "".join("".join(page.split("\r\n")[:24]) for page in pages).replace(" ", "")
    assert shown.endswith(letters("".join(word.cells for word in words_of(words, TABLES["en"]))))
    seen = [character for character in words if unicodedata.category(character)[0] not in "ZCM"]
    assert len(shown) > len(set(seen))


@pytest.mark.parametrize(("words", "reason"), [("a\x00b", "U+0000"), ("\u202eopen", "mark"), ("\ue000", "U+E000")])
def test_what_cannot_be_written_is_refused_with_its_place(words: str, reason: str) -> None:
    with pytest.raises(ModelError) as caught:
        document(words)
    assert (caught.value.place, reason in caught.value.reason) == ("text", True)
