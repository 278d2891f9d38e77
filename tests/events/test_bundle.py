"""Events go out as rows and come back the same, under the same or new ids."""

import json
import uuid
from datetime import timedelta

from consult.events import bundle
from consult.events.commands.events import add_series
from consult.events.rules import SeriesFacts
from consult.kernel.work import Work
from consult.mandates import bundle as mandates
from tests.factories.events import a_session, an_event
from tests.factories.mandates import a_mandate
from tests.factories.processes import a_process


def test_a_copy_under_new_ids_exports_the_same_but_for_ids(work: Work) -> None:
    process, other = a_process(work), a_process(work, "copy")
    a_mandate(work, process)
    add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five", "ar": "خمس"}, "m-4"))
    event = an_event(work, process, series="five", mandate="m-4")
    a_session(work, event)
    a_session(work, event, "closing", hour=3)
    an_event(work, process, slug="second", starts_at=work.now + timedelta(days=9), published=False)
    new: dict[str, uuid.UUID] = {}

    def new_id(old: str) -> uuid.UUID:
        return new.setdefault(old, uuid.uuid5(other.id, old))

    before = mandates.rows(work.session, process)
    exported = json.loads(json.dumps(bundle.rows(work.session, process)))
    mandates.restore(work, other.id, before, new_id)
    bundle.restore(work, other.id, exported, new_id)
    text = json.dumps(exported)
    for old, made in new.items():
        text = text.replace(old, str(made))
    assert bundle.rows(work.session, other) == json.loads(text)
    assert {name: len(rows) for name, rows in exported.items()} == {
        "series": 1,
        "series_texts": 2,
        "events": 2,
        "event_texts": 4,
        "event_sessions": 2,
        "session_titles": 4,
        "segments": 4,
        "segment_titles": 6,
        "panellists": 4,
    }


def test_what_was_taken_away_comes_back_under_its_own_ids(work: Work) -> None:
    process = a_process(work)
    event = an_event(work, process)
    a_session(work, event)
    exported = bundle.rows(work.session, process)
    work.session.delete(event)
    work.session.flush()
    work.session.expunge_all()
    bundle.restore(work, process.id, exported, uuid.UUID)
    assert bundle.rows(work.session, process) == exported
