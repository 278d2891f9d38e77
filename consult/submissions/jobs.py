"""Jobs of submissions: read an uploaded file, check how accessible it is, erase the bytes of one that was taken out."""

import uuid
from dataclasses import dataclass

from consult.kernel.desk import Desk
from consult.kernel.ports import DocumentChecker, DocumentReader, Reading
from consult.kernel.work import Work
from consult.submissions.commands import note_checking, note_reading
from consult.submissions.models import SubmissionFile
from consult.submissions.queries.seals import open_in_file
from consult.submissions.rules import FileProblem


@dataclass(frozen=True, slots=True)
class FileReading:
    """Knows who reads documents."""

    reader: DocumentReader

    def read_file(self, desk: Desk, *, file_id: str) -> None:
        """Read one uploaded file, outside any transaction, and note what was found."""
        number = uuid.UUID(file_id)
        file = _file(desk, number)
        if file is None:
            return
        reading = self._reading(file, _content(desk, file))
        with desk.work() as work:
            note_reading(work, file_id=number, reading=reading)

    def _reading(self, file: SubmissionFile, content: bytes | None) -> Reading:
        if content is None:
            return Reading(problem=FileProblem.CANNOT_BE_READ)
        return self.reader.read(content, ending=file.ending, language=file.language)


@dataclass(frozen=True, slots=True)
class FileChecking:
    """Knows who checks documents."""

    checker: DocumentChecker

    def check_file(self, desk: Desk, *, file_id: str) -> None:
        """Check how accessible one uploaded file is, outside any transaction, and note what was found."""
        number = uuid.UUID(file_id)
        file = _file(desk, number)
        if file is None:
            return
        content = _content(desk, file)
        rows = None if content is None else self.checker.check(content)
        with desk.work() as work:
            note_checking(work, file_id=number, rows=rows)


def _file(desk: Desk, number: uuid.UUID) -> SubmissionFile | None:
    """Give a file for use outside a transaction; None if it was taken out meanwhile."""
    with desk.read() as work:
        file = work.session.get(SubmissionFile, number)
        if file is not None:
            work.session.expunge(file)
        return file


def _content(desk: Desk, file: SubmissionFile) -> bytes | None:
    try:
        sealed = b"".join(desk.files.read(file.store_key))
    except FileNotFoundError:
        return None
    return open_in_file(desk.vault, file, what="bytes", sealed=sealed)


def give_file_up(work: Work, *, file_id: str) -> None:
    """Say that a file cannot be read, where the job that should have read it has failed for good."""
    note_reading(work, file_id=uuid.UUID(file_id), reading=Reading(problem=FileProblem.CANNOT_BE_READ))


def give_check_up(work: Work, *, file_id: str) -> None:
    """Say that a file could not be checked, where the job that should have checked it has failed for good."""
    note_checking(work, file_id=uuid.UUID(file_id), rows=None)


def erase_file(desk: Desk, *, store_key: str) -> None:
    """Erase the bytes of a file that no draft holds any more."""
    desk.files.erase(store_key)
