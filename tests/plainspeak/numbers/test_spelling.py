"""Every whole number up to a million, spelled or grouped as each language writes it, is read back as itself."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.plainspeak.folding import fold
from consult.plainspeak.language import CODES, language
from consult.plainspeak.numbers import figures
from tests.plainspeak.numbers.spelling import SPELLINGS

WAYS = [(code, name) for code in CODES for name in SPELLINGS[code]]
# A sentence with a gap for a number and no other number in it.
AROUND = {
    "ar": "شارك {} في الاجتماع.",
    "en": "In all, {} people came.",
    "es": "En total, {} personas vinieron.",
    "fr": "Au total, {} personnes sont venues.",
    "ru": "Всего {} человек пришло.",
    "zh": "共有{}人来了。",
}
GROUPS = {
    "ar": (",", "٬", "\u00a0"),
    "en": (",", "\u00a0"),
    "es": (".", " ", "\u00a0", "\u202f"),
    "fr": (" ", "\u00a0", "\u202f", "\u2009"),
    "ru": (" ", "\u00a0", "\u202f"),
    "zh": (",",),
}
DECIMAL = {"ar": "٫", "en": ".", "es": ",", "fr": ",", "ru": ",", "zh": "."}
SCRIPTS = {"ar": "٠١٢٣٤٥٦٧٨٩", "zh": "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"}
_NUMBERS = st.integers(0, 10**6)


def _values(text: str, code: str) -> list[Fraction]:
    return [figure.value for figure in figures(text, fold(text), language(code))]


def _grouped(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


@pytest.mark.parametrize(("code", "name"), WAYS)
@settings(max_examples=150, deadline=None)
@given(number=_NUMBERS)
def test_a_spelled_number_is_read_back(code: str, name: str, number: int) -> None:
    assert _values(SPELLINGS[code][name](number), code) == [number]


@pytest.mark.parametrize(("code", "name"), WAYS)
def test_the_small_numbers_are_read_back(code: str, name: str) -> None:
    spelled = SPELLINGS[code][name]
    assert [
        number for number in (*range(201), *range(201, 2001, 13)) if _values(spelled(number), code) != [number]
    ] == []


@pytest.mark.parametrize(("code", "name"), WAYS)
def test_a_round_number_and_its_neighbours_are_read_back(code: str, name: str) -> None:
    spelled = SPELLINGS[code][name]
    rounds = [many * 10**size for many in (1, 2, 3, 7, 9, 10, 11, 12, 21, 99) for size in (2, 3, 4, 5, 6)]
    numbers = [number + more for number in rounds for more in (0, 1, 2, 11, 100)]
    assert [number for number in numbers if _values(spelled(number), code) != [number]] == []


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=150, deadline=None)
@given(number=_NUMBERS, data=st.data())
def test_grouped_digits_are_read_back_inside_a_sentence(code: str, number: int, data: st.DataObject) -> None:
    sign = data.draw(st.sampled_from(GROUPS[code]))
    assert _values(AROUND[code].format(_grouped(number, sign)), code) == [number]


@pytest.mark.parametrize("code", SCRIPTS)
@settings(max_examples=100, deadline=None)
@given(number=_NUMBERS)
def test_digits_of_other_scripts_are_read_back(code: str, number: int) -> None:
    written = "".join(SCRIPTS[code][int(digit)] for digit in str(number))
    assert _values(AROUND[code].format(written), code) == [number]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=100, deadline=None)
@given(number=_NUMBERS, part=st.integers(1, 9))
def test_decimals_with_groups_are_read_back(code: str, number: int, part: int) -> None:
    written = f"{_grouped(number, GROUPS[code][0])}{DECIMAL[code]}{part}"
    assert _values(AROUND[code].format(written), code) == [number + Fraction(part, 10)]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=100, deadline=None)
@given(first=st.integers(2, 900), second=st.integers(2, 900), data=st.data())
def test_two_spelled_numbers_with_a_comma_stay_two(code: str, first: int, second: int, data: st.DataObject) -> None:
    spelled = SPELLINGS[code][data.draw(st.sampled_from(list(SPELLINGS[code])))]
    comma = {"ar": "، ", "zh": "\uff0c"}.get(code, ", ")
    assert _values(f"{spelled(first)}{comma}{spelled(second)}", code) == [first, second]


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("between one hundred and two hundred people", "en", [100, 200]),
        ("two hundred and three hundred", "en", [200, 300]),
        ("the 2023/24 session", "en", [2023, 2024]),
        ("2023-2024", "en", [2023, 2024]),
        ("resolution 51/33", "en", [51, 33]),
        ("1999–00", "en", [1999, 0]),
        ("ألف ومئتان", "ar", [1200]),
        ("ألفي شخص", "ar", [2000]),
        ("مليونان وألفان واثنان", "ar", [2_002_002]),
        ("一百五", "zh", [150]),
        ("一万二", "zh", [12_000]),
        ("三点五万人", "zh", [35_000]),
        ("三万亿", "zh", [3 * 10**12]),
        ("九亿九千万人", "zh", [990_000_000]),
        ("三十分钟", "zh", [30]),
        ("三成员国", "zh", []),
        ("星期三开会", "zh", []),
        ("XXIe siècle", "fr", [21]),
        ("dix-septième", "fr", [17]),
    ],
)
def test_numbers_that_are_easily_misread(text: str, code: str, values: list[int]) -> None:
    assert _values(text, code) == values


@pytest.mark.parametrize(
    ("text", "code", "share"),
    [
        ("百分之三点五", "zh", Fraction(7, 200)),
        ("三成的人", "zh", Fraction(3, 10)),
        ("十分之三", "zh", Fraction(3, 10)),
        ("%20", "ar", Fraction(1, 5)),
        ("٪٢٠", "ar", Fraction(1, 5)),
        ("двадцати двух процентах", "ru", Fraction(11, 50)),
        ("1,5 процента", "ru", Fraction(3, 200)),
        ("15-процентный", "ru", Fraction(3, 20)),
        ("3,5 %", "fr", Fraction(7, 200)),
        ("veintiún por ciento", "es", Fraction(21, 100)),
        ("seventy-five percent", "en", Fraction(3, 4)),
    ],
)
def test_shares_that_are_easily_misread(text: str, code: str, share: Fraction) -> None:
    assert _values(text, code) == [share]
