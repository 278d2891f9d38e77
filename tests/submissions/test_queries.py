"""What the office and the public find, and what authors find of their own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult.kernel.work import Work
from consult.sources.commands import withdraw_source
from consult.sources.queries import gate
from consult.sources.rules import Preset
from consult.submissions.queries import office, own, published
from consult.submissions.rules import Selection
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_draft, a_submission, an_open_call
from tests.factories.submissions import published as published_by_office


def test_the_office_finds_what_was_handed_in_and_no_draft(work: Work) -> None:
    process = a_process(work)
    call, author = an_open_call(work, process), a_person(work)
    sent = a_submission(work, call, author)
    a_draft(work, call, a_person(work, "Bilal"))
    found = office.received(work.session, process.id, Selection())
    assert ([row.id for row in found.rows], found.count) == ([sent.id], 1)
    assert office.received(work.session, a_process(work, "other").id, Selection()).count == 0


@pytest.mark.parametrize("preset", Preset)
def test_the_list_and_the_gate_agree_on_what_is_public(work: Work, preset: Preset) -> None:
    process = a_process(work)
    sent = a_submission(work, an_open_call(work, process), a_person(work), preset=preset)
    published_by_office(work, sent)
    found = published.published(work.session, process, Selection(), now=work.now, language="en")
    assert sent.source is not None
    allowed = gate.is_public(sent.source, gate.rights_of(work.session, [sent.source], now=work.now))
    assert [row.source.id for row in found.rows] == ([sent.source.id] if allowed else [])
    assert allowed == (preset in (Preset.NAMED, Preset.UNNAMED))


def test_what_is_withdrawn_is_not_found(work: Work) -> None:
    process = a_process(work)
    sent = published_by_office(work, a_submission(work, an_open_call(work, process), a_person(work)))
    assert sent.source is not None
    withdraw_source(work, source=sent.source)
    work.session.flush()
    assert published.published(work.session, process, Selection(), now=work.now, language="en").count == 0
    assert published.one_published(work.session, process, sent.reference or "", now=work.now) is None


def test_colleagues_find_what_they_write_together(work: Work) -> None:
    process = a_process(work)
    people = [a_person(work, name) for name in ("Amina", "Bilal", "Chen")]
    organization = an_organization(work, members=(people[0], people[1]))
    draft = a_draft(work, an_open_call(work, process), people[0], organization=organization)
    seen = [[row.id for row in own.mine(work.session, as_person(work, one).actor, process.id)] for one in people]
    assert seen == [[draft.id], [draft.id], []]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.integers(-5, 500))
def test_a_page_that_is_not_there_is_the_nearest_one(work: Work, page: int) -> None:
    process_id = work.session.info.setdefault("a process", None)
    if process_id is None:
        process_id = work.session.info["a process"] = a_process(work).id
    found = office.received(work.session, process_id, Selection(), page=page)
    assert (found.page, found.pages, list(found.rows)) == (1, 1, [])
