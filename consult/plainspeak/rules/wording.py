"""Rules on words: hard words, two words for one thing, abbreviations, soft hyphens."""

import re
from collections.abc import Iterator
from itertools import pairwise

from consult.plainspeak.findings import Context, Finding, Severity
from consult.plainspeak.folding import fold_word
from consult.plainspeak.hardwords import is_hard, word_zipf
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.signs import DOCUMENT_SYMBOL, LETTERS
from consult.plainspeak.terms import Place, covered, places
from consult.plainspeak.tokens import Token

_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_INITIALS = re.compile(
    rf"(?<![{LETTERS}])(?:[{_CAPITALS}]\.){{2,}}"
    rf"|(?<![{LETTERS}/])[{_CAPITALS}][{_CAPITALS}0-9-]*[{_CAPITALS}]s?(?![{LETTERS}])"
)
_IN_CAPITALS = re.compile(rf"(?<![{LETTERS}/])[{_CAPITALS}]{{2,}}(?![{LETTERS}/])")
_ROMAN = re.compile(r"[IVXLCDM]{2,}")
_SOFT_HYPHEN = re.compile("\u00ad+")
_MUCH_RARER = 1.5
# A word in capitals of four letters or more that everybody writes small is shouted (P2), not shortened.
_SHOUTED_LETTERS = 4
_SHOUTED_ZIPF = 4.0
_SHOUTED_RUN = 3


def hard_words(reading: Reading, profile: Profile, context: Context) -> Iterator[Finding]:
    """W1: a word rarer than the threshold, once each, unless explained, a name or an abbreviation."""
    known = [
        *_explained(reading, context),
        *abbreviation_places(reading, context),
        *reading.places(DOCUMENT_SYMBOL),
        *(place for pattern in reading.language.cues.forces.values() for place in reading.places(pattern)),
    ]
    names = {fold_word(part) for name in context.names for part in name.split()}
    seen: set[str] = set()
    for token in reading.tokens:
        if token.word in seen | names or not is_hard(token.word, profile.language, profile.zipf):
            continue
        if not (covered((token.start, token.end), known) or _needs_no_explanation(token, reading)):
            seen.add(token.word)
            rare = word_zipf(token.word, profile.language) < profile.zipf - _MUCH_RARER
            yield Finding(
                rule="W1",
                severity=Severity.WARNING if rare else Severity.INFO,
                start=token.start,
                end=token.end,
                code="hard_word",
                values={"word": reading.text[token.start : token.end]},
                suggestion="explain",
            )


def _explained(reading: Reading, context: Context) -> list[Place]:
    return [place for term in context.terms for place in places(reading, term.term)]


def _needs_no_explanation(token: Token, reading: Reading) -> bool:
    """Tell whether a word is part of a number, or a name: a capital letter inside a sentence."""
    if any(figure.start < token.end and token.start < figure.end for figure in reading.figures):
        return True
    return reading.is_name(token)


def one_word_for_one_thing(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """W3: a synonym of a word of the words list stands instead of that word."""
    known = _explained(reading, context)
    for term in context.terms:
        for synonym in term.synonyms:
            for start, end in places(reading, synonym):
                if not covered((start, end), known):
                    yield Finding(
                        rule="W3",
                        severity=Severity.WARNING,
                        start=start,
                        end=end,
                        code="other_word_for_term",
                        values={"word": reading.text[start:end], "term": term.term},
                        suggestion="replace",
                    )


def abbreviations(reading: Reading, _profile: Profile, context: Context) -> Iterator[Finding]:
    """W4: initials and shortened words that the words list does not explain."""
    for start, end in abbreviation_places(reading, context):
        yield Finding(
            rule="W4",
            severity=Severity.WARNING,
            start=start,
            end=end,
            code="abbreviation",
            values={"word": reading.text[start:end]},
            suggestion="write_in_full",
        )


def abbreviation_places(reading: Reading, context: Context) -> list[Place]:
    """Give the places of unexplained abbreviations; a document symbol or a shouted word is none."""
    known = [*_explained(reading, context), *reading.places(DOCUMENT_SYMBOL), *shouted_places(reading)]
    found = reading.places(reading.language.cues.abbreviations)
    for match in _INITIALS.finditer(reading.text):
        if not _ROMAN.fullmatch(match.group()):
            found.append(match.span())
    return sorted({place for place in found if not covered(place, known)})


def shouted_places(reading: Reading) -> list[Place]:
    """Give the ordinary words in capitals; three capital words in a row are shouted even if rare or short."""
    words = list(_IN_CAPITALS.finditer(reading.text))
    runs = [words[first : first + _SHOUTED_RUN] for first in range(len(words) - _SHOUTED_RUN + 1)]
    in_runs = {match.span() for run in runs if _only_blanks_between(run, reading.text) for match in run}
    return [match.span() for match in words if match.span() in in_runs or _is_shouted(match.group(), reading.code)]


def _only_blanks_between(words: list[re.Match[str]], text: str) -> bool:
    return all(text[first.end() : second.start()].isspace() for first, second in pairwise(words))


def _is_shouted(word: str, code: str) -> bool:
    frequent = "en" if code in {"ar", "zh"} else code
    return len(word) >= _SHOUTED_LETTERS and word_zipf(fold_word(word), frequent) >= _SHOUTED_ZIPF


def soft_hyphens(reading: Reading, _profile: Profile, _context: Context) -> Iterator[Finding]:
    """W7: a soft hyphen lets a word be broken at the end of a line."""
    for match in _SOFT_HYPHEN.finditer(reading.text):
        yield Finding(
            rule="W7",
            severity=Severity.WARNING,
            start=match.start(),
            end=match.end(),
            code="soft_hyphen",
            suggestion="remove",
        )
