"""Numbers in words, digits, shares and dates, in six languages."""

from fractions import Fraction

import pytest

from consult.plainspeak.folding import fold
from consult.plainspeak.language import CODES, language
from consult.plainspeak.numbers import Day, Figure, Form, Kind, Sureness, figures

WORDS = {
    "en": {
        "two": 2,
        "eleven": 11,
        "nineteen": 19,
        "twenty-five": 25,
        "ninety nine": 99,
        "one hundred": 100,
        "one hundred and five": 105,
        "three hundred and forty-two": 342,
        "two thousand": 2000,
        "two thousand five hundred": 2500,
        "two thousand and twenty-one": 2021,
        "three million": 3_000_000,
        "fifty-first": 51,
        "third": 3,
        "1,200": 1200,
        "2.5 million": 2_500_000,
        "1,234,567": 1_234_567,
        "7th": 7,
    },
    "fr": {
        "deux": 2,
        "vingt et un": 21,
        "soixante-dix": 70,
        "soixante et onze": 71,
        "quatre-vingts": 80,
        "quatre-vingt-onze": 91,
        "quatre-vingt-dix-sept": 97,
        "cent cinq": 105,
        "deux cents": 200,
        "trois cent quarante-deux": 342,
        "mille neuf cents": 1900,
        "deux mille vingt et un": 2021,
        "trois millions": 3_000_000,
        "cinquante et unième": 51,
        "1 200": 1200,
        "3,5 millions": 3_500_000,
        "1.234.567": 1_234_567,
        "septante-deux": 72,
    },
    "es": {
        "dos": 2,
        "veintidós": 22,
        "treinta y cinco": 35,
        "noventa y nueve": 99,
        "ciento cinco": 105,
        "doscientas": 200,
        "trescientos cuarenta y dos": 342,
        "mil novecientos": 1900,
        "dos mil veintiuno": 2021,
        "tres millones": 3_000_000,
        "cinco mil millones": 5_000_000_000,
        "quincuagésimo primer": 51,
        "tercera": 3,
        "1.200": 1200,
        "1 200": 1200,
        "2,5 millones": 2_500_000,
    },
    "ru": {
        "двух": 2,
        "одиннадцати": 11,
        "двадцатью пятью": 25,
        "девяноста девяти": 99,
        "сто пять": 105,
        "двухсот": 200,
        "триста сорок два": 342,
        "тысяча девятьсот": 1900,
        "две тысячи двадцать один": 2021,
        "трёх миллионов": 3_000_000,
        "пятьдесят первая": 51,
        "третьей": 3,
        "1 200": 1200,
        "3 тыс": 3000,
        "2,5 млн": 2_500_000,
        "5-й": 5,
    },
    "ar": {
        "خمسة": 5,
        "أحد عشر": 11,
        "خمسة عشر": 15,
        "ست عشرة": 16,
        "خمسة وعشرون": 25,
        "تسع وتسعين": 99,
        "مائة": 100,
        "مئة وخمسة": 105,
        "مائتان": 200,
        "ثلاثمائة واثنان وأربعون": 342,
        "ألفان وخمسمائة": 2500,
        "ألفين وواحد وعشرين": 2021,
        "ثلاثة آلاف": 3000,
        "ثلاثة ملايين": 3_000_000,
        "الحادية والخمسين": 51,
        "الثالثة": 3,
        "١٢٠٠": 1200,
        "١٬٢٠٠": 1200,
        "1,200": 1200,
        "2.5 مليون": 2_500_000,
    },
    "zh": {
        "两个": 2,
        "十一个": 11,
        "二十五个": 25,
        "一百零五个": 105,
        "三百四十二个": 342,
        "两千五百个": 2500,
        "二〇二一年": 2021,
        "三百万人": 3_000_000,
        "第五十一届": 51,
        "第三次": 3,
        "1,200人": 1200,
        "3万人": 30_000,
        "2.5亿人": 250_000_000,
        "一万二千": 12_000,
        "九十九": 99,
    },
}
SHARES = {
    "en": {
        "20 per cent": "1/5",
        "4%": "1/25",
        "4 of every 100": "1/25",
        "1 in 4": "1/4",
        "half": "1/2",
        "two thirds": "2/3",
    },
    "fr": {
        "20 pour cent": "1/5",
        "4 %": "1/25",
        "4 personnes sur 100": "1/25",
        "la moitié": "1/2",
        "deux tiers": "2/3",
    },
    "es": {"20 por ciento": "1/5", "veinte por ciento": "1/5", "4 de cada 100": "1/25", "la mitad": "1/2"},
    "ru": {
        "20 процентов": "1/5",
        "4%": "1/25",
        "4 из каждых 100": "1/25",
        "половина": "1/2",
        "две трети": "2/3",
    },
    "ar": {
        "٢٠ في المائة": "1/5",
        "عشرون في المائة": "1/5",
        "٤ من كل ١٠٠": "1/25",
        "نصف": "1/2",
        "20٪": "1/5",
    },
    "zh": {
        "百分之二十": "1/5",
        "20%": "1/5",
        "每100人中有4": "1/25",
        "一半": "1/2",
        "三分之二": "2/3",
        "百分之2.5": "1/40",
    },
}
DATES = {
    "en": ("3 December 2021", "December 3, 2021", "3rd December 2021", "2021-12-03", "03/12/2021"),
    "fr": ("3 décembre 2021", "03/12/2021", "3 Décembre 2021"),
    "es": ("3 de diciembre de 2021", "3 de diciembre del 2021", "3/12/2021"),
    "ru": ("3 декабря 2021", "03.12.2021"),
    "ar": ("3 كانون الأول/ديسمبر 2021", "٣ ديسمبر ٢٠٢١", "3 كانون الأول 2021"),
    "zh": ("2021年12月3日", "二〇二一年十二月三日", "二零二一年十二月三日"),
}
RANGES = {
    "en": "from 24 November to 3 December 2021",
    "fr": "du 24 novembre au 3 décembre 2021",
    "es": "del 24 de noviembre al 3 de diciembre de 2021",
    "ru": "с 24 ноября по 3 декабря 2021 года",
    "ar": "من 24 تشرين الثاني/نوفمبر إلى 3 كانون الأول/ديسمبر 2021",
    "zh": "2021年11月24日至12月3日",
}
SHORT_RANGES = {
    "en": "1 to 3 December 2021",
    "fr": "du 1er au 3 décembre 2021",
    "es": "del 1 al 3 de diciembre de 2021",
    "ru": "с 1 по 3 декабря 2021 года",
    "ar": "من 1 إلى 3 كانون الأول/ديسمبر 2021",
    "zh": "2021年12月1日至3日",
}
IDIOMS = {
    "en": ("They help one another.", "No one came.", "See A/HRC/51/33 or COVID."),
    "fr": ("Ils s’aident les uns les autres.", "Voir A/HRC/51/33."),
    "es": ("En primer lugar.", "Vea A/HRC/51/33."),
    "ru": ("Они помогают друг другу.", "Прежде всего.", "См. A/HRC/51/33."),
    "ar": ("لست هنا.", "في المقام الأول.", "انظر A/HRC/51/33."),
    "zh": ("一些国家一起进一步统一。", "十分重要。", "百姓千方百计。", "万一下雨。"),
}


def _read(text: str, code: str) -> tuple[Figure, ...]:
    return figures(text, fold(text), language(code))


@pytest.mark.parametrize(("code", "written", "value"), [(c, w, v) for c in CODES for w, v in WORDS[c].items()])
def test_counts_have_their_value(code: str, written: str, value: int) -> None:
    assert [figure.value for figure in _read(written, code)] == [Fraction(value)]


@pytest.mark.parametrize(("code", "written", "share"), [(c, w, s) for c in CODES for w, s in SHARES[c].items()])
def test_shares_have_their_value(code: str, written: str, share: str) -> None:
    assert [(figure.kind, figure.value) for figure in _read(written, code)] == [(Kind.SHARE, Fraction(share))]


@pytest.mark.parametrize(("code", "written"), [(code, written) for code in CODES for written in DATES[code]])
def test_dates_have_their_day(code: str, written: str) -> None:
    assert [(figure.day, written[figure.start : figure.end]) for figure in _read(written, code)] == [
        (Day(2021, 12, 3), written)
    ]


@pytest.mark.parametrize("code", CODES)
def test_ranges_lend_year_and_month(code: str) -> None:
    assert [figure.day for figure in _read(RANGES[code], code)] == [Day(2021, 11, 24), Day(2021, 12, 3)]
    assert [figure.day for figure in _read(SHORT_RANGES[code], code)] == [Day(2021, 12, 1), Day(2021, 12, 3)]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in CODES for text in IDIOMS[code]])
def test_idioms_and_symbols_hold_no_number(code: str, text: str) -> None:
    assert _read(text, code) == ()


def test_roman_numerals_are_read_but_not_initials() -> None:
    read = [(figure.value, figure.form) for figure in _read("Part IV and XIV, CV, DC, part I, I am", "en")]
    assert read == [(Fraction(number), Form.ROMAN) for number in (4, 14, 1)]


def test_pronouns_and_articles_are_not_surely_numbers() -> None:
    surenesses = [_read(text, code)[0].sureness for text, code in (("One left.", "en"), ("un État", "fr"), ("1", "en"))]
    assert surenesses == [Sureness.LIKELY, Sureness.ARTICLE, Sureness.SURE]


def test_lists_are_not_added_up() -> None:
    assert [figure.value for figure in _read("two and three, twenty, five", "en")] == [2, 3, 20, 5]
    assert [figure.value for figure in _read("خمسة وستة", "ar")] == [5, 6]
    assert [figure.value for figure in _read("dos y tres", "es")] == [2, 3]


def test_month_alone_is_only_likely_a_date() -> None:
    read = [
        (text, [f.sureness for f in _read(text, code)]) for text, code in (("June", "en"), ("May", "en"), ("5月", "zh"))
    ]
    assert read == [("June", [Sureness.LIKELY]), ("May", [Sureness.ARTICLE]), ("5月", [Sureness.LIKELY])]


def test_digits_in_a_name_and_very_long_ones_are_no_numbers() -> None:
    assert _read("G20 " + "9" * 60, "en") == ()
