"""Spanish examples of each rule."""

from consult.plainspeak import StatementKind, Term
from tests.plainspeak.examples.case import Case

_LONG = "Todas las personas de todos los países del mundo dijeron en la sala grande lo que quieren ver ahora."
_OFFICE = (Term("punto de contacto", ("persona de enlace",)),)

CASES = {
    "S1": Case(_LONG, "sentence_too_long_words", _LONG, "La gente dijo lo que quiere."),
    "S2": Case(
        "Hablaron, pidieron, y votaron.",
        "several_ideas",
        "Hablaron, pidieron, y votaron.",
        "Hablaron, y votaron.",
    ),
    "S3": Case("Vino la gente. Todos hablaron.", "several_sentences", "Todos hablaron.", "Vino la gente."),
    "S4": Case("El plan cuyo fin es bueno ayuda.", "nested_clause", "cuyo", "El plan ayuda."),
    "S6": Case("No es posible sin ayuda.", "double_negation", "No es posible sin", "No dijo nunca nada."),
    "W1": Case("Van a dirimir el caso.", "hard_word", "dirimir", "Van a ver el caso."),
    "W3": Case(
        "Pregunte a las personas de enlace.",
        "other_word_for_term",
        "personas de enlace",
        "Pregunte a los puntos de contacto.",
        terms=_OFFICE,
    ),
    "W4": Case("Las ONG vienen.", "abbreviation", "ONG", "Las organizaciones vienen."),
    "W7": Case("La infor\u00admación.", "soft_hyphen", "\u00ad", "La información."),
    "N1": Case("Treinta y cinco países.", "number_word", "Treinta y cinco", "35 países y una persona."),
    "N2": Case("Lea el título IV.", "roman_numeral", "IV", "Lea mi CV."),
    "N3": Case("Es el 20 por ciento.", "percentage", "20 por ciento", "Son 20 de cada 100 personas."),
    "N4": Case("Vino el 03/12/2021.", "short_date", "03/12/2021", "Vino el 3 de diciembre de 2021."),
    "N5": Case("Hay 1.200 personas.", "big_number", "1.200", "Hay 900 personas en 2021."),
    "P1": Case("Vino (en mayo).", "brackets", "(en mayo)", "Vino en mayo."),
    "P2": Case("Usted DEBE venir.", "capitals", "DEBE", "Usted debe ir a UNICEF."),
    "P3": Case("Vea A/HRC/51/33 aquí.", "document_number", "A/HRC/51/33", "Vea 3/4 aquí."),
    "M1": Case(
        "52 países vinieron.",
        "number_not_in_source",
        "52",
        "35 países vinieron.",
        "Asistieron treinta y cinco Estados.",
    ),
    "M2": Case(
        "Vino el 4 de diciembre de 2021.",
        "date_not_in_source",
        "4 de diciembre de 2021",
        "Vino el 1 de diciembre de 2021.",
        "La reunión se celebró del 1 al 3 de diciembre de 2021.",
    ),
    "M4": Case(
        "Los países pueden esperar.",
        "negation_lost",
        "Los países pueden esperar.",
        "Los países no pueden esperar.",
        "Los Estados no deberían demorarse.",
    ),
    "M5": Case(
        "Los países deben escribir.",
        "recommendation_stronger",
        "Los países deben escribir.",
        "Los países pueden escribir.",
        "El Consejo alienta a los Estados a presentar informes.",
        StatementKind.RECOMMENDATION,
    ),
    "M6": Case(
        "Todos hablan.",
        "exception_lost",
        "Todos hablan.",
        "Todos hablan, excepto los niños.",
        "Toda persona hace uso de la palabra, salvo los menores.",
    ),
}
