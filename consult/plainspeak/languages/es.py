"""Spanish: number words, signs and cues."""

import re

from consult.plainspeak.language import (
    Cues,
    Force,
    Language,
    NumberSigns,
    NumberWords,
    counted,
    cue,
    parts,
    valued,
)

WORDS = NumberWords(
    cardinals={
        **counted(
            "cero un|uno|una dos tres cuatro cinco seis siete "
            "ocho nueve diez once doce trece catorce quince "
            "dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna "
            "veintidós veintitrés "
            "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta"
        ),
        **counted("cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento|cientos", 40, 10),
        **counted(
            "doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas "
            "quinientos|quinientas "
            "seiscientos|seiscientas setecientos|setecientas "
            "ochocientos|ochocientas novecientos|novecientas",
            200,
            100,
        ),
        **valued({10: "decena", 12: "docena docenas"}),
    },
    ordinals={
        **counted(
            "primer|primero|primera|primeros|primeras segundo|segunda|segundos|segundas "
            "tercer|tercero|tercera "
            "cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima "
            "octavo|octava noveno|novena décimo|décima "
            "undécimo|undécima duodécimo|duodécima decimotercero|decimotercera "
            "decimocuarto|decimocuarta "
            "decimoquinto|decimoquinta decimosexto|decimosexta decimoséptimo|decimoséptima",
            1,
        ),
        **counted(
            "vigésimo|vigésima trigésimo|trigésima cuadragésimo|cuadragésima quincuagésimo|quincuagésima "
            "sexagésimo|sexagésima septuagésimo|septuagésima octogésimo|octogésima nonagésimo|nonagésima "
            "centésimo|centésima",
            20,
            10,
        ),
    },
    scales=valued({10**3: "mil miles millar millares", 10**6: "millón millones", 10**12: "billón billones"}),
    likely=valued(
        {
            1: "primer primero primera primeros primeras",
            2: "ambos ambas segundo segunda segundos",
            4: "cuarto",
            0: "cero",
            10: "decena decenas",
            12: "docenas",
            100: "cientos",
        },
    ),
    articles=valued({1: "un uno una"}),
    fractions=parts(
        {
            (1, 2): ("la mitad", "mitad", "medio", "media"),
            (1, 3): ("un tercio", "la tercera parte"),
            (2, 3): ("dos tercios", "dos terceras partes"),
            (1, 4): ("un cuarto", "la cuarta parte"),
            (3, 4): ("tres cuartos", "tres cuartas partes"),
            (1, 5): ("un quinto", "la quinta parte"),
            (1, 10): ("un décimo", "la décima parte"),
        }
    ),
    joiners=frozenset({"y"}),
    idioms=cue(
        "en primer lugar",
        "en segundo plano",
        "ante todo",
        "los unos (?:a|y) los otros",
        "medios? de",
        "medio ambiente",
        "en medio",
        "por medio",
        "tercera edad",
        r"(?:un|por|cada) segundo(?=\s*(?:[.,;:!?]|$))",
    ),
)
SIGNS = NumberSigns(
    decimal=",",
    groups=" .",
    percent=re.compile(r"\s*%|\s*por\s?cien(?:to)?(?!\w)|\s*puntos? porcentual(?:es)?(?!\w)"),
    ratio=re.compile(r"\s+(?:\w+\s+)?de\s+(?:cada|un total de)\s+|\s+de\s+(?:los\s+|las\s+)?"),
    months=valued(
        {
            1: "enero",
            2: "febrero",
            3: "marzo",
            4: "abril",
            5: "mayo",
            6: "junio",
            7: "julio",
            8: "agosto",
            9: "septiembre setiembre",
            10: "octubre",
            11: "noviembre",
            12: "diciembre",
        }
    ),
    ranges=re.compile(r"\s*(?:[-–—]|al|a|y|hasta el)\s*"),
)
CUES = Cues(
    negations=cue("no(?! gubernamental| s[oó]lo| solamente| únicamente)", "sin(?! embargo)"),
    concords=cue("nunca", "jamás", "ning[uú]n[ao]?", "ni", "nadie", "nada", "tampoco"),
    exceptions=cue(
        "salvo",
        "excepto",
        "a menos que",
        "con excepción de",
        "a excepción de",
        "siempre que(?! sea\\b)",
        "a reserva de",
    ),
    subordinators=cue(
        "cuy[oa]s?",
        "(?:el|la|los|las) cual(?:es)?",
        "quien(?:es)?",
        "aunque",
        "mientras",
        "puesto que",
        "ya que",
        "para que",
        "a fin de",
        "de modo que",
    ),
    coordinators=cue("y", "e", "o", "u", "pero", "ni", "así como", "sino"),
    etcetera=cue("etc", "etcétera", "y así sucesivamente", "entre otras cosas"),
    abbreviations=cue(r"p\.\s?ej", r"ej(?=\.)", "cf", r"art(?=\.)", r"párr(?=\.)", r"núm(?=\.)", r"pág(?=\.)"),
    forces={
        Force.MUST: cue("deben?", "deberán?", "decide[n]?", "tienen? que", "tendrán? que"),
        Force.ASKS: cue("solicitan?", "piden?", "exhortan?", "instan?", "hacen? un llamamiento"),
        Force.SHOULD: cue("deberían?", "recomiendan?", "recomendad[oa]s?", "convendría", "aconsejan?"),
        Force.CAN: cue("puede[n]?", "podrían?", "podrán?", "alientan?", "animan?", "invitan?", "invitad[oa]s?"),
    },
)
LANGUAGE = Language(code="es", words=WORDS, signs=SIGNS, cues=CUES)
