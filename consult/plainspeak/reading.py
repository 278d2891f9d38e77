"""A text read once for all rules: folded, divided, its numbers known; each part when first asked for."""

import re
from functools import cached_property

from consult.plainspeak.folding import Folded, fold
from consult.plainspeak.language import Language, language
from consult.plainspeak.numbers import Figure, figures
from consult.plainspeak.sentences import Sentence, sentences
from consult.plainspeak.tokens import Token, tokens


class Reading:
    """A text and what the rules need to know of it."""

    def __init__(self, text: str, code: str) -> None:
        self.text = text
        self.code = code

    @cached_property
    def language(self) -> Language:
        """Give the data of the text's language."""
        return language(self.code)

    @cached_property
    def folded(self) -> Folded:
        """Give the text for comparison."""
        return fold(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Give the words."""
        return tokens(self.folded, self.code)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Give the sentences."""
        return sentences(self.text, self.code)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Give the numbers."""
        return figures(self.text, self.folded, self.language)

    @cached_property
    def negations(self) -> list[tuple[int, int]]:
        """Give the places that negate, without those that only repeat a negation."""
        cues = self.language.cues
        return sorted([*self.places(cues.negations), *self._written_negations])

    @cached_property
    def exceptions(self) -> list[tuple[int, int]]:
        """Give the places that make an exception or a condition."""
        cues = self.language.cues
        others = [*self.places(cues.restrictions), *self._written_negations]
        found = self.places(cues.exceptions)
        return [place for place in found if not any(start <= place[0] and place[1] <= end for start, end in others)]

    @cached_property
    def _written_negations(self) -> list[tuple[int, int]]:
        return [match.span() for match in self.language.cues.written_negations.finditer(self.text)]

    def starts_word(self, place: tuple[int, int]) -> bool:
        """Tell whether a place does not begin inside a word; other languages' patterns see to that themselves."""
        return self.code != "zh" or not any(token.start < place[0] < token.end for token in self.tokens)

    def is_name(self, token: Token) -> bool:
        """Tell whether a word has a capital letter inside a sentence, as names have."""
        opens = any(sentence.start <= token.start <= sentence.start + 1 for sentence in self.sentences)
        return self.text[token.start].isupper() and not opens

    def places(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the places in the text where the folded text matches; an empty match is none."""
        return [self.folded.span(*match.span()) for match in pattern.finditer(self.folded.text) if match.group()]
