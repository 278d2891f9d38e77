"""Length measures of a text, shown as trends: they measure length, not understanding."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consult.plainspeak.folding import fold
from consult.plainspeak.sentences import sentences
from consult.plainspeak.tokens import length, tokens

_LONG_WORD = 6
_VOWELS = {
    "en": re.compile(r"[aeiouy]+"),
    "fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+"),
    "es": re.compile(r"[aeiouáéíóúü]"),
    "ru": re.compile(r"[аеиоуыэюя]"),
}
_SPANISH_DIPHTHONG = re.compile(r"[iuü](?=[aeoáéó])|(?<=[aeoáéó])[iuü]|[iu](?=[iuíú])")
_FINAL_SILENT = {
    "en": re.compile(r"(?<=[^aeiouyl])e$|(?<=[^td])ed$"),
    "fr": re.compile(r"(?<=[^aeiouyé])e(?:s|nt)?$"),
}


@dataclass(frozen=True, slots=True)
class Lengths:
    """Counts of a text; ``words`` are characters in Chinese."""

    sentences: int
    words: int
    syllables: int
    long_words: int

    @property
    def words_per_sentence(self) -> float:
        """Give the average sentence length."""
        return self.words / max(self.sentences, 1)

    @property
    def syllables_per_word(self) -> float:
        """Give the average word length in syllables."""
        return self.syllables / max(self.words, 1)


def lengths(text: str, code: str) -> Lengths:
    """Count sentences, words, syllables and words of more than six letters."""
    folded = fold(text)
    words = [token.word for token in tokens(folded, code)]
    return Lengths(
        sentences=len(sentences(text, code)),
        words=length(folded, code),
        syllables=sum(syllables(word, code) for word in words),
        long_words=sum(1 for word in words if len(word.replace("-", "").replace("'", "")) > _LONG_WORD),
    )


def syllables(word: str, code: str) -> int:
    """Count the syllables of a folded word: exactly in Russian, by its vowels elsewhere; at least one."""
    vowels = _VOWELS.get(code)
    if vowels is None:
        return 1
    silent = _FINAL_SILENT.get(code)
    spoken = silent.sub("", word) if silent else word
    spoken = _SPANISH_DIPHTHONG.sub("", spoken) if code == "es" else spoken
    return max(len(vowels.findall(spoken)), 1)


def trends(text: str, code: str) -> Mapping[str, float]:
    """Give the measures that exist for the language, by name; nothing for a text without a word."""
    measured = lengths(text, code)
    if not measured.words or not measured.sentences:
        return {}
    figures = {"words_per_sentence": measured.words_per_sentence}
    if code != "zh":
        figures["lix"] = measured.words_per_sentence + 100 * measured.long_words / measured.words
    for name, formula in _FORMULAS.get(code, {}).items():
        figures[name] = formula(measured.words_per_sentence, measured.syllables_per_word)
    return {name: round(value, 1) for name, value in figures.items()}


# Sources: Flesch 1948, Kincaid 1975; Kandel and Moles 1958; Szigriszt-Pazos 1993, Fernández Huerta 1959;
# Oborneva 2006. None is accepted for Arabic without vowel signs, nor for Chinese.
_FORMULAS: Mapping[str, Mapping[str, Callable[[float, float], float]]] = {
    "en": {
        "flesch": lambda sentence, word: 206.835 - 1.015 * sentence - 84.6 * word,
        "flesch_kincaid_grade": lambda sentence, word: 0.39 * sentence + 11.8 * word - 15.59,
    },
    "fr": {"kandel_moles": lambda sentence, word: 207 - 1.015 * sentence - 73.6 * word},
    "es": {
        "szigriszt_pazos": lambda sentence, word: 206.835 - 62.3 * word - sentence,
        "fernandez_huerta": lambda sentence, word: 206.84 - 60 * word - 1.02 * sentence,
    },
    "ru": {"oborneva": lambda sentence, word: 206.835 - 1.3 * sentence - 60.1 * word},
}
