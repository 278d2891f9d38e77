"""Plain documents to print: a short one, and one as long as asked."""

from consult.press.model import Document, Paragraph, Profile, plain
from tests.press.samples import METADATA

WORDS = "The focal point changes every year, and nobody remembers what was promised to the treaty bodies. " * 5


def short_document(title: str = "Short") -> Document:
    """Make a letter of one paragraph."""
    return long_document(1, title)


def long_document(paragraphs: int, title: str = "Long") -> Document:
    """Make a document of so many paragraphs of 80 words; ten of them fill about a page and a half."""
    return Document(
        language="en",
        profile=Profile.LETTER,
        title=title,
        metadata=METADATA,
        body=tuple(Paragraph(id=f"p{number}", content=plain(WORDS)) for number in range(1, paragraphs + 1)),
    )
