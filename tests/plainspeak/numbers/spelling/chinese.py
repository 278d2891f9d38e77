"""Chinese numerals, before a measure word, with 二 or with 两 before the larger units."""

from functools import partial

_DIGITS = "零一二三四五六七八九"


def _section(number: int, two: str, *, first: bool) -> str:
    said, gap = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if not digit:
            gap = bool(said)
            continue
        name = two if digit == 2 and size >= 100 else _DIGITS[digit]
        name = "" if size == 10 and digit == 1 and not said and first else name
        said += ("零" if gap and said else "") + name + unit
        gap = False
    return said


def spelled(number: int, two: str) -> str:
    """Spell a number and a measure word after it."""
    if not number:
        return "零个"
    said = ""
    for size, unit in ((10**8, "亿"), (10**4, "万"), (1, "")):
        many, number = divmod(number, size)
        if many:
            gap = "零" if said and many < 1000 else ""
            name = two if many == 2 and size > 1 else _section(many, two, first=not said)
            said += gap + name + unit
    return ("两" if said == "二" else said) + "个"


SPELLINGS = {"two": partial(spelled, two="二"), "pair": partial(spelled, two="两")}
