"""Rules on meaning: the statement beside the source that it simplifies."""

from collections.abc import Iterator

from consult.plainspeak.findings import Context, Finding, Severity, StatementKind
from consult.plainspeak.language import Force
from consult.plainspeak.nearest import nearest
from consult.plainspeak.numbers import Doubt, Figure, Sureness, unsupported
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.rules.structure import negates, negation_places
from consult.plainspeak.signs import DOCUMENT_SYMBOL

_NEEDS_SOURCE = frozenset({StatementKind.FACT, StatementKind.RECOMMENDATION})


def numbers(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """M1: a number that its source does not give blocks; one that cannot be compared is noted."""
    figures = [figure for figure in reading.figures if not figure.day]
    yield from _compared(reading, context, figures, "M1", "number")
    yield from _symbols(reading, context)


def dates(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """M2: a date that its source does not give blocks."""
    figures = [figure for figure in reading.figures if figure.day]
    yield from _compared(reading, context, figures, "M2", "date")


def _compared(reading: Reading, context: Context, figures: list[Figure], rule: str, what: str) -> Iterator[Finding]:
    if context.kind is StatementKind.NAVIGATION:
        return
    if context.source is None:
        sure = [figure for figure in figures if figure.sureness is Sureness.SURE]
        if sure and context.kind in _NEEDS_SOURCE:
            yield _number(reading, sure[0], rule, Severity.INFO, f"{what}_without_source")
        return
    source = Reading(context.source.text, context.source.language)
    for found in unsupported(figures, source.figures):
        certain = found.doubt is Doubt.SURE
        severity = Severity.BLOCKING if certain else Severity.WARNING
        yield _number(reading, found.figure, rule, severity, f"{what}_{'not' if certain else 'perhaps_not'}_in_source")


def _number(reading: Reading, figure: Figure, rule: str, severity: Severity, code: str) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        start=figure.start,
        end=figure.end,
        code=code,
        values={"number": reading.text[figure.start : figure.end]},
        suggestion="compare_with_source",
    )


def _symbols(reading: Reading, context: Context) -> Iterator[Finding]:
    """Compare document symbols, whose numbers are not read as figures."""
    if context.source is None or context.kind is StatementKind.NAVIGATION:
        return
    source = Reading(context.source.text, context.source.language).folded.text
    known = {match.group() for match in DOCUMENT_SYMBOL.finditer(source)}
    for match in DOCUMENT_SYMBOL.finditer(reading.folded.text):
        if match.group() not in known:
            start, end = reading.folded.span(*match.span())
            yield Finding(
                rule="M1",
                severity=Severity.BLOCKING,
                start=start,
                end=end,
                code="number_not_in_source",
                values={"number": reading.text[start:end]},
                suggestion="compare_with_source",
            )


def lost_negation(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """M4: what the statement comes from says no and the statement does not."""
    if context.source is None or any(negation_places(reading, sentence) for sentence in reading.sentences):
        return
    if reading.sentences and all(map(negates, nearest(reading, context.source))):
        yield _whole(reading, "M4", Severity.INFO, "negation_lost")


def lost_exception(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """M6: what the statement comes from has an exception or a condition and the statement has none."""
    if context.source is None or not reading.sentences or reading.exceptions:
        return
    if all(source.exceptions for source in nearest(reading, context.source)):
        yield _whole(reading, "M6", Severity.INFO, "exception_lost")


def force(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """M5: a recommendation binds as strongly as its source; stronger is as wrong as weaker."""
    if context.kind is not StatementKind.RECOMMENDATION or context.source is None or not reading.sentences:
        return
    told = strongest(reading)
    forces = [strongest(source) for source in nearest(reading, context.source)]
    meant = max((one for one in forces if one is not None), default=None)
    if meant is None or told in forces:
        return
    if told is None:
        yield _whole(reading, "M5", Severity.INFO, "recommendation_without_verb")
    elif told > meant:
        yield _whole(reading, "M5", Severity.WARNING, "recommendation_stronger")
    else:
        yield _whole(reading, "M5", Severity.WARNING, "recommendation_weaker")


def strongest(reading: Reading) -> Force | None:
    """Give the strongest operative verb of a text."""
    found = (
        force
        for force, pattern in reading.language.cues.forces.items()
        if any(map(reading.starts_word, reading.places(pattern)))
    )
    return max(found, default=None)


def _whole(reading: Reading, rule: str, severity: Severity, code: str) -> Finding:
    start, end = reading.sentences[0].start, reading.sentences[-1].end
    return Finding(rule=rule, severity=severity, start=start, end=end, code=code, suggestion="compare_with_source")
