"""What is open, said in a sentence, with the page where it is mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import url_for

from consult.easyread.models import EasyVersion
from consult.easyread.rules import About, Gap, Open
from consult.easyread.views.doors import where
from consult.kernel.text import speech
from consult.kernel.text.speech import N_

SENTENCES = {
    Gap.NO_TITLE: N_("The title is missing in this language."),
    Gap.NO_HEADING: N_("A heading is missing in this language."),
    Gap.NO_STATEMENTS: N_("There are no statements yet."),
    Gap.NO_WORDS: N_("A statement has no words in this language."),
    Gap.NO_EXPLANATION: N_("A hard word is not explained in this language."),
    Gap.WRONG_NUMBER: N_("A number is not in the report."),
    Gap.LONG_SENTENCE: N_("A sentence is too long."),
    Gap.HARD_WORD: N_("A hard word or a short form is not explained."),
    Gap.NO_SOURCE: N_("A statement does not say which paragraph it comes from."),
    Gap.NO_ALT_TEXT: N_("A picture is not described in this language."),
    Gap.SOURCE_CHANGED: N_("A paragraph of the report has changed since this was written."),
    Gap.ORIGINAL_CHANGED: N_("The original of this text has changed since."),
    Gap.NOT_COVERED: N_("A conclusion or recommendation is neither covered nor left out with a reason."),
    Gap.NO_READERS: N_("Readers have not checked the text as it is now."),
    Gap.CHANGES_WANTED: N_("Readers asked for changes to the text as it is now."),
}


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do: the sentence, the words it is about, and where to go."""

    sentence: str
    words: str
    language: str
    url: str


def told(version: EasyVersion, gaps: Iterable[Open]) -> list[ToDo]:
    """Say what is open."""
    return [_told(version, one) for one in gaps]


def _told(version: EasyVersion, one: Open) -> ToDo:
    words, language = _words(version, one)
    return ToDo(speech.gettext(SENTENCES[one.gap]), words, language, _url(version, one))


def _words(version: EasyVersion, one: Open) -> tuple[str, str]:
    """Give the words that a gap is about, in the version's language or else the original."""
    if one.about is About.PARAGRAPH:
        return _paragraph(version, one.slug)
    if one.about is About.EDITION:
        return "", version.language
    texts = {
        About.STATEMENT: lambda: getattr(version.statement(one.slug), "texts", ()),
        About.SECTION: lambda: getattr(version.section(one.slug), "headings", ()),
        About.WORD: lambda: getattr(version.entry(one.slug), "texts", ()),
    }[one.about]()
    found = version.text(texts) or version.original(texts)
    return (one.slug, "en") if found is None else (found.words, found.language)


def _paragraph(version: EasyVersion, slug: str) -> tuple[str, str]:
    paragraph = version.paragraph(slug)
    text = None if paragraph is None else version.paragraph_text(paragraph)
    return (slug, "en") if text is None else (text.words, text.language)


def _url(version: EasyVersion, one: Open) -> str:
    pages: dict[About, tuple[str, dict[str, Any]]] = {
        About.STATEMENT: ("easyread.change_statement", {"statement": one.slug}),
        About.SECTION: ("easyread.change_section", {"section": one.slug}),
        About.WORD: ("easyread.change_word", {"entry": one.slug}),
        About.PARAGRAPH: ("easyread.paragraph", {"paragraph": one.slug}),
        About.EDITION: (
            "easyread.readers"
            if one.gap in {Gap.NO_READERS, Gap.CHANGES_WANTED}
            else "easyread.outline"
            if one.gap is Gap.NO_STATEMENTS
            else "easyread.title",
            {},
        ),
    }
    endpoint, ids = pages[one.about]
    return url_for(endpoint, **where(version), **ids)
