"""French number words: the usual spelling, that of 1990 with hyphens all through, and that of Switzerland."""

from functools import partial

_ONES = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = ["vingt", "trente", "quarante", "cinquante", "soixante"]
_SWISS = {70: "septante", 80: "huitante", 90: "nonante"}


def _below_hundred(number: int, *, swiss: bool, last: bool) -> str:
    if number < 20:
        return _ONES[number]
    ten, one = number - number % 10, number % 10
    if swiss and ten in _SWISS:
        return _SWISS[ten] + ("" if not one else " et un" if one == 1 else f"-{_ONES[one]}")
    if number >= 80:
        return f"quatre-vingt-{_ONES[number - 80]}" if number > 80 else "quatre-vingts" if last else "quatre-vingt"
    base = min(ten, 60)
    rest = number - base
    name = _TENS[base // 10 - 2]
    if not rest:
        return name
    return f"{name} et {_ONES[rest]}" if rest in {1, 11} else f"{name}-{_ONES[rest]}"


def _below_thousand(number: int, *, swiss: bool, last: bool) -> str:
    hundred, rest = divmod(number, 100)
    if not hundred:
        return _below_hundred(rest, swiss=swiss, last=last)
    said = "cent" if hundred == 1 else f"{_ONES[hundred]} cent{'s' if last and not rest else ''}"
    return f"{said} {_below_hundred(rest, swiss=swiss, last=last)}" if rest else said


def spelled(number: int, *, swiss: bool = False, hyphens: bool = False) -> str:
    """Spell a number."""
    parts = []
    millions, number = divmod(number, 10**6)
    if millions:
        parts.append(f"{_below_thousand(millions, swiss=swiss, last=True)} million{'s' if millions > 1 else ''}")
    thousands, number = divmod(number, 10**3)
    if thousands:
        parts.append("mille" if thousands == 1 else f"{_below_thousand(thousands, swiss=swiss, last=False)} mille")
    if number or not parts:
        parts.append(_below_thousand(number, swiss=swiss, last=True))
    words = " ".join(parts)
    return words.replace(" ", "-") if hyphens else words


SPELLINGS = {"usual": spelled, "hyphens": partial(spelled, hyphens=True), "swiss": partial(spelled, swiss=True)}
