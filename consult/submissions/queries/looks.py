"""What is shown of how accessible a file is: the kept remarks, opened and weighed."""

import json
from dataclasses import dataclass

from consult.kernel.vault import Vault
from consult.press.check.looking import Look, look_at
from consult.press.check.remarks import remarks_from
from consult.submissions.models import SubmissionFile
from consult.submissions.queries.seals import open_in_file
from consult.submissions.rules import CheckState


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the check of a file is, and what it found; no state where none was asked for."""

    state: CheckState | None
    look: Look | None = None


def look_of(vault: Vault, file: SubmissionFile) -> Looked:
    """Open what a check of the file found.

    Remarks that this version of the software does not know any more count as a check that failed: leaving them out
    would make the file look better than it is.
    """
    if file.check is None or file.check.sealed is None:
        return Looked(None if file.check is None else file.check.state)
    rows = json.loads(open_in_file(vault, file, what="check", sealed=file.check.sealed))
    try:
        return Looked(CheckState.DONE, look_at(file.ending, remarks_from(rows)))
    except ValueError:
        return Looked(CheckState.FAILED)
