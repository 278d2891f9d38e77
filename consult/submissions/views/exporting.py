"""Taking the list and the submissions away, as consent allows."""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from consult.adapters.spreadsheets import Table, csv_pieces, xlsx_pieces
from consult.adapters.volumes import Chapter, word_pieces
from consult.kernel.actor import Actor
from consult.kernel.text import speech
from consult.kernel.text.speech import gettext
from consult.processes.models import Process
from consult.processes.permissions import organize
from consult.submissions import documents
from consult.submissions.models import Submission
from consult.submissions.queries import office
from consult.submissions.views.doors import preset_words, publication_words, room, state_words
from consult.submissions.views.office import office_filter
from consult.web.attachment import attachment
from consult.web.session import work


def asked_kind(_session: Session, process: Process, kind: str) -> tuple[Process, str]:
    """Load the process, and the kind of file that is asked for."""
    return process, kind


def organize_it(actor: Actor, asked: tuple[Process, str]) -> bool:
    """Its organizers."""
    return organize(actor, asked[0])


@room.page("/office/submissions/export/<any(csv,xlsx,docx):kind>", load=asked_kind, may=organize_it, for_people=True)
def export(asked: tuple[Process, str]) -> Response:
    """Take the list away as CSV or XLSX, or the submissions as one DOCX; that it was done is on record first."""
    process, kind = asked
    selection = office_filter().selection()
    work().witness("export-submissions", about=("process", process.id), process_id=process.id, values={"kind": kind})
    found = office.all_received(work().session, process.id, selection)
    return attachment(_content(process, kind, found), name=f"{process.slug}-submissions.{kind}")


def _content(process: Process, kind: str, found: Sequence[Submission]) -> Iterator[bytes]:
    language = speech.language()
    if kind == "docx":
        return _document(process, found, language)
    words = {**preset_words(), **publication_words(), **state_words()}
    rows = documents.sheet(work(), found, words=words, language=language)
    table = Table(gettext("Submissions"), language, rows.headings, rows.rows)
    return csv_pieces(table) if kind == "csv" else xlsx_pieces(table)


def _document(process: Process, found: Sequence[Submission], language: str) -> Iterator[bytes]:
    text = process.text_in(language)
    title = gettext("Submissions: %(name)s") % {"name": process.slug if text is None else text.name}
    volume = documents.Volume(work(), found, language)
    chapters = (
        Chapter(piece.heading, piece.facts, [(heading, words.words, words.language) for heading, words in piece.texts])
        for piece in volume.pieces()
    )
    return word_pieces(title, chapters, note=volume.note, language=language)
