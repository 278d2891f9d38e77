"""What is due next for mandates, and lists without surprises."""

from datetime import date, timedelta

import pytest

from consult.kernel.text.message import say
from consult.kernel.work import Work
from consult.mandates.queries import due_next, mandates_of, one_mandate, one_product
from consult.mandates.rules import ProductState
from tests.counting import statements
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process


def test_steps_to_come_are_listed_by_day(work: Work) -> None:
    process = a_process(work)
    a_product(work, a_mandate(work, process))
    found = [(due.on, say(due.what), due.is_late) for due in due_next(work.session, process, work.now)]
    assert found == [
        (date(2026, 6, 3), "Confirm the forecast of the document: Summary report", False),
        (date(2026, 7, 1), "Hand the document in for processing: Summary report", False),
        (date(2026, 7, 29), "The document is issued in all languages: Summary report", False),
        (date(2026, 9, 9), "Due at the session: Summary report", False),
    ]


def test_a_revised_date_counts(work: Work) -> None:
    process = a_process(work)
    a_product(work, a_mandate(work, process), revised_due_on=date(2027, 6, 14))
    assert due_next(work.session, process, work.now)[-1].on == date(2027, 6, 14)


def test_what_is_past_and_not_done_is_late(work: Work) -> None:
    process = a_process(work)
    a_product(work, a_mandate(work, process), due_on=date(2026, 3, 2))
    found = [(due.on, due.is_late, due.about) for due in due_next(work.session, process, work.now)]
    assert found == [(date(2026, 3, 2), True, ("product", "m-4/report"))]


def test_what_is_done_is_not_due(work: Work) -> None:
    process = a_process(work)
    a_product(work, a_mandate(work, process), state=ProductState.DONE, done_on=date(2026, 4, 1))
    assert due_next(work.session, process, work.now) == []


def test_the_day_itself_still_counts_until_midnight_in_geneva(work: Work) -> None:
    process = a_process(work)
    a_product(work, a_mandate(work, process), due_on=date(2026, 5, 4))
    late_in_the_evening = work.now.replace(hour=21, minute=59)
    nights = [late_in_the_evening, late_in_the_evening + timedelta(minutes=1)]
    assert [due_next(work.session, process, now)[-1].is_late for now in nights] == [False, True]


def test_nothing_of_another_process_is_found(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    a_product(work, a_mandate(work, process))
    found = (
        list(mandates_of(work.session, other)),
        one_mandate(work.session, other, "m-4"),
        one_product(work.session, other, "m-4", "report"),
        due_next(work.session, other, work.now),
    )
    assert found == ([], None, None, [])


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_takes_four_queries(work: Work, many: int) -> None:
    process = a_process(work)
    for number in range(many):
        a_product(work, a_mandate(work, process, str(number)))
    work.session.flush()
    work.session.expunge_all()
    with statements(work) as counted:
        listed = [
            (m.title_in("fr"), [p.title_in("fr") for p in m.products]) for m in mandates_of(work.session, process)
        ]
    assert (len(listed), len(counted)) == (many, 4)
