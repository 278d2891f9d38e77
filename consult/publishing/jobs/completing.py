"""The job that completes a compilation: the renditions that nobody had to wait for."""

import uuid
from collections.abc import Sequence
from functools import partial

from consult.kernel.desk import Desk
from consult.kernel.ports import TOO_MUCH
from consult.kernel.signing import Signer
from consult.kernel.work import Work
from consult.press import from_json
from consult.publishing import commands
from consult.publishing.documents import Manuscript
from consult.publishing.jobs.compiling import press_and_store, told
from consult.publishing.jobs.listing import sign_manifest
from consult.publishing.jobs.shelf import Shelf
from consult.publishing.models import Compilation, Rendition
from consult.publishing.queries import is_wanted
from consult.publishing.rules import LATER, Edition, Form, Problem


def complete_compilation(desk: Desk, *, shelf: Shelf, signer: Signer, compilation_id: str) -> None:
    """Make the renditions that come later, of the documents as they were compiled: what changed since is not in them.

    Timing: as ``compile_report``; what is there stays, also when this is tried again. Once nobody will want them
    (the report is compiled anew, and this was not released), it ends within a second.
    """
    number = uuid.UUID(compilation_id)
    with desk.read() as work:
        compilation = work.session.get_one(Compilation, number)
        process_id, wanted = compilation.process_id, _lacking(compilation.renditions)
    places = [
        (Manuscript(edition, language, from_json(b"".join(desk.files.read(key)).decode())), form)
        for edition, language, key, form in wanted
    ]
    spoiled = press_and_store(desk, shelf, (number, process_id), places, partial(_is_wanted, desk, number))
    sign_manifest(desk, signer, number, left_out=sorted(shelf.lacking))
    with desk.work() as work:
        compilation = work.session.get_one(Compilation, number)
        commands.complete_compilation(work, compilation=compilation, problem=told(spoiled))
    shelf.prune(desk)


def give_completion_up(work: Work, *, compilation_id: str) -> None:
    """Say that the renditions made later will not come, after their job has failed for good."""
    compilation = work.session.get(Compilation, uuid.UUID(compilation_id))
    if compilation is not None and compilation.completed_at is None:
        commands.complete_compilation(work, compilation=compilation, problem=Problem(TOO_MUCH).stored)


def _lacking(rows: Sequence[Rendition]) -> list[tuple[Edition, str, str, Form]]:
    """List what is still to be made: edition, language, where the document lies as JSON, form."""
    there = {(row.edition, row.language, row.form) for row in rows}
    documents = [(row.edition, row.language, row.file_key) for row in rows if row.form is Form.JSON]
    return [(*one, form) for one in documents for form in LATER if (one[0], one[1], form) not in there]


def _is_wanted(desk: Desk, number: uuid.UUID) -> bool:
    with desk.read() as work:
        return is_wanted(work.session, work.session.get_one(Compilation, number))
