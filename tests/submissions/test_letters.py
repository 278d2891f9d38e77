"""Letters about submissions, as they are read."""

import pytest

from consult.adapters.postman import Postman
from consult.app import templates
from consult.kernel.work import Work
from consult.submissions import letters
from tests.factories.accounts import a_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_submission, an_open_call

POSTMAN = Postman(templates(), "https://consult.example", "The Office", "help@consult.example")


@pytest.mark.parametrize("is_open", [True, False])
def test_a_refusal_leads_to_correcting_only_while_that_is_possible(work: Work, *, is_open: bool) -> None:
    submission = a_submission(work, an_open_call(work, a_process(work)), a_person(work))
    letter = letters.not_published(submission, "A child is named.", is_open=is_open)
    assert letter is not None
    mail = POSTMAN.put_into_words(letter)
    told = [
        ["A child is named." in body, f"/my-submissions/{submission.id}" in body] for body in (mail.text, mail.html)
    ]
    assert told == [[True, is_open], [True, is_open]]
