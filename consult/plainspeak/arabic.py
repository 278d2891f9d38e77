"""Arabic words without the particles and endings written onto them; light, and only for looking up."""

import re
from collections.abc import Iterator

_PREFIXES = re.compile(r"(?:[وف])?(?:[بكل])?(?:ال|(?<=ل)ل)?|[وف]?س(?=[ايتن])")
_ENDINGS = (
    "ات",
    "ون",
    "ين",
    "ان",
    "ها",
    "هم",
    "هن",
    "نا",
    "كم",
    "ه",
    "ي",
    "ك",
    "تها",
    "تهم",
    "ته",
    "اتها",
    "اتهم",
    "وا",
)
_SHORTEST = 3
# Folded: "ila" looks like "aliya" (mechanism) without its ending, and so on; such a word is a form of nothing else.
PARTICLES = frozenset({"الي", "علي", "حتي", "لدي", "متي", "سوي", "في", "من", "عن", "مع"})


def stripped(word: str) -> Iterator[str]:
    """Give the folded word as it is, then without prefixes, then without endings.

    A feminine word keeps its last letter in either shape: the ending "at"
    also gives the singular.
    """
    bare_words = [word, *_without_prefixes(word)]
    for bare in bare_words:
        yield bare
        for ending in _ENDINGS:
            if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
                stem = bare.removesuffix(ending)
                yield stem
                yield stem + "ه"


def _without_prefixes(word: str) -> Iterator[str]:
    match = _PREFIXES.match(word)
    longest = match.end() if match else 0
    for size in range(1, longest + 1):
        if len(word) - size >= _SHORTEST:
            yield word[size:]
