"""Reading plain text: its encoding is found out among those used for the declared language."""

import re

import charset_normalizer

from consult.adapters.reading.refusing import CannotRead, Why

MEDIA_TYPE = "text/plain"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CANDIDATES = {
    "ar": ["cp1256", "iso8859_6"],
    "ru": ["cp1251", "koi8_r"],
    "zh": ["gb18030", "big5"],
}
_WESTERN = ["cp1252"]
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


def get_ready() -> None:
    """Let the detector load its tables while it may."""
    for language in ("ar", "ru", "zh", "en"):
        charset_normalizer.from_bytes("é, я, ع, 中".encode(), cp_isolation=_candidates(language)).best()
        for encoding in _candidates(language):
            b"".decode(encoding)


def paragraphs(content: bytes, language: str) -> list[str]:
    """Give the text of each line. Errors: CannotRead if these bytes are no text."""
    text = _decoded(content, language)
    if _CONTROLS.search(text):
        raise CannotRead(Why.WRONG_TYPE)
    return text.splitlines()


def _candidates(language: str) -> list[str]:
    return _CANDIDATES.get(language.split("-", maxsplit=1)[0], _WESTERN)


def _decoded(content: bytes, language: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        best = charset_normalizer.from_bytes(content, cp_isolation=_candidates(language)).best()
    return _strictly(content, _candidates(language)[0]) if best is None else str(best)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise CannotRead(Why.WRONG_TYPE) from problem
