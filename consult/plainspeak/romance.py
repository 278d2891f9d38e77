"""French and Spanish words by their paradigm: the forms of a listed simple form, made by rule."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consult.plainspeak.lexicon import frequencies

_SHORTEST = 3
# A form much more frequent than its infinitive is rather another word ("para" is not of "parar").
_MOST_OF_INFINITIVE = 6.0
_CLITICS = re.compile(r"(?:(?<=[aeiáéí]r)|(?<=ndo))(?:[mts]e|l[aeo]s?|nos)+$")
_PLURALS = {"es": ("s", "es"), "fr": ("s", "x")}
_ACUTE = str.maketrans("áéíóú", "aeiou")


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Verbs of one ending: what follows the stem; and how some stems change, as pattern and what stands instead."""

    endings: frozenset[str]
    changes: tuple[tuple[re.Pattern[str], str], ...] = ()


def _verbs(endings: str, changes: str = "") -> _Verbs:
    pairs = (change.partition(">") for change in changes.split())
    return _Verbs(
        frozenset(endings.replace("0", "").split(" ")), tuple((re.compile(old), new) for old, _, new in pairs)
    )


_ES_FUTURE = "é ás á emos éis án ía ías íamos íais ían"
_ES_SECOND = (
    "o es e en emos éis ía ías íamos íais ían í iste ió imos isteis ieron yó yeron a as amos áis an ido ida idos idas "
    "iendo yendo iera ieran iese iesen "
)
_ES_STEMS = r"e([^aeiou]*)$>ie\1 o([^aeiou]*)$>ue\1 "
_ES_SPELT = r"c$>zc c$>z g$>j gu$>g u$>uy n$>ng l$>lg "
_FR_FUTURE = "ai as a ons ez ont ais ait ions iez aient"
_FR_PRESENT = "0 s t ts te tes e es ent ons ez ais ait ions iez aient ant ante antes ants "
_FR_PARTICIPLE = "é ée és ées "


def _with_future(infinitive: str, endings: str) -> str:
    return " ".join(f"{infinitive}{ending}" for ending in endings.split())


# The longest ending that fits an infinitive tells how it is conjugated.
_CONJUGATIONS: Mapping[str, Mapping[str, _Verbs]] = {
    "es": {
        "ar": _verbs(
            "ar o as a amos áis an aba abas ábamos abais aban é aste ó asteis aron e es emos éis en "
            "ado ada ados adas ando ara aran ase asen " + _with_future("ar", _ES_FUTURE),
            _ES_STEMS + r"c$>qu g$>gu z$>c i$>í u$>ú",
        ),
        "er": _verbs("er " + _ES_SECOND + _with_future("er", _ES_FUTURE), _ES_STEMS + _ES_SPELT),
        "ir": _verbs(
            "ir " + _ES_SECOND + _with_future("ir", _ES_FUTURE),
            _ES_STEMS + _ES_SPELT + r"e([^aeiou]*)$>i\1 o([^aeiou]*)$>u\1 eg$>ij egu$>ig",
        ),
    },
    "fr": {
        "er": _verbs(
            "er e es ent ons ez ais ait ions iez aient ant ante antes ants a èrent "
            + _FR_PARTICIPLE
            + _with_future("er", _FR_FUTURE),
            r"é([^aeiou]+)$>è\1 e([^aeiou]+)$>è\1 g$>ge c$>ç y$>i e([lt])$>e\1\1",
        ),
        "ir": _verbs(
            "ir i ie is ies it irent iss issons issez issent issait issaient issant "
            "t ts te tes s ons ez ent e es ait aient ant a ai ont u ue us ues " + _with_future("ir", _FR_FUTURE),
            r"[tvm]$> en$>ien en$>ienn en$>iendr ([fv])r$>\1er",
        ),
        "oir": _verbs(
            "oir u ue us ues " + _FR_PRESENT + _with_future("r", _FR_FUTURE),
            r"$>oi $>oy $>er cev$>çoi cev$>çoiv cev$>ç",
        ),
        "re": _verbs(
            "re u ue us ues i ie is ies it " + _FR_PRESENT + _with_future("r", _FR_FUTURE),
            r"d$> ([^n]|^)end$>\1en prend$>pren prend$>prenn prend$>pr (ett)$>et mett$>m [tv]$> i$>is i$>iv oi$>oy "
            r"([aeo])ind$>\1in ([aeo])ind$>\1ign aît$>aiss aît$>ai aît$> ",
        ),
    },
}


@lru_cache(maxsize=20_000)
def paradigm_share(word: str, simple: frozenset[str], code: str) -> float:
    """Add up the shares of the forms of a folded word's simple form; of several, the most frequent.

    ``simple`` are the singulars that it may be a form of. Verbs are looked for among the listed
    infinitives alone, so that a word is never taken for a form of one that does not exist.
    """
    listed = frequencies(code)
    nominals = ({word, form, *(form + plural for plural in _PLURALS[code])} for form in simple)
    shares = [sum(listed.get(form, 0.0) for form in forms) for forms in nominals]
    return max([*shares, *(_verb_share(infinitive, code) for infinitive in infinitives(word, code))], default=0.0)


def infinitives(word: str, code: str) -> frozenset[str]:
    """Give the listed infinitives of which the word is a form, a Spanish one also with pronouns at its end."""
    said = {word, _CLITICS.sub("", word).translate(_ACUTE)} if code == "es" and _CLITICS.search(word) else {word}
    stems = _stems(code)
    return frozenset(
        infinitive
        for one in said
        for size in range(1, len(one) + 1)
        for infinitive in stems.get(one[:size], ())
        if one[size:] in _conjugation(infinitive, code)[1].endings
    )


@lru_cache(maxsize=20_000)
def _verb_share(infinitive: str, code: str) -> float:
    listed = frequencies(code)
    most = _MOST_OF_INFINITIVE * listed[infinitive]
    endings = _conjugation(infinitive, code)[1].endings
    forms = {stem + ending for stem in _variants(infinitive, code) for ending in endings}
    return sum(min(listed.get(form, 0.0), most) for form in forms)


@lru_cache(maxsize=2)
def _stems(code: str) -> Mapping[str, tuple[str, ...]]:
    """Give the stems of all listed infinitives, changed ones too, each with its infinitives."""
    stems: dict[str, tuple[str, ...]] = {}
    for infinitive in frequencies(code):
        if infinitive.endswith(tuple(_CONJUGATIONS[code])) and len(infinitive) > _SHORTEST:
            for stem in _variants(infinitive, code):
                stems[stem] = (*stems.get(stem, ()), infinitive)
    return stems


def _variants(infinitive: str, code: str) -> set[str]:
    stem, verbs = _conjugation(infinitive, code)
    return {stem, *(old.sub(new, stem) for old, new in verbs.changes)}


def _conjugation(infinitive: str, code: str) -> tuple[str, _Verbs]:
    ending = max((one for one in _CONJUGATIONS[code] if infinitive.endswith(one)), key=len)
    return infinitive.removesuffix(ending), _CONJUGATIONS[code][ending]
