"""French: number words, signs and cues."""

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
        **counted("zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
        **counted("vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 20, 10),
        **valued(
            {
                100: "cent cents",
                10: "dizaine",
                12: "douzaine",
                15: "quinzaine",
                20: "vingtaine",
                50: "cinquantaine",
            }
        ),
        **valued({30: "trentaine", 40: "quarantaine", 60: "soixantaine"}),
    },
    ordinals={
        **counted(
            "premier|première|premiers|premières|unième deuxième|second|seconde|seconds|deuxièmes "
            "troisième|troisièmes quatrième|quatrièmes cinquième|cinquièmes "
            "sixième septième huitième neuvième "
            "dixième onzième douzième treizième quatorzième quinzième seizième",
            1,
        ),
        **counted("vingtième trentième quarantième cinquantième soixantième", 20, 10),
        **valued({100: "centième"}),
    },
    scales=valued({10**3: "mille millier milliers", 10**6: "million millions", 10**9: "milliard milliards"}),
    likely=valued(
        {
            1: "premier première premiers premières premièrement",
            0: "zéro",
            2: "deuxièmement second seconde",
            9: "neuf",
        }
    ),
    articles=valued({1: "un une"}),
    fractions=parts(
        {
            (1, 2): ("la moitié", "une moitié", "moitié", "demi", "demie"),
            (1, 3): ("un tiers", "le tiers"),
            (2, 3): ("deux tiers",),
            (1, 4): ("un quart", "le quart"),
            (3, 4): ("trois quarts",),
            (1, 5): ("un cinquième", "le cinquième"),
            (1, 10): ("un dixième", "le dixième"),
        }
    ),
    joiners=frozenset({"et"}),
    idioms=cue(
        "en premier lieu",
        "d'abord",
        "de première nécessité",
        "les uns? (?:et )?les autres",
        "l'un et l'autre",
        "troisième âge",
        r"(?:une|par|chaque) seconde(?=\s*(?:[.,;:!?]|$))",
    ),
)
SIGNS = NumberSigns(
    decimal=",",
    groups=" .",
    percent=re.compile(r"\s*%|\s*pour[\s-]cent(?!\w)|\s*points? de pourcentage(?!\w)"),
    ratio=re.compile(r"\s+(?:\w+\s+)?(?:sur|parmi)\s+"),
    months=valued(
        {
            1: "janvier",
            2: "février",
            3: "mars",
            4: "avril",
            5: "mai",
            6: "juin",
            7: "juillet",
            8: "août",
            9: "septembre",
            10: "octobre",
            11: "novembre",
            12: "décembre",
        }
    ),
    ranges=re.compile(r"\s*(?:[-–—]|au|et|à|jusqu'au)\s*"),
)
# "La demande", "sur demande": what somebody asked, not that this text asks.
_NOUN = "".join(f"(?<!\\b{word} )" for word in ["la", "une", "sur", "de", "leur", "cette", "toute", "chaque"])
CUES = Cues(
    negations=cue("ne", r"n'\w+", "sans", "non(?!-| gouv| (?:pas )?seulement)"),
    concords=cue("ni", "jamais", "aucune?", "nul(?:le)?", "rien", "pas"),
    exceptions=cue(
        "sauf",
        "à moins que?",
        "excepté",
        "à l'exception",
        "sous réserve",
        "hormis",
        "à condition que?",
        "en dehors",
    ),
    subordinators=cue(
        "dont",
        "lequel",
        "laquelle",
        "lesquel(?:le)?s",
        "duquel",
        "auquel",
        "auxquel(?:le)?s",
        "lorsqu(?:e|'\\w+)",
        "puisqu(?:e|'\\w+)",
        "bien que",
        "afin (?:que|de)",
        "tandis que",
        "alors que",
    ),
    coordinators=cue("et", "ou", "mais", "ainsi que", "or", "ni"),
    etcetera=cue("etc", "et c[æa]etera", "et ainsi de suite"),
    abbreviations=cue(r"p\.\s?ex", r"c\.-?à-?d", "cf", r"al(?=\.)", r"art(?=\.)", r"par(?=\.\s?\d)", r"n°"),
    forces={
        Force.MUST: cue("doit", "doivent", "devra", "devront", "décide(?:nt)?", "est tenue? de", "sont tenus de"),
        Force.ASKS: cue(
            "prie(?:nt)?",
            _NOUN + "demande(?:nt)?",
            "engage(?:nt)?",
            "exhorte(?:nt)?",
            "appelle(?:nt)?",
            "lance un appel",
        ),
        Force.SHOULD: cue("devrai(?:t|ent)", "recommande(?:nt)?", "recommandée?s?", "il faudrait", "conseille(?:nt)?"),
        Force.CAN: cue(
            "peut",
            "peuvent",
            "pourrai(?:t|ent)",
            "encourage(?:nt)?",
            "encouragée?s?",
            "invite(?:nt)?",
            "invitée?s?",
        ),
    },
)
LANGUAGE = Language(code="fr", words=WORDS, signs=SIGNS, cues=CUES)
