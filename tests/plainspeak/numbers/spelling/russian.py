"""Russian number words in each of the six cases, in the standard's forms."""

from functools import partial

# Nominative, genitive, dative, accusative, instrumental, prepositional.
_ONE = {
    "m": ["один", "одного", "одному", "один", "одним", "одном"],
    "f": ["одна", "одной", "одной", "одну", "одной", "одной"],
}
_TWO = {
    "m": ["два", "двух", "двум", "два", "двумя", "двух"],
    "f": ["две", "двух", "двум", "две", "двумя", "двух"],
}
_THREE = ["три", "трёх", "трём", "три", "тремя", "трёх"]
_FOUR = ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"]
_EIGHT = ["восемь", "восьми", "восьми", "восемь", "восемью", "восьми"]
_FORTY = ["сорок", "сорока", "сорока", "сорок", "сорока", "сорока"]
_NINETY = ["девяносто", "девяноста", "девяноста", "девяносто", "девяноста", "девяноста"]
_HUNDRED = ["сто", "ста", "ста", "сто", "ста", "ста"]
_FIVES = {5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 20: "двадцат", 30: "тридцат"} | dict(
    zip(
        range(11, 20),
        [
            "одиннадцат",
            "двенадцат",
            "тринадцат",
            "четырнадцат",
            "пятнадцат",
            "шестнадцат",
            "семнадцат",
            "восемнадцат",
            "девятнадцат",
        ],
        strict=True,
    )
)
_ENDINGS = ("ь", "и", "и", "ь", "ью", "и")
_HUNDREDS = {
    200: ["двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"],
    300: ["триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"],
    400: ["четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"],
}
_THOUSAND = (
    ["тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"],
    ["тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"],
)
_MILLION = (
    ["миллион", "миллиона", "миллиону", "миллион", "миллионом", "миллионе"],
    ["миллиона", "миллионов", "миллионам", "миллиона", "миллионами", "миллионах"],
)


def _simple(number: int, case: int) -> str:
    if number == 8:
        return _EIGHT[case]
    if number in _FIVES:
        return _FIVES[number] + _ENDINGS[case]
    if number in {50, 60, 70, 80}:
        five = _simple(number // 10, case)
        return five + ("десят" if case in {0, 3} else "десятью" if case == 4 else "десяти")
    if number in _HUNDREDS:
        return _HUNDREDS[number][case]
    hundreds = ("сот", "сот", "стам", "сот", "стами", "стах")
    return _simple(number // 100, case) + hundreds[case]


def _small(number: int, case: int, gender: str) -> str:
    named = {1: _ONE[gender], 2: _TWO[gender], 3: _THREE, 4: _FOUR, 40: _FORTY, 90: _NINETY, 100: _HUNDRED}
    return named[number][case] if number in named else _simple(number, case)


def _below_thousand(number: int, case: int, gender: str) -> list[str]:
    hundreds, rest = number - number % 100, number % 100
    tens, ones = (rest - rest % 10, rest % 10) if rest >= 20 else (0, rest)
    return [_small(part, case, gender) for part in (hundreds, tens, ones) if part]


def _counted(many: int, case: int, gender: str, forms: tuple[list[str], list[str]]) -> list[str]:
    last, teen = many % 10, 10 < many % 100 < 20
    if last == 1 and not teen:
        noun = forms[0][case]
    elif case in {0, 3} and not (2 <= last <= 4 and not teen):
        noun = forms[1][1]
    else:
        noun = forms[1][case]
    return [*_below_thousand(many, case, gender), noun]


def spelled(number: int, case: int) -> str:
    """Spell a number in a case, 0 to 5."""
    words: list[str] = []
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 10**3)
    if millions:
        words += _counted(millions, case, "m", _MILLION)
    if thousands:
        words += _counted(thousands, case, "f", _THOUSAND)
    words += _below_thousand(rest, case, "m")
    return " ".join(words) if words else ("ноль", "ноля", "нолю", "ноль", "нолём", "ноле")[case]


CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
SPELLINGS = {name: partial(spelled, case=case) for case, name in enumerate(CASES)}
