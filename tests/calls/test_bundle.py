"""Calls go out as rows and come back the same, under the same or new ids."""

import json
import uuid

from consult.calls import bundle
from consult.kernel.work import Work
from tests.factories.calls import a_call
from tests.factories.processes import a_process


def test_a_copy_under_new_ids_exports_the_same_but_for_ids(work: Work) -> None:
    process, other = a_process(work), a_process(work, "copy")
    a_call(work, process)
    a_call(work, process, "earlier", days=3, published=False)
    new: dict[str, uuid.UUID] = {}

    def new_id(old: str) -> uuid.UUID:
        return new.setdefault(old, uuid.uuid5(other.id, old))

    exported = json.loads(json.dumps(bundle.rows(work.session, process)))
    bundle.restore(work, other.id, exported, new_id)
    text = json.dumps(exported)
    for old, made in new.items():
        text = text.replace(old, str(made))
    assert bundle.rows(work.session, other) == json.loads(text)
    assert [row["slug"] for row in exported["calls"]] == ["earlier", "input"]
    assert [row["code"] for row in exported["questions"]] == ["q1", "q2", "q1", "q2"]
    assert [len(exported[name]) for name in ("call_texts", "question_texts")] == [4, 8]


def test_what_was_taken_away_comes_back_under_its_own_ids(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process)
    exported = bundle.rows(work.session, process)
    work.session.delete(call)
    work.session.flush()
    work.session.expunge_all()
    bundle.restore(work, process.id, exported, uuid.UUID)
    assert bundle.rows(work.session, process) == exported
