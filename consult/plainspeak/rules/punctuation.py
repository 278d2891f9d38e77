"""Rules on signs: brackets and special signs, capitals, document numbers."""

import re
from collections.abc import Iterator

from consult.plainspeak.findings import Context, Finding, Severity
from consult.plainspeak.numbers.dates import short_dates
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.rules.wording import shouted_places
from consult.plainspeak.signs import DOCUMENT_SYMBOL
from consult.plainspeak.terms import Place, covered

_BRACKETS = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|\uff08[^\uff08\uff09]*\uff09|\u3010[^\u3010\u3011]*\u3011|[()\[\]{}\uff08\uff09\u3010\u3011]"
)
_SIGNS = {
    "semicolon": re.compile(r"[;\u061b\uff1b]"),
    "slash": re.compile(r"(?<!\d)[/\\\uff0f]|[/\\\uff0f](?!\d)"),
    "special_sign": re.compile("[&\uff06@#*<>=+~^|§¶†‡•°€$£¥¢©®™←→↑↓…]|\\.{3,}"),
}
_FOOTNOTE = re.compile("[¹²³⁰⁴-⁹]+")
_NUMBERED = re.compile(r"(?<![\w/])\d{1,3}/\d{1,3}(?![\w/])")
_LARGEST_PART = 10


def special_signs(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """P1: no brackets, semicolons, slashes, special signs, "etc."; those of addresses and symbols stay."""
    for match in _BRACKETS.finditer(reading.text):
        yield _sign(match.span(), "brackets", reading)
    left = [*reading.places(DOCUMENT_SYMBOL), *_addresses(reading.text)]
    for code, pattern in _SIGNS.items():
        for match in pattern.finditer(reading.text):
            if not covered(match.span(), left):
                yield _sign(match.span(), code, reading)
    for place in reading.places(reading.language.cues.etcetera):
        yield _sign(place, "etcetera", reading)


def _addresses(text: str) -> list[Place]:
    return [match.span() for match in re.finditer(r"https?://\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S+", text)]


def _sign(place: Place, code: str, reading: Reading) -> Finding:
    return Finding(
        rule="P1",
        severity=Severity.WARNING,
        start=place[0],
        end=place[1],
        code=code,
        values={"sign": reading.text[place[0] : place[1]]},
        suggestion="rewrite",
    )


def capitals(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """P2: no words in capitals."""
    for start, end in shouted_places(reading):
        yield Finding(
            rule="P2",
            severity=Severity.WARNING,
            start=start,
            end=end,
            code="capitals",
            values={"word": reading.text[start:end]},
            suggestion="write_small",
        )


def document_numbers(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """P3: no document symbols, numbers such as 51/33 or footnote signs in the running text."""
    dates = [reading.folded.span(*place) for place in short_dates(reading.folded.text)]
    symbols = reading.places(DOCUMENT_SYMBOL)
    written = [match for match in _NUMBERED.finditer(reading.folded.text) if not _is_part(match.group())]
    places = [reading.folded.span(*match.span()) for match in written]
    numbers = [place for place in places if not covered(place, [*dates, *symbols])]
    for start, end in [*symbols, *numbers]:
        yield _document(start, end, "document_number", reading)
    for match in _FOOTNOTE.finditer(reading.text):
        yield _document(match.start(), match.end(), "footnote_sign", reading)


def _is_part(written: str) -> bool:
    part, whole = map(int, written.split("/"))
    return part < whole <= _LARGEST_PART


def _document(start: int, end: int, code: str, reading: Reading) -> Finding:
    return Finding(
        rule="P3",
        severity=Severity.WARNING,
        start=start,
        end=end,
        code=code,
        values={"sign": reading.text[start:end]},
        suggestion="move_to_more_information",
    )
