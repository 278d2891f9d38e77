"""Reads Chinese numerals, and the shares and dates written with them."""

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.plainspeak.language import Language
from consult.plainspeak.numbers.figures import Day, Figure, Form, Kind, Sureness

_DIGITS = {**dict(zip("零一二三四五六七八九", range(10), strict=True)), "〇": 0, "两": 2}
_TEN = 10
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_RUN = "[〇零一二三四五六七八九两十百千万亿]"
_POINT = "点[零〇一二三四五六七八九]+(?![十百])"
_NUMERAL = rf"(?:[0-9]+(?:\.[0-9]+)?[万亿]?|{_RUN}+(?:{_POINT})?)"
_MEASURES = (
    "个名位次年月日条项份种款届段章节天周小岁国人场套类步家所期页轮倍代点则件部本张组级层门方句号分秒者大区省市州院"
)
_WORDS = re.compile(rf"第?({_RUN}+(?:{_POINT}[万亿]?)?)(?=([{_MEASURES}])|)")
# "三成" is three tenths; not "五成员", "一成立".
_TENTHS = re.compile(
    "(?<![〇零一二三四五六七八九十百千万])(?P<part>[一二两三四五六七八九1-9])成(?![员为立果功长就分本熟年])"
)
_SHARE = re.compile(rf"(?P<whole>{_NUMERAL})分之(?P<part>{_NUMERAL})")
_OF_EVERY = re.compile(rf"每(?P<whole>{_NUMERAL})[^\d\n]{{0,4}}?(?:有|就有|约有)(?P<part>{_NUMERAL})")
_DATE = re.compile(
    r"(?:(?P<year>[0-9]{4}|[〇零一二三四五六七八九]{4})年)?"
    r"(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号])?"
)


def numeral(run: str) -> Fraction:
    """Give the value of a numeral in digits or characters ("二〇二一", "三千五百", "2.5万")."""
    whole, point, part = run.partition("点")
    if point:
        digits, scale = part.rstrip("万亿"), _LARGE.get(part[-1], 1)
        return (numeral(whole) + Fraction(int(_plain(digits)), 10 ** len(digits))) * scale
    number = re.match(r"[0-9.]+", run)
    if number:
        return Fraction(number.group().rstrip(".")) * _LARGE.get(run[-1], 1)
    if len(run) > 1 and all(sign in _DIGITS for sign in run):
        return Fraction(_plain(run))
    return Fraction(_added(run))


def _plain(run: str) -> str:
    return "".join(str(_DIGITS[sign]) for sign in run)


def _added(run: str) -> int:
    total = myriads = section = digit = 0
    for sign in run:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _SMALL:
            section += (digit or 1) * _SMALL[sign]
            digit = 0
        elif sign == "万":
            myriads = (myriads + section + digit or 1) * _LARGE[sign]
            section = digit = 0
        else:
            total += (myriads + section + digit or 1) * _LARGE[sign]
            myriads = section = digit = 0
    return total + myriads + section + digit * _shortened(run)


def _shortened(run: str) -> int:
    """Give what a last digit right after a unit counts: a tenth of it ("一万二" is 12,000; 105 is "一百零五")."""
    return {"百": 10, "千": 100, "万": 1000}.get(run[-2:-1], 1)


def chinese_shares(text: str, _language: Language) -> Iterator[Figure]:
    """Give shares such as 百分之二十, 三分之二 and 每100人中有4人."""
    for pattern in (_SHARE, _OF_EVERY):
        for match in pattern.finditer(text):
            whole, part = numeral(match["whole"]), numeral(match["part"])
            if whole:
                yield Figure(
                    start=match.start(),
                    end=match.end(),
                    kind=Kind.SHARE,
                    form=Form.DIGITS if match["part"][0].isdigit() else Form.WORDS,
                    value=part / whole,
                    terms=(part, whole) if pattern is _OF_EVERY else (),
                    percent=match.group().startswith("百分之"),
                )
    for match in _TENTHS.finditer(text):
        part = numeral(match["part"])
        form = Form.DIGITS if match["part"].isdigit() else Form.WORDS
        value = part / _TEN
        yield Figure(start=match.start(), end=match.end(), kind=Kind.SHARE, form=form, value=value, percent=True)


def chinese_dates(text: str, _language: Language) -> Iterator[Figure]:
    """Give dates such as 2021年12月3日 and 十二月三日."""
    for match in _DATE.finditer(text):
        year, month, day = (int(numeral(match[part])) if match[part] else None for part in ("year", "month", "day"))
        yield Figure(
            start=match.start(),
            end=match.end(),
            kind=Kind.DATE,
            form=Form.DIGITS if match["month"][0].isdigit() else Form.WORDS,
            day=Day(year, month, day),
            sureness=Sureness.SURE if year or day else Sureness.LIKELY,
        )


def chinese_figures(text: str, _language: Language) -> Iterator[Figure]:
    """Give the numbers in characters; a lone character counts before a measure word or after 第 only."""
    for match in _WORDS.finditer(text):
        run = match[1]
        if len(run) == 1 and not match[2] and not match.group().startswith("第"):
            continue
        value = numeral(run)
        yield Figure(
            start=match.start(1),
            end=match.end(1),
            kind=Kind.COUNT,
            form=Form.WORDS,
            value=value,
            sureness=_sureness(match.group()),
        )


def _sureness(written: str) -> Sureness:
    """Tell whether characters are a number: 一 before a measure word is an article, 千 alone "thousands"."""
    if written == "一":
        return Sureness.ARTICLE
    return Sureness.LIKELY if written in {"第一", "千", "万", "亿", "百"} else Sureness.SURE
