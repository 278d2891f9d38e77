"""English: number words, signs and cues."""

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
            "zero one two three four five six seven eight nine "
            "ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        ),
        **counted("twenty thirty forty fifty sixty seventy eighty ninety hundred|hundreds", 20, 10),
        **valued({12: "dozen dozens"}),
    },
    ordinals={
        **counted(
            "first second third fourth fifth sixth seventh eighth "
            "ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
            1,
        ),
        **counted("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10),
    },
    scales=valued(
        {
            10**3: "thousand thousands",
            10**6: "million millions",
            10**9: "billion billions",
            10**12: "trillion",
        }
    ),
    likely=valued(
        {
            1: "one once first firstly",
            2: "both twice couple second secondly",
            3: "thirdly",
            0: "zero",
            12: "dozens",
            100: "hundreds",
        }
    ),
    articles={},
    fractions=parts(
        {
            (1, 2): ("one half", "half"),
            (1, 3): ("one third", "a third of"),
            (2, 3): ("two thirds", "two-thirds"),
            (1, 4): ("one quarter", "a quarter of"),
            (3, 4): ("three quarters", "three-quarters"),
            (1, 5): ("one fifth", "a fifth of"),
            (1, 10): ("one tenth", "a tenth of"),
        }
    ),
    joiners=frozenset({"and"}),
    idioms=cue(
        "one another",
        "no one",
        "on the one hand",
        "first of all",
        "at first",
        "first and foremost",
        "third part(?:y|ies)",
        "first names?",
        "first language",
        "one's",
        r"(?:a|every|per|each) second(?=\s*(?:[.,;:!?]|$))",
    ),
)
SIGNS = NumberSigns(
    decimal=".",
    groups=",",
    percent=re.compile(r"\s*%|[\s-]*per\s?cent(?!\w)|\s*percentage points?(?!\w)"),
    ratio=re.compile(r"\s+(?:of|out of|in|from)\s+(?:every\s+|each\s+)?|\s+\w+\s+(?:of|out of|in)\s+(?:every|each)\s+"),
    months=valued(
        {
            1: "january",
            2: "february",
            3: "march",
            4: "april",
            5: "may",
            6: "june",
            7: "july",
            8: "august",
            9: "september",
            10: "october",
            11: "november",
            12: "december",
        }
    ),
    ranges=re.compile(r"\s*(?:[-–—]|to|and|until|through)\s*"),
)
# "The requests", "on request": what somebody asked, not that this text asks.
_NOUN = "".join(
    f"(?<!\\b{word} )" for word in ["the", "these", "those", "a", "such", "any", "on", "upon", "all", "such", "many"]
)
CUES = Cues(
    negations=cue(
        "not(?! only)", "no", "never", "none", "nobody", "nothing", "neither", "without", "cannot", r"\w+n't"
    ),
    concords=cue("nor"),
    exceptions=cue("unless", "except", "excepting", "provided that", "other than", "save for", "subject to"),
    subordinators=cue(
        "which",
        "whom",
        "whose",
        "whereby",
        "wherein",
        "although",
        "whereas",
        "while",
        "unless",
        "so that",
        "in order to",
        "despite",
    ),
    coordinators=cue("and", "or", "but", "nor", "yet", "as well as"),
    etcetera=cue("etc", "et cetera", "and so on", "and so forth", "inter alia"),
    abbreviations=cue(r"e\.g", r"i\.e", "viz", "cf", "vs", r"para(?:s)?(?=\.)", r"art(?=\.)", r"no(?=\.\s?\d)"),
    forces={
        Force.MUST: cue("must", "shall", "decides?", "have to", "has to", "required? to"),
        Force.ASKS: cue(_NOUN + "requests?", "calls? (?:up)?on", "urges?", "asks?", "appeals? to", "demands?"),
        Force.SHOULD: cue("should", "recommends?", "recommended", "ought to"),
        Force.CAN: cue(
            "can",
            "could",
            r"(?<!\bin )(?<!\bof )(?<!\d )may(?! \d)",
            "might",
            "encourages?",
            "encouraged",
            "invites?",
            "invited",
        ),
    },
)
LANGUAGE = Language(code="en", words=WORDS, signs=SIGNS, cues=CUES)
