"""What each role is told to do next."""

from datetime import UTC, datetime, timedelta

import pytest

from consult.accommodation.commands import answer_case
from consult.accommodation.rules import Answer, CaseState
from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.notes.commands import close_notes, open_notes
from consult.notes.rules import Mode
from consult.processes.models import Process
from consult.registration.commands import approve_registrations, refuse_registrations
from consult.reports.rules import Voice
from consult.site.queries.asking import Asking
from consult.site.queries.desk import ROLES, steps_by_role
from consult.site.queries.meetings import day_of
from consult.site.queries.own import Mine, own_steps
from consult.site.rules import StepKind
from consult.sources.rules import Preset
from tests.counting import statements
from tests.factories import easyread, notes
from tests.factories.accommodation import a_case
from tests.factories.accounts import a_person, as_person
from tests.factories.analysis import a_code, a_coded_passage
from tests.factories.calls import a_call
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration, an_open_event
from tests.factories.reports import a_paragraph, a_report, a_section
from tests.factories.sources import a_source
from tests.factories.submissions import a_draft, a_submission, an_open_call, close, published
from tests.website import Website


def told(work: Work, process: Process, role: Role, name: str = "Roda") -> list[tuple[StepKind, int]]:
    """What somebody with this role alone is told: kinds and numbers."""
    person = work.session.query(Person).filter_by(name=name).one_or_none() or a_person(work, name)
    with_role(work, process, person, role)
    asking = Asking(work.session, process, as_person(work, person).actor, work.now, "en")
    return [(step.kind, step.number) for one, steps in steps_by_role(asking) if one is role for step in steps]


def test_every_role_has_a_desk() -> None:
    assert set(ROLES) == set(Role)


def test_an_organizer_decides_and_meets_dates(work: Work) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    a_registration(work, an_open_event(work, process), person)
    a_submission(work, an_open_call(work, process), person)
    assert told(work, process, Role.ORGANIZER) == [
        (StepKind.DECIDE_REGISTRATIONS, 1),
        (StepKind.DECIDE_PUBLICATION, 1),
        *[(StepKind.MEET_DATE, 1)] * 3,
        (StepKind.ADD_MANDATE, 1),
    ]


def test_the_organizer_of_a_new_process_is_told_how_to_begin(work: Work) -> None:
    process = a_process(work, is_public=False)
    assert [kind for kind, _ in told(work, process, Role.ORGANIZER)] == [
        StepKind.ADD_MANDATE,
        StepKind.ADD_EVENT,
        StepKind.ADD_CALL,
        StepKind.OPEN_PROCESS,
    ]


def test_what_is_decided_waits_no_more(work: Work) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    registration = a_registration(work, an_open_event(work, process), person)
    refuse_registrations(work, registrations=[registration], reason="Full.")
    published(work, a_submission(work, an_open_call(work, process), person))
    a_submission(work, an_open_call(work, process, "second"), person, preset=Preset.ANALYSIS_ONLY)
    kinds = {kind for kind, _ in told(work, process, Role.ORGANIZER)}
    assert kinds == {StepKind.MEET_DATE, StepKind.ADD_MANDATE}
    registration.appealed_at = work.now
    work.session.flush()
    assert told(work, process, Role.ORGANIZER)[0] == (StepKind.DECIDE_REGISTRATIONS, 1)


def test_another_process_is_not_told_of(work: Work) -> None:
    some_lists(work)
    process, other, person = a_process(work), a_process(work, "other"), a_person(work)
    event = an_open_event(work, process)
    a_registration(work, event, person)
    a_case(work, event, person)
    a_submission(work, an_open_call(work, process), person)
    a_paragraph(work, a_section(work, a_report(work, process)), voice=Voice.PARTICIPANTS)
    notes.a_book(work, process, slug="notes")
    beginning = [(StepKind.ADD_MANDATE, 1), (StepKind.ADD_EVENT, 1), (StepKind.ADD_CALL, 1)]
    found = {role: told(work, other, role) for role in ROLES if role is not Role.CONTRIBUTOR}
    assert found == {role: beginning if role is Role.ORGANIZER else [] for role in found}


def test_the_focal_point_answers_by_a_date(work: Work) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    case = a_case(work, an_open_event(work, process), person)
    assert told(work, process, Role.ACCESSIBILITY) == [(StepKind.ANSWER_CASES, 1)]
    answer_case(work, case=case, answer=Answer(CaseState.DECLINED, "There is no lift.", None))
    assert told(work, process, Role.ACCESSIBILITY) == []


def test_a_note_taker_takes_notes_today_and_closes_them_afterwards(work: Work) -> None:
    process = a_process(work)
    part = notes.a_session(work, process)
    assert told(work, process, Role.NOTE_TAKER) == [(StepKind.TAKE_NOTES, 1)]
    book = open_notes(work, session=part, mode=Mode.ON_RECORD)
    part.starts_at, part.ends_at = work.now - timedelta(days=9), work.now - timedelta(days=8)
    work.session.flush()
    assert told(work, process, Role.NOTE_TAKER) == [(StepKind.CLOSE_NOTES, 1)]
    close_notes(work, book=book)
    assert told(work, process, Role.NOTE_TAKER) == []


def test_a_speakers_officer_sees_the_sessions_to_come(work: Work) -> None:
    process = a_process(work)
    part = notes.a_session(work, process)
    assert told(work, process, Role.SPEAKERS_OFFICER) == [(StepKind.RUN_FLOOR, 1)]
    part.starts_at, part.ends_at = work.now - timedelta(days=9), work.now - timedelta(days=8)
    work.session.flush()
    assert told(work, process, Role.SPEAKERS_OFFICER) == []


def test_a_rapporteur_codes_then_cites(work: Work) -> None:
    process, person = a_process(work), a_person(work)
    source = a_source(work, process)
    a_source(work, process, "NMIRF-2026-0002", preset=Preset.OHCHR_ONLY)
    a_paragraph(work, a_section(work, a_report(work, process)), voice=Voice.PARTICIPANTS)
    assert told(work, process, Role.RAPPORTEUR) == [(StepKind.CODE_SOURCES, 1), (StepKind.GIVE_CITATIONS, 1)]
    a_coded_passage(as_person(work, person), source, a_code(work, process))
    assert told(work, process, Role.RAPPORTEUR) == [(StepKind.CITE_PASSAGES, 1), (StepKind.GIVE_CITATIONS, 1)]


def test_a_translator_sees_what_is_missing_in_each_language(work: Work) -> None:
    process = a_process(work)
    a_paragraph(work, a_section(work, a_report(work, process)))
    work.session.expire_all()
    assert told(work, process, Role.TRANSLATOR) == [(StepKind.TRANSLATE, 3)] * 5


def test_an_author_begins_then_covers(work: Work) -> None:
    process = a_process(work)
    report = easyread.a_report(work, process)
    assert told(work, process, Role.EASY_READ_AUTHOR) == [(StepKind.BEGIN_EASY, 1)]
    work.session.delete(report)
    work.session.flush()
    easyread.an_edition(work, process)
    assert told(work, process, Role.EASY_READ_AUTHOR) == [(StepKind.COVER_PARAGRAPHS, 2)]


def test_a_contributor_sees_own_things_and_no_others(work: Work) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    event, call = an_open_event(work, process), an_open_call(work, process)
    a_draft(work, call, person)
    approve = a_registration(work, event, person)
    case = a_case(work, event, person)
    answer_case(work, case=case, answer=Answer(CaseState.DECLINED, "There is no lift.", None))
    expected = [(StepKind.FINISH_DRAFT, 1), (StepKind.AWAIT_DECISION, 1), (StepKind.READ_ANSWER, 1)]
    assert told(work, process, Role.CONTRIBUTOR, "Amina") == expected
    assert told(work, process, Role.CONTRIBUTOR, "Bilal") == []
    approve_registrations(work, registrations=[approve])
    assert told(work, process, Role.CONTRIBUTOR, "Amina")[1] == (StepKind.ATTEND, 1)


def test_a_closed_call_takes_no_draft(work: Work) -> None:
    process, person = a_process(work), a_person(work)
    call = an_open_call(work, process)
    a_draft(work, call, person)
    close(work, call)
    assert told(work, process, Role.CONTRIBUTOR, "Amina") == []


@pytest.mark.parametrize("number", [1, 3])
def test_own_things_cost_seven_queries(work: Work, number: int) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    for at in range(number):
        a_registration(work, an_open_event(work, process, f"seminar-{at}"), person)
        a_draft(work, an_open_call(work, process, f"call-{at}"), person)
    actor = as_person(work, person).actor
    work.session.flush()
    work.session.expunge_all()
    with statements(work) as sent:
        steps = own_steps(Mine(work.session, actor, work.now, "en"))
    assert (len(steps), len(sent)) == (2 * number, 7)


def test_an_administrator_without_a_role_is_told_nothing(work: Work) -> None:
    process = a_process(work)
    actor = as_person(work, a_person(work, is_administrator=True)).actor
    assert steps_by_role(Asking(work.session, process, actor, work.now, "en")) == []


@pytest.mark.parametrize(
    ("now", "begins", "hours"),
    [((2026, 3, 29, 12), (2026, 3, 28, 23), 23), ((2026, 10, 25, 12), (2026, 10, 24, 22), 25)],
)
def test_a_day_in_geneva_is_as_long_as_its_clocks_make_it(
    now: tuple[int, int, int, int], begins: tuple[int, int, int, int], hours: int
) -> None:
    year, month, day, hour = now
    found = day_of(datetime(year, month, day, hour, tzinfo=UTC))
    year, month, day, hour = begins
    begin = datetime(year, month, day, hour, tzinfo=UTC)
    assert found == (begin, begin + timedelta(hours=hours))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_desk_leads_to_pages_that_open(website: Website, language: str) -> None:
    with website.work() as work:
        some_lists(work)
        process = a_process(work)
        person = with_role(work, process, a_person(work), *Role)
        event = an_open_event(work, process)
        a_registration(work, event, person)
        a_case(work, event, person)
        a_draft(work, an_open_call(work, process), person)
        a_submission(work, an_open_call(work, process, "second"), person)
        a_call(work, process, "third")
        notes.a_session(work, process, "notes")
        a_paragraph(work, a_section(work, easyread.a_report(work, process)), voice=Voice.PARTICIPANTS)
    visitor = website.signed_in("amina@example.org")
    links = website_links(visitor.get(f"/{language}/nmirf/desk").text)
    assert len(links) > 12
    assert [link for link in links if visitor.get(link).status_code != 200] == []


def test_the_start_page_shows_own_things(website: Website) -> None:
    with website.work() as work:
        a_draft(work, an_open_call(work, a_process(work)), a_person(work))
        a_person(work, "Bilal")
    assert len(website_links(website.signed_in("amina@example.org").get("/en/account/start").text)) == 1
    assert "Nothing waits for you now." in website.signed_in("bilal@example.org").get("/en/account/start").text


def website_links(page: str) -> list[str]:
    """The addresses of the steps on a page."""
    return [part.split('"', 1)[0].replace("&amp;", "&") for part in page.split('class="steps__act" href="')[1:]]
