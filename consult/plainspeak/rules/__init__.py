"""The rules in the order of the catalogue: each reads one statement and gives its findings."""

from collections.abc import Callable, Iterator, Mapping

from consult.plainspeak.findings import Context, Finding
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.rules import meaning, numerals, punctuation, structure, wording

Rule = Callable[[Reading, Profile, Context], Iterator[Finding]]

RULES: Mapping[str, Rule] = {
    "S1": structure.sentence_length,
    "S2": structure.one_idea,
    "S3": structure.one_sentence,
    "S4": structure.nested_clauses,
    "S6": structure.negations,
    "W1": wording.hard_words,
    "W3": wording.one_word_for_one_thing,
    "W4": wording.abbreviations,
    "W7": wording.soft_hyphens,
    "N1": numerals.number_words,
    "N2": numerals.roman_numerals,
    "N3": numerals.percentages,
    "N4": numerals.short_form_dates,
    "N5": numerals.big_numbers,
    "P1": punctuation.special_signs,
    "P2": punctuation.capitals,
    "P3": punctuation.document_numbers,
    "M1": meaning.numbers,
    "M2": meaning.dates,
    "M4": meaning.lost_negation,
    "M5": meaning.force,
    "M6": meaning.lost_exception,
}
