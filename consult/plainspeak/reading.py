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

    def places(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the places in the text where the folded text matches; an empty match is none."""
        return [self.folded.span(*match.span()) for match in pattern.finditer(self.folded.text) if match.group()]
