"""Spanish number words, before a masculine word, before a feminine one, and alone."""

from functools import partial

_ONES = [
    "cero",
    "_",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "_",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_HUNDREDS = [
    "ciento",
    "doscient",
    "trescient",
    "cuatrocient",
    "quinient",
    "seiscient",
    "setecient",
    "ochocient",
    "novecient",
]
_ONE = {"m": ("un", "veintiún"), "f": ("una", "veintiuna"), "": ("uno", "veintiuno")}


def _below_hundred(number: int, gender: str) -> str:
    if number in {1, 21}:
        return _ONE[gender][number > 1]
    if number < 30:
        return _ONES[number]
    ten, one = divmod(number, 10)
    return f"{_TENS[ten - 3]} y {_below_hundred(one, gender)}" if one else _TENS[ten - 3]


def _below_thousand(number: int, gender: str) -> str:
    hundred, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    if not hundred:
        return _below_hundred(rest, gender)
    ending = "" if hundred == 1 else "as" if gender == "f" else "os"
    said = _HUNDREDS[hundred - 1] + ending
    return f"{said} {_below_hundred(rest, gender)}" if rest else said


def spelled(number: int, gender: str) -> str:
    """Spell a number before a word of that gender, or alone."""
    parts = []
    millions, number = divmod(number, 10**6)
    if millions:
        parts.append(f"{_below_thousand(millions, 'm')} {'millones' if millions > 1 else 'millón'}")
    thousands, number = divmod(number, 10**3)
    if thousands:
        parts.append("mil" if thousands == 1 else f"{_below_thousand(thousands, gender or 'm')} mil")
    if number or not parts:
        parts.append(_below_thousand(number, gender))
    return " ".join(parts)


SPELLINGS = {
    "masculine": partial(spelled, gender="m"),
    "feminine": partial(spelled, gender="f"),
    "alone": partial(spelled, gender=""),
}
