"""Finding sessions, names and who speaks next."""

from consult.floor import queries
from consult.kernel.work import Work
from tests.factories.accounts import an_organization
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process
from tests.factories.reference import reference_lists


def test_a_session_is_found_in_its_own_process_only(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    event = an_event(work, process)
    session = a_session(work, event, "opening")
    found = [queries.find_session(work.session, where, event.slug, "opening") for where in (process, other)]
    assert found == [session, None]


def test_a_typed_name_is_known_in_every_language(work: Work) -> None:
    reference_lists(work)
    organization = an_organization(work)
    state = queries.know_name(work.session, "أفالونيا", "ar")
    known = queries.know_name(work.session, "Open-Door", "en")
    unknown = queries.know_name(work.session, "Somebody Else", "fr")
    assert (state.state_code, known.organization_id, unknown.names) == ("XAA", organization.id, {"fr": "Somebody Else"})


def test_nobody_is_next_on_an_empty_list(work: Work) -> None:
    assert queries.next_speaker(work.vault, None) is None
    assert queries.on_list(work.vault, None) == []
