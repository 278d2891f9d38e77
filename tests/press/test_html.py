"""The HTML rendition: one file that needs nothing else and that everybody can move about in."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import consult.press.html
from consult.press import render_html
from consult.press.html import Medium
from consult.press.html import page as whole_page
from consult.press.html.markup import join, tag
from consult.press.model import Paragraph, plain
from consult.press.reading import read
from tests.press.samples import LANGUAGES, easy, letter, questionnaire, report

MAKERS = {"report": report, "easy": easy, "letter": letter, "questionnaire": questionnaire}
STYLES = sorted((Path(consult.press.html.__file__).parent / "styles").glob("*.css"))
EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]


@cache
def page(name: str, language: str) -> Any:
    return html.document_fromstring(render_html(MAKERS[name](language)))


def words_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_language_direction_and_title(name: str, language: str) -> None:
    root, document = page(name, language), MAKERS[name](language)
    assert (root.get("lang"), root.get("dir")) == (language, document.direction)
    headings = root.findall(".//h1")
    assert [words_of(heading) for heading in headings] == [document.title]
    assert (root.findtext(".//title") or "").startswith(document.title)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_ids_are_unique_and_links_lead_somewhere(name: str, language: str) -> None:
    root = page(name, language)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {str(link.get("href"))[1:] for link in root.iter("a") if str(link.get("href")).startswith("#")}
    assert targets - set(ids) == set()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_nothing_is_fetched_or_run(name: str, language: str) -> None:
    root = page(name, language)
    assert root.findall(".//script") + root.findall(".//link") + root.findall(".//iframe") == []
    assert {str(image.get("src"))[:5] for image in root.iter("img")} <= {"data:"}
    style = root.findtext(".//style") or ""
    assert re.findall(r"url\(|@import", style) == []
    assert [element for element in root.iter() if element.get("style")] == []


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_headings_never_skip_a_level(name: str, language: str) -> None:
    levels = [
        int(str(element.tag)[1]) for element in page(name, language).iter() if re.fullmatch(r"h[1-6]", str(element.tag))
    ]
    steps = [later - earlier for earlier, later in pairwise(levels)]
    assert levels[0] == 1
    assert max(steps, default=0) <= 1


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_line_of_the_document_is_there_once(name: str, language: str) -> None:
    document = MAKERS[name](language)
    lines = [line for line in read(document) if line.id]
    root = page(name, language)
    for line in lines:
        found = root.xpath("//*[@id=$name]", name=line.id)
        assert len(found) == 1
        shown = words_of(found[0]).replace(" ↩\ufe0e", "")
        text = " ".join(line.text.split())
        assert text[:20] in re.sub(r"(?<=\S)\d+(?= |$)", "", shown) or text in shown


def test_footnotes_and_their_calls_point_at_each_other() -> None:
    root = page("report", "en")
    calls = root.xpath("//a[@role='doc-noteref']")
    backs = root.xpath("//a[@role='doc-backlink']")
    assert [(call.get("id"), call.get("href"), call.get("aria-label")) for call in calls] == [
        (f"n-{number}-call", f"#n-{number}", f"Note {number}") for number in (1, 2, 3)
    ]
    assert [back.get("href") for back in backs] == [f"#n-{number}-call" for number in (1, 2, 3)]


def test_quotes_in_another_language_say_so() -> None:
    quote = page("report", "ar").find(".//q")
    assert quote is not None
    assert (quote.get("lang"), quote.get("dir")) == ("en", "ltr")


def test_the_skip_link_comes_first_and_leads_to_the_document() -> None:
    first = next(page("report", "en").iter("a"))
    assert (words_of(first), first.get("href")) == ("Skip to the document", "#document")


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    region = page("report", "en").xpath("//div[@id='t-1']")[0]
    assert (region.get("tabindex"), region.get("role"), region.get("aria-labelledby")) == (
        "0",
        "region",
        "t-1-caption",
    )


def test_hard_words_lead_to_their_explanation() -> None:
    link = page("easy", "en").xpath("//a[@class='hard-word']")[0]
    explained = page("easy", "en").xpath("//dt[@id='w-1']")[0]
    assert (link.get("href"), words_of(link), words_of(explained)) == (
        "#w-1",
        "national mechanism",
        "national mechanism",
    )


def test_the_draft_label_is_shown() -> None:
    label = page("easy", "fr").xpath("//p[@class='label']")[0]
    assert words_of(label) == "Brouillon en langage clair, pas encore vérifié par des lecteurs et des lectrices"


def test_light_and_dark() -> None:
    style = page("report", "en").findtext(".//style") or ""
    assert "prefers-color-scheme: dark" in style


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_html(report("ar")) == render_html(report("ar"))


def test_plain_strings_are_escaped() -> None:
    assert tag("p", "a < b & c", title='"x"') == '<p title="&quot;x&quot;">a &lt; b &amp; c</p>'
    assert join("<", tag("b", "<")) == "&lt;<b>&lt;</b>"


def test_an_empty_alternative_is_written() -> None:
    assert tag("img", src="data:,", alt="", id="") == '<img src="data:," alt="">'


@pytest.mark.parametrize(
    ("make", "words", "kept"),
    [
        (report, "See A/HRC/57/99 and self-care.", ["A/HRC/57/99"]),
        (easy, "See A/HRC/57/99 and self-care.", ["A/HRC/57/99", "self-care"]),
        (report, "See (A/HRC/50/64/Add.1).", ["A/HRC/50/64/Add.1"]),
        (report, "Submission: a-b, NMIRF-2023-0001; NGO-wide.", ["NMIRF-2023-0001"]),
        (easy, "Les sous-titres et/ou rien - voilà.", ["sous-titres"]),
    ],
)
def test_symbols_and_in_easy_text_words_with_hyphens_stay_on_one_line(make: Any, words: str, kept: list[str]) -> None:
    document = replace(make("en"), body=(Paragraph("p", plain(words)),))
    root = html.document_fromstring(render_html(document))
    (shown,) = root.xpath("//p[@id='p']")
    assert ([one.text for one in root.xpath("//p[@id='p']/span[@class='whole']")], words_of(shown)) == (kept, words)


@pytest.mark.parametrize(
    ("make", "medium", "sheets"),
    [
        (report, Medium.SCREEN, ["screen.css"]),
        (letter, Medium.SCREEN, ["screen-form.css", "screen.css"]),
        (questionnaire, Medium.SCREEN, ["screen-form.css", "screen.css"]),
        (questionnaire, Medium.PRINT, ["print-form.css", "print.css"]),
        (easy, Medium.SCREEN, ["screen-easy.css", "screen.css"]),
        (report, Medium.PRINT, ["print-council.css", "print.css"]),
        (letter, Medium.PRINT, ["print-council.css", "print.css"]),
        (easy, Medium.PRINT, ["print-easy.css", "print.css"]),
    ],
)
def test_each_kind_of_document_has_its_sheets(make: Any, medium: Medium, sheets: list[str]) -> None:
    styled = whole_page(make("en"), medium)
    assert [sheet.name for sheet in STYLES if sheet.read_text(encoding="utf-8") in styled] == sheets
