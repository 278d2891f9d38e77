"""Reads numbers in words by adding and multiplying, in languages that write spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from consult.plainspeak.language import Language, NumberWords
from consult.plainspeak.numbers.figures import Figure, Form, Kind, Sureness

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s-]{1,3}")
_ARABIC_PREFIX = re.compile(r"(?P<join>[وف])?(?P<with>[بلك])?(?P<the>ال|(?<=ل)ل)?(?P<word>.+)")
# "I am not", "are you not": a prefix and "six" by their letters only.
_NOT_NUMBERS = frozenset({"لست", "الست", "ولست", "فلست"})
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class _Term:
    start: int
    end: int
    word: str
    joined: bool


@dataclass(slots=True)
class _Run:
    """A number being read, word by word: ``whole`` above the scale, ``rest`` below it."""

    language: Language
    start: int
    end: int
    first: str
    whole: int = 0
    rest: int = 0
    length: int = 0
    smallest: int = 10**15
    closed: bool = False

    def take(self, term: _Term) -> bool:
        """Add the word if it continues this number; tell whether it did."""
        words = self.language.words
        if self.closed or not self._add(term.word, words):
            return False
        self.closed = term.word in words.ordinals and self.language.code != "ar" and self.rest % 10 > 0
        self.length += 1
        self.end = term.end
        return True

    def _add(self, word: str, words: NumberWords) -> bool:
        if word in words.scales:
            return self._multiply(words.scales[word])
        value = words.cardinals.get(word, words.ordinals.get(word, -1))
        if value >= _THOUSAND:
            return self._add_dual(value)
        if self.length == 0:
            self.rest = value
            return value >= 0
        if value < 0 or not (combined := _combined(self.rest, value, self.language.code)):
            return False
        if self.rest == 0 and value >= self.smallest:
            return False
        self.rest = combined
        return True

    def _add_dual(self, value: int) -> bool:
        """Add an Arabic dual, two thousand or two million in one word, which nothing multiplies."""
        if self.rest or value // 2 >= self.smallest:
            return False
        self.whole += value
        self.smallest = value // 2
        return True

    def _multiply(self, scale: int) -> bool:
        if scale == self.smallest:
            return False
        if scale > self.whole:
            self.whole = (self.whole + self.rest or 1) * scale
        else:
            self.whole += (self.rest or 1) * scale
        self.rest = 0
        self.smallest = scale
        return True

    def figure(self) -> Figure:
        """Give what was read; a lone scale word ("thousands of") or pronoun is only likely a number."""
        words = self.language.words
        sureness = Sureness.SURE
        if self.length == 1 and (self.first in words.likely or self.first in words.scales):
            sureness = Sureness.LIKELY
        if self.length == 1 and self.first in words.articles:
            sureness = Sureness.ARTICLE
        value = Fraction(self.whole + self.rest)
        return Figure(start=self.start, end=self.end, kind=Kind.COUNT, form=Form.WORDS, value=value, sureness=sureness)


def word_figures(text: str, language: Language) -> Iterator[Figure]:
    """Give the numbers in words, in order."""
    run: _Run | None = None
    terms = list(_terms(text, language))
    for place, term in enumerate(terms):
        following = terms[place + 1].word if place + 1 < len(terms) else ""
        if (
            run
            and term.joined
            and _follows(text, run, term, language)
            and not _begins_a_hundred(run, following)
            and run.take(term)
        ):
            continue
        if run:
            yield run.figure()
        run = _begun(term, language)
    if run:
        yield run.figure()


def _begins_a_hundred(run: _Run, following: str) -> bool:
    """Tell the second number of "one hundred and two hundred", which goes on with its own hundred."""
    return following == "hundred" and run.rest >= _HUNDRED


def _begun(term: _Term, language: Language) -> _Run | None:
    run = _Run(language, term.start, term.end, term.word)
    if run.take(term):
        return run
    if term.word in language.words.likely:
        run.rest, run.length, run.closed = language.words.likely[term.word], 1, True
        return run
    return None


def _follows(text: str, run: _Run, term: _Term, language: Language) -> bool:
    between = text[run.end : term.start]
    if _GAP.fullmatch(between):
        return True
    return between.strip(" \u00a0-") in language.words.joiners


def _terms(text: str, language: Language) -> Iterator[_Term]:
    for match in _WORD.finditer(text):
        word = match.group()
        if word in language.words.joiners:
            continue
        if language.code == "ar":
            yield _arabic_term(match, language.words)
        else:
            yield _Term(match.start(), match.end(), word, joined=True)


def _arabic_term(match: re.Match[str], words: NumberWords) -> _Term:
    word = match.group()
    if _known(word, words) or word in _NOT_NUMBERS:
        shown = "" if word in _NOT_NUMBERS else word
        return _Term(match.start(), match.end(), shown, joined=True)
    parts = _ARABIC_PREFIX.fullmatch(word)
    if parts is None:
        return _Term(match.start(), match.end(), "", joined=False)
    candidates = (("ال" if parts["the"] else "") + parts["word"], parts["word"])
    found = next((candidate for candidate in candidates if _known(candidate, words)), "")
    return _Term(match.start(), match.end(), found, joined=True)


def _known(word: str, words: NumberWords) -> bool:
    return any(word in known for known in (words.cardinals, words.ordinals, words.scales, words.likely))


def _combined(rest: int, value: int, code: str) -> int | None:
    """Add a word's value to what was read since the last scale word, if they make one number."""
    ones, tens = rest % 10, rest % 100
    if value == _HUNDRED and rest:
        return rest * _HUNDRED if 1 <= rest <= 9 else None  # noqa: PLR2004
    if rest == 0 or (tens == 0 and value < _HUNDRED):
        return rest + value
    if ones == 0 and tens >= 20 and 0 < value < 10:  # noqa: PLR2004
        return rest + value
    return _combined_in_french(rest, value) if code == "fr" else _combined_in_arabic(rest, value, code)


def _combined_in_french(rest: int, value: int) -> int | None:
    if rest % 100 == 4 and value == 20:  # noqa: PLR2004
        return rest + 76
    if rest % 100 in {60, 80} and 10 <= value <= 19:  # noqa: PLR2004
        return rest + value
    if rest % 100 == 10 and 7 <= value <= 9:  # noqa: PLR2004
        return rest + value
    return None


def _combined_in_arabic(rest: int, value: int, code: str) -> int | None:
    unit = rest % 100
    if code == "ar" and 1 <= unit <= 9 and value in {10, 20, 30, 40, 50, 60, 70, 80, 90}:  # noqa: PLR2004
        return rest + value
    return None
