"""An edition in one language, as its pages, its gate and its documents see it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from consult.easyread.models.editions import EasyEdition, EasySection
from consult.easyread.models.statements import EasyStatement
from consult.easyread.models.worded import Worded
from consult.easyread.models.words import WordEntry
from consult.reports.models import ParagraphText, Report, ReportParagraph

AnyText = TypeVar("AnyText", bound=Worded)


@dataclass(frozen=True)
class EasyVersion:
    """An edition seen in ``language``."""

    edition: EasyEdition
    language: str

    @property
    def report(self) -> Report:
        """Give the report that it simplifies."""
        return self.edition.report

    @property
    def process_id(self) -> uuid.UUID:
        """Give the process it belongs to."""
        return self.report.process_id

    @property
    def original_language(self) -> str:
        """Give the language that the other versions follow: the report's own."""
        return self.report.original_language

    @property
    def is_original(self) -> bool:
        """Say whether the other versions follow this one."""
        return self.language == self.original_language

    @property
    def statements(self) -> list[EasyStatement]:
        """List the statements in reading order."""
        return [statement for section in self.edition.sections for statement in section.statements]

    @cached_property
    def numbered(self) -> dict[uuid.UUID, int]:
        """Give each paragraph of the report its number, by its id."""
        paragraphs = [paragraph for section in self.report.sections for paragraph in section.paragraphs]
        return {paragraph.id: number for number, paragraph in enumerate(paragraphs, start=1)}

    def text(self, texts: Iterable[AnyText]) -> AnyText | None:
        """Give the text in this version's language."""
        return in_language(texts, self.language)

    def original(self, texts: Iterable[AnyText]) -> AnyText | None:
        """Give the text that this version's text follows."""
        return in_language(texts, self.original_language)

    def paragraph_text(self, paragraph: ReportParagraph) -> ParagraphText | None:
        """Give a paragraph's text in this version's language, else the original."""
        texts = {text.language: text for text in paragraph.texts}
        return texts.get(self.language) or texts.get(self.original_language)

    def statement(self, slug: str) -> EasyStatement | None:
        """Find a statement."""
        return next((found for found in self.statements if found.slug == slug), None)

    def section(self, slug: str) -> EasySection | None:
        """Find a section."""
        return next((found for found in self.edition.sections if found.slug == slug), None)

    def entry(self, slug: str) -> WordEntry | None:
        """Find a word of the words list."""
        return next((found for found in self.edition.entries if found.slug == slug), None)

    def paragraph(self, slug: str) -> ReportParagraph | None:
        """Find a paragraph of the report."""
        paragraphs = (paragraph for section in self.report.sections for paragraph in section.paragraphs)
        return next((found for found in paragraphs if found.slug == slug), None)


def in_language(texts: Iterable[AnyText], language: str) -> AnyText | None:
    """Give the text in ``language``."""
    return next((text for text in texts if text.language == language), None)
