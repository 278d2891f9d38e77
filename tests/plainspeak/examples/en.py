"""English examples of each rule."""

from consult.plainspeak import StatementKind, Term
from tests.plainspeak.examples.case import Case

_LONG = "All the people who came to the big meeting in the city said what they want now."
_OFFICE = (Term("focal point", ("contact person",)),)
_RECOMMENDATION = StatementKind.RECOMMENDATION

CASES = {
    "S1": Case(_LONG, "sentence_too_long_words", _LONG, "People said what they want."),
    "S2": Case(
        "People spoke, asked questions, and voted.",
        "several_ideas",
        "People spoke, asked questions, and voted.",
        "People spoke, and they voted.",
    ),
    "S3": Case("We met in May. People spoke.", "several_sentences", "People spoke.", "We met Mr. Smith in May."),
    "S4": Case("The plan, which is new, helps.", "nested_clause", "which", "The plan is new."),
    "S6": Case("It is not without risk.", "double_negation", "not without", "There is a risk."),
    "W1": Case("We commence today.", "hard_word", "commence", "We start today."),
    "W3": Case(
        "Ask the contact persons.",
        "other_word_for_term",
        "contact persons",
        "Ask the focal points.",
        terms=_OFFICE,
    ),
    "W4": Case("The NHRIs met.", "abbreviation", "NHRIs", "The CARE group met.", terms=(Term("CARE"),)),
    "W7": Case("We make infor\u00admation.", "soft_hyphen", "\u00ad", "We make infor-mation."),
    "N1": Case("Twenty-five States met.", "number_word", "Twenty-five", "25 States met, one by one."),
    "N2": Case("Read Part IV now.", "roman_numeral", "IV", "Read my CV now."),
    "N3": Case("It was 20 per cent.", "percentage", "20 per cent", "It was 20 of every 100 people."),
    "N4": Case("We met on 03/12/2021.", "short_date", "03/12/2021", "We met on 3 December 2021."),
    "N5": Case("We met 1,200 people.", "big_number", "1,200", "We met 900 people in 2021."),
    "P1": Case("We met (in May).", "brackets", "(in May)", "We met in May."),
    "P2": Case("You MUST come.", "capitals", "MUST", "You must come to UNICEF."),
    "P3": Case("See A/HRC/51/33 now.", "document_number", "A/HRC/51/33", "See 3/4 of it now."),
    "M1": Case("52 States came.", "number_not_in_source", "52", "25 States came.", "Twenty-five States took part."),
    "M2": Case(
        "We met on 4 December 2021.",
        "date_not_in_source",
        "4 December 2021",
        "We met on 3 December 2021.",
        "The meeting was held from 24 November to 3 December 2021.",
    ),
    "M4": Case(
        "States can delay.",
        "negation_lost",
        "States can delay.",
        "States must not delay.",
        "States should not delay.",
    ),
    "M5": Case(
        "States must report.",
        "recommendation_stronger",
        "States must report.",
        "States should report.",
        "The Council recommends that States report.",
        _RECOMMENDATION,
    ),
    "M6": Case(
        "All can speak.",
        "exception_lost",
        "All can speak.",
        "All can speak except children.",
        "Everyone may speak, unless they are children.",
    ),
}
