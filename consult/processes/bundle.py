"""A process and its names to plain rows and back."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from consult.kernel.rows import by_language, record_of, row_of
from consult.kernel.work import Work
from consult.processes.models import Process, ProcessText

Row = dict[str, Any]


def rows(process: Process) -> dict[str, list[Row]]:
    """Give the process itself; its public version belongs to the installation and stays."""
    own = {key: value for key, value in row_of(process).items() if key != "public_version"}
    texts = [row_of(text) for text in by_language(process.texts)]
    return {"process": [own], "process_texts": texts}


def restore(work: Work, rows: Mapping[str, Sequence[Row]], *, slug: str) -> Process:
    """Put a process back under its id, known by ``slug``."""
    (own,) = rows["process"]
    process_id = uuid.UUID(own["id"])
    process = record_of(Process, {**own, "slug": slug, "public_version": 1}, process_id=process_id, new_id=uuid.UUID)
    work.session.add(process)
    work.session.flush()
    for row in rows.get("process_texts", ()):
        work.session.add(record_of(ProcessText, row, process_id=process_id, new_id=uuid.UUID))
    work.session.flush()
    return process
