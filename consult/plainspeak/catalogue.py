"""The rules as data: what each looks at, how sure its check is, and where it comes from."""

from dataclasses import dataclass
from enum import Enum


class Check(Enum):
    """A check that decides, or one that only asks the writer to look."""

    AUTOMATIC = "A"
    HEURISTIC = "H"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, the codes of its findings, and the standards in whose text we saw it.

    No standard: usual in practice guides, and not yet seen by us in a standard's own words.
    """

    id: str
    check: Check
    codes: tuple[str, ...]
    standards: tuple[str, ...]


_UK = "UK Government, easy read rules"
_COGA = "W3C, Making content usable (COGA)"
_WCAG3 = "W3C, WCAG 3 draft, clear language"
_MINTRUD = "Mintrud of Russia, draft recommendations on clear language (2025)"
_ADAPTATION = "ISO/IEC 23859:2023 (adaptation and evaluation)"
_A, _H = Check.AUTOMATIC, Check.HEURISTIC

CATALOGUE = (
    Rule(
        "S1",
        _A,
        (
            "sentence_long_words",
            "sentence_too_long_words",
            "sentence_long_characters",
            "sentence_too_long_characters",
        ),
        (_UK, "FALC", "ISO 24495-1:2023"),
    ),
    Rule("S2", _H, ("several_ideas",), (_UK, _COGA, _MINTRUD)),
    Rule("S3", _A, ("several_sentences",), ()),
    Rule("S4", _H, ("nested_clause",), (_COGA, _WCAG3, _MINTRUD)),
    Rule("S6", _H, ("double_negation", "negative_wording"), (_COGA,)),
    Rule("W1", _H, ("hard_word",), (_COGA, _WCAG3)),
    Rule("W3", _A, ("other_word_for_term",), ()),
    Rule("W4", _A, ("abbreviation",), (_UK, _WCAG3)),
    Rule("W7", _A, ("soft_hyphen",), ()),
    Rule("N1", _A, ("number_word",), (_MINTRUD,)),
    Rule("N2", _A, ("roman_numeral",), (_MINTRUD,)),
    Rule("N3", _A, ("percentage",), (_MINTRUD, _COGA)),
    Rule("N4", _A, ("short_date",), (_MINTRUD,)),
    Rule("N5", _H, ("big_number",), (_COGA, _WCAG3)),
    Rule(
        "P1",
        _A,
        ("brackets", "semicolon", "slash", "special_sign", "etcetera"),
        (),
    ),
    Rule("P2", _A, ("capitals",), ()),
    Rule("P3", _A, ("document_number", "footnote_sign"), ()),
    Rule(
        "M1",
        _A,
        ("number_not_in_source", "number_perhaps_not_in_source", "number_without_source"),
        (_ADAPTATION,),
    ),
    Rule(
        "M2",
        _A,
        (
            "date_not_in_source",
            "date_perhaps_not_in_source",
            "date_without_source",
        ),
        (_ADAPTATION,),
    ),
    Rule("M4", _H, ("negation_lost",), (_ADAPTATION,)),
    Rule(
        "M5",
        _H,
        ("recommendation_weaker", "recommendation_stronger", "recommendation_without_verb"),
        (_ADAPTATION,),
    ),
    Rule("M6", _H, ("exception_lost",), (_ADAPTATION,)),
)
