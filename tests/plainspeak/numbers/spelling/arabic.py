"""Arabic number words: masculine and feminine, nominative and oblique, hundreds in both spellings."""

from functools import partial

_MASCULINE = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_FEMININE = ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]


def _dual(word: str, *, oblique: bool) -> str:
    return word.removesuffix("ان") + "ين" if oblique and word.endswith("ان") else word


def _below_hundred(number: int, *, feminine: bool, oblique: bool) -> str:
    ones = _FEMININE if feminine else _MASCULINE
    if number <= 10:
        return _dual(ones[number], oblique=oblique)
    if number < 20:
        ten = "عشرة" if feminine else "عشر"
        first = {11: "إحدى" if feminine else "أحد", 12: _twelve(feminine=feminine, oblique=oblique)}
        return f"{first.get(number, ones[number - 10])} {ten}"
    ten, one = divmod(number, 10)
    name = _TENS[ten - 2] + ("ين" if oblique else "ون")
    return f"{_dual(ones[one], oblique=oblique)} و{name}" if one else name


def _twelve(*, feminine: bool, oblique: bool) -> str:
    return ("اثنتي" if oblique else "اثنتا") if feminine else ("اثني" if oblique else "اثنا")


def _below_thousand(number: int, hundred: str, *, feminine: bool, oblique: bool, construct: bool = False) -> str:
    many, rest = divmod(number, 100)
    if not many:
        return _below_hundred(rest, feminine=feminine, oblique=oblique)
    dual = hundred.removesuffix("ة") + ("تين" if oblique else "تان")
    dual = dual.removesuffix("ن") if construct and not rest else dual
    said = {1: hundred, 2: dual, 8: f"ثمان{hundred}"}.get(many, f"{_FEMININE[many]}{hundred}")
    return f"{said} و{_below_hundred(rest, feminine=feminine, oblique=oblique)}" if rest else said


def _counted(many: int, hundred: str, forms: tuple[str, str, str], *, oblique: bool) -> str:
    one, few, accusative = forms
    if many == 1:
        return one
    if many == 2:
        return one + ("ين" if oblique else "ان")
    noun = few if 3 <= many % 100 <= 10 else accusative if 11 <= many % 100 <= 99 else one
    return f"{_below_thousand(many, hundred, feminine=False, oblique=oblique, construct=True)} {noun}"


def spelled(number: int, *, feminine: bool, oblique: bool, hundred: str) -> str:
    """Spell a number."""
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 10**3)
    parts = []
    if millions:
        parts.append(_counted(millions, hundred, ("مليون", "ملايين", "مليوناً"), oblique=oblique))
    if thousands:
        parts.append(_counted(thousands, hundred, ("ألف", "آلاف", "ألفاً"), oblique=oblique))
    if rest or not parts:
        parts.append(_below_thousand(rest, hundred, feminine=feminine, oblique=oblique))
    return " و".join(parts)


SPELLINGS = {
    f"{'feminine' if feminine else 'masculine'}, {'oblique' if oblique else 'nominative'}": partial(
        spelled, feminine=feminine, oblique=oblique, hundred="مئة" if feminine else "مائة"
    )
    for feminine in (True, False)
    for oblique in (True, False)
}
