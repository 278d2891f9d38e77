"""A process's submissions leave as rows and come back the same."""

import json
import uuid

import pytest

from consult.kernel.desk import Desk
from consult.kernel.ports import Reading
from consult.kernel.work import Work
from consult.sources.rules import Preset
from consult.submissions import bundle, commands
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_draft, a_file, a_submission, an_open_call


def copy_id(number: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_OID, number)


def test_rows_come_back_the_same(work: Work, desk: Desk) -> None:
    process, author = a_process(work), a_person(work)
    call = an_open_call(work, process)
    submission = a_draft(work, call, author, organization=an_organization(work, members=(author,)))
    acting = as_person(work, author)
    file = a_file(acting, desk, submission, b"bytes")
    commands.note_reading(work, file_id=file.id, reading=Reading("text/plain", ("One.", "Two.")))
    commands.choose_consent(acting, submission=submission, preset=Preset.UNNAMED)
    commands.submit_submission(acting, submission=submission)
    first = bundle.rows(work, process_id=process.id, with_confidential=False)
    contents = dict(bundle.file_contents(work, desk.files, first))
    assert contents == {str(file.id): b"bytes"}

    other = a_process(work, "copy")
    mapping = {str(call.id): an_open_call(work, other).id}
    carried = json.loads(json.dumps(first))
    bundle.restore(work, other.id, carried, lambda number: mapping.get(number) or copy_id(number))
    bundle.put_content(work, desk.files, copy_id(str(file.id)), contents[str(file.id)])
    second = bundle.rows(work, process_id=other.id, with_confidential=False)
    assert dict(bundle.file_contents(work, desk.files, second)) == {str(copy_id(str(file.id))): b"bytes"}
    assert _without_ids(second) == _without_ids(first)


@pytest.mark.parametrize(("with_confidential", "expected"), [(False, 1), (True, 3)])
def test_confidential_sources_leave_only_when_asked(work: Work, with_confidential: bool, expected: int) -> None:  # noqa: FBT001
    process, author = a_process(work), a_person(work)
    call = an_open_call(work, process)
    a_draft(work, call, author)
    a_submission(work, call, author)
    a_submission(work, call, author, preset=Preset.OHCHR_ONLY)
    withdrawn = a_submission(work, call, author)
    commands.withdraw_submission(as_person(work, author), submission=withdrawn)
    found = bundle.rows(work, process_id=process.id, with_confidential=with_confidential)
    assert (len(found["sources"]), len(found["submissions"])) == (expected, expected)


def _without_ids(rows: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    kept = ("author_id", "organization_id", "given_by")
    return {
        kind: [
            {key: value for key, value in row.items() if key in kept or (key != "id" and not key.endswith("_id"))}
            for row in found
        ]
        for kind, found in rows.items()
    }
