"""The room of analysis, and what its doors load."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from consult.analysis import permissions
from consult.analysis.models import Code
from consult.analysis.queries.codebook import one_code
from consult.analysis.queries.coded import one_passage
from consult.analysis.queries.register import one_source
from consult.kernel.actor import Actor
from consult.processes.models import Process
from consult.sources.models import Passage, Source, SourceText
from consult.web.room import Room
from consult.web.session import work

room = Room("analysis", __name__)


def the_code(session: Session, process: Process, slug: str) -> Code | None:
    """Load a code of this process."""
    return one_code(session, process.id, slug)


def the_source(session: Session, process: Process, reference: str) -> Source | None:
    """Load a source of this process, if its consent allows analysis now."""
    return one_source(session, process.id, reference, now=work().now)


def the_passage(session: Session, process: Process, passage_id: uuid.UUID) -> Passage | None:
    """Load a passage of this process, if its consent allows analysis now."""
    return one_passage(session, process.id, passage_id, now=work().now)


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a text, by its number; whether the text has so many, only its words tell."""

    source: Source
    text: SourceText
    number: int


def the_place(session: Session, process: Process, reference: str, text_id: uuid.UUID, number: int) -> Place | None:
    """Load a place in a current text of a source of this process, if its consent allows analysis now."""
    source = the_source(session, process, reference)
    texts = [] if source is None else [text for text in source.texts if text.replaced_at is None]
    text = next((text for text in texts if text.id == text_id), None)
    return None if source is None or text is None else Place(source, text, number)


def in_place(actor: Actor, place: Place) -> bool:
    """Those who may read the source."""
    return permissions.read(actor, place.source)
