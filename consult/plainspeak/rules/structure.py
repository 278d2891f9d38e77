"""Rules on sentences: their length, number, ideas, clauses and negations."""

import re
from collections.abc import Iterator

from consult.plainspeak.findings import Context, Finding, Severity
from consult.plainspeak.folding import fold
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.russian import is_participle
from consult.plainspeak.sentences import Sentence
from consult.plainspeak.tokens import length

_COMMA = re.compile("[,،\uff0c]")
_SEMICOLON = re.compile("[;؛\uff1b]")
_MANY_COMMAS = 2
_MANY_CLAUSES = 2
_MOST_CUTS = 3


def sentence_length(reading: Reading, profile: Profile, _context: Context) -> Iterator[Finding]:
    """S1: a sentence over the soft limit is noted, over the hard limit warned of; with places to cut."""
    unit = "characters" if profile.language == "zh" else "words"
    for sentence in reading.sentences:
        count = length(fold(reading.text[sentence.start : sentence.end]), profile.language)
        if count <= profile.soft:
            continue
        hard = count > profile.hard
        limit = profile.hard if hard else profile.soft
        yield Finding(
            rule="S1",
            severity=Severity.WARNING if hard else Severity.INFO,
            start=sentence.start,
            end=sentence.end,
            code=f"sentence_{'too_long' if hard else 'long'}_{unit}",
            values={"count": count, "limit": limit},
            count=count,
            limit=limit,
            suggestion="split",
            cuts=_cuts(reading, sentence),
        )


def _cuts(reading: Reading, sentence: Sentence) -> tuple[int, ...]:
    """Give up to three places to cut, the nearest to the middle first."""
    cues = reading.language.cues
    after = [end for pattern in (_SEMICOLON, _COMMA) for _, end in _inside(reading, sentence, pattern)]
    before = [
        start for pattern in (cues.subordinators, cues.coordinators) for start, _ in _inside(reading, sentence, pattern)
    ]
    middle = (sentence.start + sentence.end) / 2
    offsets = {offset for offset in after + before if sentence.start < offset < sentence.end}
    return tuple(sorted(offsets, key=lambda offset: (abs(offset - middle), offset))[:_MOST_CUTS])


def _inside(reading: Reading, sentence: Sentence, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    return [place for place in reading.places(pattern) if sentence.start <= place[0] and place[1] <= sentence.end]


def one_idea(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """S2: two commas, a semicolon or two clauses hint at more than one idea."""
    for sentence in reading.sentences:
        commas = len(_inside(reading, sentence, _COMMA))
        clauses = len(_inside(reading, sentence, reading.language.cues.subordinators))
        semicolons = len(_inside(reading, sentence, _SEMICOLON))
        if commas >= _MANY_COMMAS or clauses >= _MANY_CLAUSES or semicolons:
            yield Finding(
                rule="S2",
                severity=Severity.INFO,
                start=sentence.start,
                end=sentence.end,
                code="several_ideas",
                suggestion="split",
                cuts=_cuts(reading, sentence),
            )


def one_sentence(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """S3: a statement is one line with one sentence."""
    sentences = reading.sentences
    if len(sentences) > 1:
        yield Finding(
            rule="S3",
            severity=Severity.WARNING,
            start=sentences[1].start,
            end=sentences[-1].end,
            code="several_sentences",
            values={"count": len(sentences)},
            count=len(sentences),
            limit=1,
            suggestion="split",
            cuts=tuple(sentence.start for sentence in sentences[1:]),
        )


def nested_clauses(reading: Reading, profile: Profile, _context: Context) -> Iterator[Finding]:
    """S4: words that open a nested clause; in Russian also participles."""
    places = reading.places(reading.language.cues.subordinators)
    if profile.language == "ru":
        words = [token for token in reading.tokens if is_participle(token.word) and not reading.is_name(token)]
        places += [(token.start, token.end) for token in words]
    for start, end in sorted(set(places)):
        yield Finding(
            rule="S4",
            severity=Severity.INFO,
            start=start,
            end=end,
            code="nested_clause",
            values={"word": reading.text[start:end]},
            suggestion="split",
        )


def negations(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """S6: two negations in a sentence are warned of; one is noted unless the source has one too."""
    for sentence in reading.sentences:
        places = negation_places(reading, sentence)
        if len(places) > 1:
            yield _negation(places, Severity.WARNING, "double_negation")
        elif places and not (context.source and has_negation(context.source.text, context.source.language)):
            yield _negation(places, Severity.INFO, "negative_wording")


def negation_places(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Give the negations of a sentence; words that only repeat one do not count again."""
    found = [place for place in reading.negations if sentence.start <= place[0] and place[1] <= sentence.end]
    return found or _inside(reading, sentence, reading.language.cues.concords)[:1]


def has_negation(text: str, code: str) -> bool:
    """Tell whether a text negates anything."""
    return negates(Reading(text, code))


def negates(reading: Reading) -> bool:
    """Tell whether a text that was read negates anything."""
    return bool(reading.negations or reading.places(reading.language.cues.concords))


def _negation(places: list[tuple[int, int]], severity: Severity, code: str) -> Finding:
    return Finding(
        rule="S6",
        severity=severity,
        start=places[0][0],
        end=places[-1][1],
        code=code,
        count=len(places),
        limit=1,
    )
