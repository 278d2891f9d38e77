"""Rules on how numbers are written."""

from collections.abc import Iterator

from consult.plainspeak.findings import Context, Finding, Severity
from consult.plainspeak.numbers import Figure, Form, Kind, Sureness
from consult.plainspeak.numbers.dates import short_dates
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading

_BIG = 1000
_LAST_YEAR = 2200
_YEAR_DIGITS = 4
_HUNDRED = 100


def number_words(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """N1: numbers are written in digits; words that are only likely numbers are left alone."""
    for figure in reading.figures:
        if figure.form is Form.WORDS and figure.sureness is Sureness.SURE:
            yield _finding("N1", Severity.WARNING, figure, reading, "number_word", "write_digits")


def roman_numerals(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """N2: no Roman numerals."""
    for figure in reading.figures:
        if figure.form is Form.ROMAN:
            yield _finding("N2", Severity.WARNING, figure, reading, "roman_numeral", "write_digits")


def percentages(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """N3: no percentages; "4 of every 100" instead."""
    shown = [figure for figure in reading.figures if figure.percent]
    for figure in shown:
        yield _finding("N3", Severity.WARNING, figure, reading, "percentage", "write_of_every_hundred")
    for start, end in reading.places(reading.language.signs.percent):
        if not any(figure.start < end and start < figure.end for figure in shown):
            yield Finding(
                rule="N3",
                severity=Severity.WARNING,
                start=start,
                end=end,
                code="percentage",
                values={"number": reading.text[start:end].strip()},
                suggestion="write_of_every_hundred",
            )


def short_form_dates(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """N4: no dates in digits only."""
    for place in short_dates(reading.folded.text):
        start, end = reading.folded.span(*place)
        yield Finding(
            rule="N4",
            severity=Severity.WARNING,
            start=start,
            end=end,
            code="short_date",
            values={"date": reading.text[start:end]},
            suggestion="write_date_in_full",
        )


def big_numbers(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """N5: 1,000 and more is hard to imagine; a plain four-digit number may be a year."""
    for figure in reading.figures:
        if figure.kind is Kind.COUNT and figure.value >= _BIG and not _may_be_year(figure, reading.text):
            yield _finding("N5", Severity.INFO, figure, reading, "big_number", "compare")


def _may_be_year(figure: Figure, text: str) -> bool:
    written = text[figure.start : figure.end]
    return figure.value < _LAST_YEAR and (
        written.isdecimal() or (figure.form is Form.WORDS and len(written) == _YEAR_DIGITS)
    )


def _finding(rule: str, severity: Severity, figure: Figure, reading: Reading, code: str, suggestion: str) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        start=figure.start,
        end=figure.end,
        code=code,
        values={"number": reading.text[figure.start : figure.end], "digits": _in_digits(figure)},
        suggestion=suggestion,
    )


def _in_digits(figure: Figure) -> str:
    """Give the value in digits, a percentage as its hundredths; language-neutral."""
    value = figure.value * _HUNDRED if figure.percent else figure.value
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
