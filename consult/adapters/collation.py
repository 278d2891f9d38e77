"""Sort keys: a name's place in the alphabetical order of one language, in letters that any database sorts alike."""

from functools import cache

import pyuca

ARTICLE = "ال"


@cache
def _collator() -> pyuca.Collator:
    return pyuca.Collator()


def sort_key(text: str, language: str) -> str:
    """Give the key of ``text``: hexadecimal, so that every database and Python agree on the order.

    Chinese goes by pinyin; Arabic passes over the article (as in United Nations lists of States); all other
    scripts follow the Unicode collation algorithm.
    """
    if language == "zh":
        return _pinyin(text).encode().hex()
    plain = text.removeprefix(ARTICLE) if language == "ar" else text
    return "".join(f"{weight:04x}" for weight in _collator().sort_key(plain))


def _pinyin(text: str) -> str:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - its tables are large, and only imports of lists need them

    syllables: list[str] = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)
    return " ".join(syllables) + "\x00" + text
