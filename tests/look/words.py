"""Arabic words of the example pages; the product's own catalogues are elsewhere."""

import gettext
from pathlib import Path

LINES = Path(__file__).with_name("words.ar.txt").read_text("utf-8").strip().splitlines()
WORDS = dict(line.split(" = ", 1) for line in LINES)


class ArabicWords(gettext.NullTranslations):
    """Answers in Arabic; an example sentence without its Arabic is an error."""

    def gettext(self, message: str) -> str:
        return WORDS[message]
