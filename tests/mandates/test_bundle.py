"""Mandates go out as rows and come back the same, under the same or new ids."""

import json
import uuid

from consult.kernel.work import Work
from consult.mandates import bundle
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process


def test_a_copy_under_new_ids_exports_the_same_but_for_ids(work: Work) -> None:
    process, other = a_process(work), a_process(work, "copy")
    a_product(work, a_mandate(work, process), symbol="A/HRC/57/76")
    a_mandate(work, process, "5")
    new = {}

    def new_id(old: str) -> uuid.UUID:
        return new.setdefault(old, uuid.uuid5(other.id, old))

    exported = json.loads(json.dumps(bundle.rows(work.session, process)))
    bundle.restore(work, other.id, exported, new_id)
    text = json.dumps(exported)
    for old, made in new.items():
        text = text.replace(old, str(made))
    assert bundle.rows(work.session, other) == json.loads(text)
    assert {name: len(rows) for name, rows in exported.items()} == {
        "mandates": 2,
        "mandate_titles": 4,
        "products": 1,
        "product_titles": 2,
    }


def test_what_was_taken_away_comes_back_under_its_own_ids(work: Work) -> None:
    process = a_process(work)
    mandate = a_mandate(work, process)
    a_product(work, mandate)
    exported = bundle.rows(work.session, process)
    work.session.delete(mandate)
    work.session.flush()
    work.session.expunge_all()
    bundle.restore(work, process.id, exported, uuid.UUID)
    assert bundle.rows(work.session, process) == exported
