"""Every document of a report: both editions, each language that has a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from consult.press import Document
from consult.publishing.rules import Edition
from consult.reports.models import Report


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One edition in one language, ready for the press."""

    edition: Edition
    language: str
    document: Document


def manuscripts(session: Session, report: Report) -> Iterator[Manuscript]:
    """Give the standard edition, then the easy one, in each language that has its whole text."""
    raise NotImplementedError
