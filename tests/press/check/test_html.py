"""The checker of HTML: nothing on our own pages, and each condition where a good page is broken in that one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consult.press import render_html
from consult.press.check.conditions import html as conditions
from consult.press.check.finding import Place
from consult.press.check.html import check_html
from tests.press.check.saying import conditions_of
from tests.press.samples import LANGUAGES, easy, letter, questionnaire, report

if TYPE_CHECKING:
    from consult.press.check import Condition

GOOD = """<!DOCTYPE html>
<html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width"></head>
<body><main id="main"><h1>A page</h1><p>See <a href="#part">the second part</a>.</p>
<h2 id="part">Part</h2><p lang="fr">Oui</p><img src="a.png" alt="A red house"><img src="b.png" alt="">
<ul><li>One</li></ul>
<table><tr><th>State</th><th>Number</th></tr><tr><td>Chile</td><td>1</td></tr></table>
<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
<form><label for="name">Name</label><input id="name"><label>Age <input></label><input type="submit">
<input type="image" src="go.png" alt="Go"><input aria-label="Town"><button>Send</button></form>
<iframe src="m" title="A map"></iframe><a href="x"><img src="c.png" alt="The report of 2024"></a>
<p hidden><a href="y"></a></p><svg role="img"><title>A bar chart</title></svg></main></body></html>"""

BREAKS = [
    (conditions.LANGUAGE, ' lang="en"', ""),
    (conditions.LANGUAGE, ' lang="en"', ' lang=" "'),
    (conditions.LANGUAGE_TAG, 'lang="fr"', 'lang="français"'),
    (conditions.TITLE, "<title>A page</title>", ""),
    (conditions.TITLE, "<title>A page</title>", "<title> </title>"),
    (conditions.NO_H1, "<h1>A page</h1>", ""),
    (conditions.SEVERAL_H1, "<ul>", "<h1>Another</h1><ul>"),
    (conditions.HEADING_SKIP, "<ul>", "<h4>Deep</h4><ul>"),
    (conditions.HEADING_SKIP, "<ul>", '<p role="heading" aria-level="4">Deep</p><ul>'),
    (conditions.EMPTY_HEADING, "<ul>", "<h2> </h2><ul>"),
    (conditions.ALT, ' alt="A red house"', ""),
    (conditions.ALT, "<title>A bar chart</title>", ""),
    (conditions.ALT, ' alt="Go"', ""),
    (conditions.ALT_FILE, "A red house", "house_2.PNG"),
    (conditions.ALT_FILE, "A red house", "Picture 3"),
    (conditions.TABLE_HEADERS, "<th>State</th><th>Number</th>", "<td>State</td><td>Number</td>"),
    (conditions.TABLE_HEADERS, ' role="presentation"', ""),
    (conditions.EMPTY_LINK, "the second part", ""),
    (conditions.EMPTY_LINK, "The report of 2024", ""),
    (conditions.EMPTY_LINK, "the second part", '<span aria-hidden="true">there</span>'),
    (conditions.VAGUE_LINK, "the second part", "Click here!"),
    (conditions.VAGUE_LINK, "the second part", "» en savoir plus"),
    (conditions.VAGUE_LINK, "the second part", "点击这里"),
    (conditions.VAGUE_LINK, "the second part", "اضغط هنا"),
    (conditions.LABEL, ' aria-label="Town"', ""),
    (conditions.LABEL, "<label>Age <input></label>", "Age <select></select>"),
    (conditions.BUTTON, "<button>Send</button>", "<button></button>"),
    (conditions.FRAME, ' title="A map"', ""),
    (conditions.MAIN, "<main", "<div"),
    (conditions.MAIN, "</main>", '</main><div role="main"></div>'),
    (conditions.DUPLICATE_ID, "<ul>", '<ul id="part">'),
    (conditions.DEAD_REFERENCE, "#part", "#port"),
    (conditions.DEAD_REFERENCE, "<ul>", '<ul aria-labelledby="nothing">'),
    (conditions.LOOSE_ITEM, "<ul><li>One</li></ul>", "<div><li>One</li></div>"),
    (conditions.ZOOM, "width=device-width", "width=device-width, user-scalable=no"),
    (conditions.ZOOM, "width=device-width", "width=device-width, maximum-scale=1.0"),
    (conditions.REFRESH, "<title>", '<meta http-equiv="Refresh" content="5; url=next"><title>'),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_on_our_pages(language: str) -> None:
    for maker in (report, easy, letter, questionnaire):
        for large in (False, True):
            assert check_html(render_html(maker(language), large=large)) == []


def test_nothing_is_found_on_a_good_page() -> None:
    assert check_html(GOOD.encode()) == []
    assert check_html(GOOD.encode("utf-16")) == []
    assert check_html(GOOD.replace("width=device-width", "width=device-width, maximum-scale=5").encode()) == []


@pytest.mark.parametrize(("condition", "old", "new"), BREAKS)
def test_each_condition_is_found_alone(condition: Condition, old: str, new: str) -> None:
    assert old in GOOD
    assert conditions_of(check_html(GOOD.replace(old, new, 1).encode())) == [condition]


def test_a_finding_names_its_line_and_its_words() -> None:
    [finding] = check_html(GOOD.replace("the second part", "Click here").encode())
    assert finding.place == Place(line=3)
    assert finding.sentence() == "The words of the link “Click here” do not say where it leads."
    assert finding.mend() == "Write into the link where it leads."
    assert finding.condition.clause == "WCAG 2.2:2.4.4 (H30)"
