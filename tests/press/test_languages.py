"""Words and numbers of documents in six languages, as issued documents have them."""

# typographic quotation marks are what is tested

from __future__ import annotations

from datetime import date

import pytest

from consult.press.languages import LANGUAGES, direction, forms
from consult.press.languages.numerals import hanzi, latin, roman


@pytest.mark.parametrize(
    ("language", "fiftieth", "fifty_seventh"),
    [
        ("ar", "الدورة الخمسون", "الدورة السابعة والخمسون"),
        ("en", "Fiftieth session", "Fifty-seventh session"),
        ("es", "50º período de sesiones", "57º período de sesiones"),
        ("fr", "Cinquantième session", "Cinquante-septième session"),
        ("ru", "Пятидесятая сессия", "Пятьдесят седьмая сессия"),
        ("zh", "第五十届会议", "第五十七届会议"),
    ],
)
def test_names_of_sessions(language: str, fiftieth: str, fifty_seventh: str) -> None:
    assert (forms(language).session_name(50), forms(language).session_name(57)) == (fiftieth, fifty_seventh)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "Première"),
        (21, "Vingt et unième"),
        (70, "Soixante-dixième"),
        (71, "Soixante et onzième"),
        (80, "Quatre-vingtième"),
        (81, "Quatre-vingt-unième"),
        (91, "Quatre-vingt-onzième"),
    ],
)
def test_french_ordinals_keep_their_ways(number: int, name: str) -> None:
    assert forms("fr").session_name(number) == f"{name} session"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "21 حزيران/يونيه - 9 تموز/يوليه 2021"),
        ("en", "21 June\N{EN DASH}9 July 2021"),
        ("es", "21 de junio a 9 de julio de 2021"),
        ("fr", "21 juin-9 juillet 2021"),
        ("ru", "21 июня \N{EM DASH} 9 июля 2021 года"),
        ("zh", "2021年6月21日至7月9日"),
    ],
)
def test_dates_of_the_forty_seventh_session(language: str, text: str) -> None:
    assert forms(language).period_text(date(2021, 6, 21), date(2021, 7, 9)) == text


def test_a_period_names_once_what_its_ends_share() -> None:
    words = forms("fr")
    assert words.period_text(date(2024, 9, 1), date(2024, 9, 27)) == "1er-27 septembre 2024"
    assert words.period_text(date(2024, 12, 30), date(2025, 1, 3)) == "30 décembre 2024-3 janvier 2025"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("ar", "البند 10 من جدول الأعمال", "البندان 2 و10 من جدول الأعمال"),
        ("en", "Agenda item 10", "Agenda items 2 and 10"),
        ("es", "Tema 10 de la agenda", "Temas 2 y 10 de la agenda"),
        ("fr", "Point 10 de l’ordre du jour", "Points 2 et 10 de l’ordre du jour"),
        ("ru", "Пункт 10 повестки дня", "Пункты 2 и 10 повестки дня"),
        ("zh", "议程项目10", "议程项目2和10"),
    ],
)
def test_agenda_items(language: str, one: str, two: str) -> None:
    assert (forms(language).agenda_line([10]), forms(language).agenda_line([2, 10])) == (one, two)


@pytest.mark.parametrize(
    ("language", "headings", "paragraph", "parts"),
    [
        ("ar", ["ثانياً-", "باء-", "2-", "(ب)", "‘2’"], "2 -", ["(ب)", "‘2’"]),
        ("en", ["II.", "B.", "2.", "(b)", "(ii)"], "2.", ["(b)", "(ii)"]),
        ("es", ["II.", "B.", "2.", "b)", "ii)"], "2.", ["b)", "ii)"]),
        ("fr", ["II.", "B.", "2.", "b)", "ii)"], "2.", ["b)", "ii)"]),
        ("ru", ["II.", "B.", "2.", "b)", "ii)"], "2.", ["b)", "ii)"]),
        ("zh", ["二.", "B.", "2.", "(b)", "(ii)"], "2.", ["(b)", "(ii)"]),
    ],
)
def test_numbers_of_headings_paragraphs_and_parts(
    language: str, headings: list[str], paragraph: str, parts: list[str]
) -> None:
    words = forms(language)
    assert [words.heading_number(level, 2) for level in range(1, 6)] == headings
    assert words.paragraph_number(2) == paragraph
    assert [words.part_marker(level, 2) for level in (1, 2)] == parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_session_to_the_ninety_ninth_has_a_name_of_its_own(language: str) -> None:
    assert len({forms(language).session_name(number) for number in range(1, 100)}) == 99


def test_several_annexes_are_numbered() -> None:
    assert [forms("en").annex_title(1, 1), forms("en").annex_title(2, 2)] == ["Annex", "Annex II"]


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("ar", "rtl"),
        ("en", "ltr"),
        ("ur-PK", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("sgn-GB", "ltr"),
    ],
)
def test_direction_of_a_language_tag(tag: str, way: str) -> None:
    assert direction(tag) == way


def test_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 44, 99, 390, 1949)] == [
        "I",
        "IV",
        "IX",
        "XLIV",
        "XCIX",
        "CCCXC",
        "MCMXLIX",
    ]
    assert [latin(number) for number in (1, 26, 27, 52)] == ["A", "Z", "AA", "AZ"]
    assert [hanzi(number) for number in (1, 10, 11, 20, 57)] == ["一", "十", "十一", "二十", "五十七"]
    assert [hanzi(number) for number in (100, 101, 110, 111, 120, 999, 1000)] == [
        "一百",
        "一百零一",
        "一百一十",
        "一百一十一",
        "一百二十",
        "九百九十九",
        "1000",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_of_long_documents_have_their_numbers(language: str) -> None:
    shown = [forms(language).paragraph_number(number) for number in range(1, 2000)]
    assert len(set(shown)) == 1999


def test_another_language_has_no_forms() -> None:
    with pytest.raises(ValueError, match="'de' is not one of ar, en, es, fr, ru, zh"):
        forms("de")
