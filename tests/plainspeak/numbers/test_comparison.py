"""A statement's numbers beside its source's, within a language and across languages."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.plainspeak import Context, Severity, Source, StatementKind, check, easy
from consult.plainspeak.language import CODES

# One sentence for each language; each has one count, one share and one date.
TEMPLATES = {
    "en": "{count} States sent reports, {share} per cent of them by {day} December 2021.",
    "fr": "{count} pays ont écrit, {share} pour cent avant le {day} décembre 2021.",
    "es": "{count} países escribieron, el {share} por ciento hasta el {day} de diciembre de 2021.",
    "ru": "Написали {count} стран, {share} процентов до {day} декабря 2021 года.",
    "ar": "كتبت {count} دولة، و {share} في المائة قبل {day} كانون الأول/ديسمبر 2021.",
    "zh": "{count}个国家提交了报告,百分之{share}在2021年12月{day}日之前。",
}
WORDS = {
    "en": {"two": 2, "seven": 7, "twenty-six": 26, "one hundred and four": 104},
    "fr": {"deux": 2, "sept": 7, "vingt-six": 26, "cent quatre": 104},
    "es": {"dos": 2, "siete": 7, "veintiséis": 26, "ciento cuatro": 104},
    "ru": {"двух": 2, "семи": 7, "двадцати шести": 26, "ста четырёх": 104},
    "ar": {"اثنتان": 2, "سبع": 7, "ست وعشرون": 26, "مائة وأربع": 104},
    "zh": {"两": 2, "七": 7, "二十六": 26, "一百零四": 104},
}
_COUNTS = st.integers(2, 9_999)
_SHARES = st.integers(1, 99)
_DAYS = st.integers(1, 30)
_LANGUAGES = st.sampled_from(CODES)


def _blocking(statement: str, code: str, source: str, source_code: str) -> list[str]:
    context = Context(source=Source(source, source_code))
    found = check(statement, profile=easy(code), context=context)
    return [statement[f.start : f.end] for f in found if f.severity is Severity.BLOCKING]


def _digits(numbers: list[str]) -> list[set[str]]:
    return ["".join(sign if sign.isdecimal() else " " for sign in number).split() for number in numbers]  # type: ignore[misc]


@settings(max_examples=150, deadline=None)
@given(count=_COUNTS, share=_SHARES, day=_DAYS, code=_LANGUAGES, other=_LANGUAGES)
def test_equal_numbers_agree_across_languages(count: int, share: int, day: int, code: str, other: str) -> None:
    statement = TEMPLATES[code].format(count=count, share=share, day=day)
    source = TEMPLATES[other].format(count=count, share=share, day=day)
    assert _blocking(statement, code, source, other) == []


@settings(max_examples=300, deadline=None)
@given(
    numbers=st.fixed_dictionaries({"count": _COUNTS, "share": _SHARES, "day": _DAYS}),
    which=st.sampled_from(("count", "share", "day")),
    code=_LANGUAGES,
    other=_LANGUAGES,
    data=st.data(),
)
def test_every_planted_number_is_found(
    numbers: dict[str, int], which: str, code: str, other: str, data: st.DataObject
) -> None:
    of = {"count": _COUNTS, "share": _SHARES, "day": _DAYS}[which]
    # 2021 is in the source, as a year: a count of 2021 is not new there.
    wrong = data.draw(of.filter(lambda number: number not in {numbers[which], 2021}))
    statement = TEMPLATES[code].format(**{**numbers, which: wrong})
    source = TEMPLATES[other].format(**numbers)
    found = _blocking(statement, code, source, other)
    assert [str(wrong) in _digits([number])[0] for number in found] == [True]


@pytest.mark.parametrize("other", CODES)
@pytest.mark.parametrize("code", CODES)
def test_number_words_agree_with_digits_and_planted_ones_do_not(code: str, other: str) -> None:
    for word, value in WORDS[other].items():
        source = TEMPLATES[other].format(count=word, share=20, day=3)
        right = TEMPLATES[code].format(count=value, share=20, day=3)
        wrong = [TEMPLATES[code].format(count=number, share=20, day=3) for number in (value + 1, value * 10)]
        assert _blocking(right, code, source, other) == []
        assert [len(_blocking(text, code, source, other)) for text in wrong] == [1, 1]


@pytest.mark.parametrize("code", CODES)
def test_planted_number_words_are_found(code: str) -> None:
    words = list(WORDS[code])
    for word, planted in zip(words, words[1:] + words[:1], strict=True):
        source = TEMPLATES[code].format(count=word, share=20, day=3)
        assert _blocking(TEMPLATES[code].format(count=planted, share=20, day=3), code, source, code) == [planted]


SAME = (
    ("4 of every 100 people.", "en", "4 per cent of the population."),
    ("Half of the States.", "en", "50 per cent of States."),
    ("3 of 5 States.", "en", "Of the 5 States, 3 replied."),
    ("In 2021 we met.", "en", "The meeting of 3 December 2021."),
    ("We met in December 2021.", "en", "The meeting of 3 December 2021."),
    ("The 51st meeting.", "en", "Пятьдесят первое совещание."),
    ("Part 4.", "en", "Part IV."),
    ("1 State spoke.", "en", "One State took the floor."),
    ("2 States spoke.", "en", "تكلمت دولتان."),
)


@pytest.mark.parametrize(("statement", "code", "source"), SAME)
def test_other_ways_to_write_the_same_agree(statement: str, code: str, source: str) -> None:
    assert _blocking(statement, code, source, "ar" if "دول" in source else "ru" if "Пят" in source else "en") == []


OTHER = (
    ("20 people.", "20 per cent of people.", "20"),
    ("20 per cent of people.", "20 people.", "20 per cent"),
    ("5 of every 100 people.", "4 per cent of people.", "5 of every 100"),
    ("On 3 November 2021.", "On 3 December 2021.", "3 November 2021"),
    ("On 3 December 2022.", "On 3 December 2021.", "3 December 2022"),
    ("See A/HRC/51/34.", "See A/HRC/51/33.", "A/HRC/51/34"),
    ("2.5 million.", "25 million.", "2.5 million"),
)


@pytest.mark.parametrize(("statement", "source", "part"), OTHER)
def test_numbers_of_another_kind_or_value_block(statement: str, source: str, part: str) -> None:
    assert _blocking(statement, "en", source, "en") == [part]


def _codes(statement: str, code: str, context: Context) -> list[str]:
    return [f.code for f in check(statement, profile=easy(code), context=context) if f.rule in {"M1", "M2"}]


def test_a_doubtful_number_warns() -> None:
    assert _codes("One State spoke.", "en", Context(source=Source("A State spoke.", "en"))) == [
        "number_perhaps_not_in_source"
    ]
    assert _codes("1 pays.", "fr", Context(source=Source("Un pays.", "fr"))) == ["number_perhaps_not_in_source"]
    assert _codes("Un pays.", "fr", Context(source=Source("Le pays.", "fr"))) == []
    assert _codes("We met in June.", "en", Context(source=Source("We met in July.", "en"))) == [
        "date_perhaps_not_in_source"
    ]


def test_without_source_facts_are_noted_and_explanations_and_navigation_are_not() -> None:
    noted = [_codes("We saw 5 people on 3 May 2021.", "en", Context(kind=kind)) for kind in StatementKind]
    both = ["number_without_source", "date_without_source"]
    assert noted == [both, both, [], [], []]
    navigation = Context(kind=StatementKind.NAVIGATION, source=Source("No number.", "en"))
    assert _codes("Go to page 5.", "en", navigation) == []


@given(value=st.fractions(min_value=0, max_value=10**6, max_denominator=100))
def test_decimals_are_exact(value: Fraction) -> None:
    written = f"{float(value):.2f}"
    assert _blocking(f"{written} metres.", "en", f"{written.replace('.', ',')} mètres", "fr") == []
