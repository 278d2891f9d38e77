"""French examples of each rule."""

from consult.plainspeak import StatementKind, Term
from tests.plainspeak.examples.case import Case

_LONG = "Toutes les personnes de tous les pays du monde ont dit dans la grande salle ce qu’elles veulent voir."
_OFFICE = (Term("point de contact", ("personne référente",)),)

CASES = {
    "S1": Case(_LONG, "sentence_too_long_words", _LONG, "Les gens ont dit ce qu’ils veulent."),
    "S2": Case(
        "Ils ont parlé, demandé, et voté.",
        "several_ideas",
        "Ils ont parlé, demandé, et voté.",
        "Ils ont parlé, et ils ont voté.",
    ),
    "S3": Case("On est venu. On a parlé.", "several_sentences", "On a parlé.", "M. Martin est venu."),
    "S4": Case("Le plan dont on parle est bon.", "nested_clause", "dont", "Le plan est bon."),
    "S6": Case("Ce n’est pas sans risque.", "double_negation", "n’est pas sans", "On ne peut jamais rien dire."),
    "W1": Case("On entérine le plan.", "hard_word", "entérine", "On aime le plan."),
    "W3": Case(
        "Demandez aux personnes référentes.",
        "other_word_for_term",
        "personnes référentes",
        "Demandez aux points de contact.",
        terms=_OFFICE,
    ),
    "W4": Case("Les ONG sont là.", "abbreviation", "ONG", "Les organisations sont là."),
    "W7": Case("De l’infor\u00admation.", "soft_hyphen", "\u00ad", "De l’information."),
    "N1": Case("Quatre-vingt-dix-sept pays.", "number_word", "Quatre-vingt-dix-sept", "97 pays et une personne."),
    "N2": Case("Lisez le titre IV.", "roman_numeral", "IV", "Lisez mon CV."),
    "N3": Case("C’est 20 pour cent.", "percentage", "20 pour cent", "C’est 20 personnes sur 100."),
    "N4": Case("On est venu le 03/12/2021.", "short_date", "03/12/2021", "On est venu le 3 décembre 2021."),
    "N5": Case("Il y a 1 200 personnes.", "big_number", "1 200", "Il y a 900 personnes en 2021."),
    "P1": Case("On est venu (en mai).", "brackets", "(en mai)", "On est venu en mai."),
    "P2": Case("Vous DEVEZ venir.", "capitals", "DEVEZ", "Vous devez venir à l’UNICEF."),
    "P3": Case("Voir A/HRC/51/33 ici.", "document_number", "A/HRC/51/33", "Voir 3/4 ici."),
    "M1": Case(
        "52 pays sont là.",
        "number_not_in_source",
        "52",
        "25 pays sont là.",
        "Vingt-cinq États étaient présents.",
    ),
    "M2": Case(
        "On est venu le 4 décembre 2021.",
        "date_not_in_source",
        "4 décembre 2021",
        "On est venu le 1er décembre 2021.",
        "La réunion a eu lieu du 1er au 3 décembre 2021.",
    ),
    "M4": Case(
        "Les pays peuvent attendre.",
        "negation_lost",
        "Les pays peuvent attendre.",
        "Les pays ne peuvent pas attendre.",
        "Les États ne devraient pas tarder.",
    ),
    "M5": Case(
        "Les pays peuvent écrire.",
        "recommendation_weaker",
        "Les pays peuvent écrire.",
        "Les pays devraient écrire.",
        "Le Conseil recommande aux États de faire rapport.",
        StatementKind.RECOMMENDATION,
    ),
    "M6": Case(
        "Chacun parle.",
        "exception_lost",
        "Chacun parle.",
        "Chacun parle, sauf les enfants.",
        "Chacun prend la parole, à moins qu’il soit mineur.",
    ),
}
