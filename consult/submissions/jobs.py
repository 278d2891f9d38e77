"""Jobs of submissions: read an uploaded file, erase the bytes of one that was taken out."""

import uuid
from dataclasses import dataclass

from consult.kernel.desk import Desk
from consult.kernel.ports import DocumentReader, Reading
from consult.kernel.work import Work
from consult.submissions.commands import note_reading
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
        with desk.read() as work:
            file = work.session.get(SubmissionFile, number)
            if file is None:
                return
            work.session.expunge(file)
        reading = self._reading(desk, file)
        with desk.work() as work:
            note_reading(work, file_id=number, reading=reading)

    def _reading(self, desk: Desk, file: SubmissionFile) -> Reading:
        try:
            sealed = b"".join(desk.files.read(file.store_key))
        except FileNotFoundError:
            return Reading(problem=FileProblem.CANNOT_BE_READ)
        content = open_in_file(desk.vault, file, what="bytes", sealed=sealed)
        return self.reader.read(content, ending=file.ending, language=file.language)


def give_file_up(work: Work, *, file_id: str) -> None:
    """Say that a file cannot be read, where the job that should have read it has failed for good."""
    note_reading(work, file_id=uuid.UUID(file_id), reading=Reading(problem=FileProblem.CANNOT_BE_READ))


def erase_file(desk: Desk, *, store_key: str) -> None:
    """Erase the bytes of a file that no draft holds any more."""
    desk.files.erase(store_key)
