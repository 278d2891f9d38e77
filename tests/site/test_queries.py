"""What is due next in a whole process."""

from consult.kernel.text.message import say
from consult.kernel.work import Work
from consult.site.queries import due_next
from tests.factories.calls import a_call
from tests.factories.events import an_event
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process


def test_dates_of_every_capability_stand_in_one_order(work: Work) -> None:
    process = a_process(work)
    a_call(work, process, days=40)
    an_event(work, process)
    a_product(work, a_mandate(work, process))
    assert [say(due.what) for due in due_next(work.session, process, work.now)] == [
        "Registration closes: Seminar on cooperation",
        "The event begins: Seminar on cooperation",
        "Confirm the forecast of the document: Summary report",
        "The call for input closes: Call for input",
        "Hand the document in for processing: Summary report",
        "The document is issued in all languages: Summary report",
        "Due at the session: Summary report",
    ]
