"""The room of submissions, what its doors load, and words that several pages share."""

import uuid

from flask import request, url_for
from sqlalchemy.orm import Session

from consult.accounts.queries import labels
from consult.calls.models import Call
from consult.kernel.text import speech
from consult.kernel.text.speech import gettext
from consult.processes.models import Process
from consult.sources.models import Source
from consult.sources.rules import Preset, Publication
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.queries import office, own, published
from consult.submissions.rules import SubmissionState
from consult.web.room import Room
from consult.web.toolbox import toolbox

room = Room("submissions", __name__)


def the_call(session: Session, process: Process, slug: str) -> Call | None:
    """Load a published call."""
    return own.published_call(session, process, slug)


def my_submission(session: Session, process: Process, submission_id: uuid.UUID) -> Submission | None:
    """Load a submission to write in."""
    return own.one(session, process, submission_id)


def my_answer(session: Session, process: Process, submission_id: uuid.UUID, code: str) -> Submission | None:
    """Load a submission whose call asks the question with this code."""
    found = own.one(session, process, submission_id)
    asked = found is not None and any(question.code == code for question in found.call.questions)
    return found if asked else None


def a_file(session: Session, process: Process, submission_id: uuid.UUID, file_id: uuid.UUID) -> SubmissionFile | None:
    """Load a file."""
    return own.one_file(session, process, submission_id, file_id)


def received_one(session: Session, process: Process, submission_id: uuid.UUID) -> Submission | None:
    """Load what was handed in."""
    return office.one_received(session, process, submission_id)


def published_one(session: Session, process: Process, reference: str) -> Source | None:
    """Load what is published at this moment."""
    return published.one_published(session, process, reference, now=toolbox().clock())


def page_number() -> int:
    """Tell which page of a list is asked for; 1 if that is no number."""
    asked = request.args.get("page", "1")
    return int(asked) if asked.isdecimal() and len(asked) < 7 else 1  # noqa: PLR2004 - no list is that long


def page_address(endpoint: str, number: int) -> str:
    """Give the address of another page of this list, with the same filters."""
    asked = {name: value for name, value in request.args.items() if name != "page"}
    return url_for(endpoint, **{**asked, "page": str(number)})  # type: ignore[arg-type]  # url_for takes any value


def place_labels(session: Session) -> tuple[dict[str, str], dict[str, str]]:
    """Give the labels of categories and of regional groups in the page's language."""
    language = speech.language()
    return labels(session, "category", language), labels(session, "group", language)


def preset_words() -> dict[str, str]:
    """Give each consent preset in a few words, for lists."""
    return {
        Preset.NAMED.value: gettext("Published with name"),
        Preset.UNNAMED.value: gettext("Published without name"),
        Preset.UNATTRIBUTED.value: gettext("Quoted without attribution"),
        Preset.ANALYSIS_ONLY.value: gettext("Analysis only"),
        Preset.OHCHR_ONLY.value: gettext("Office only"),
    }


def publication_words() -> dict[str, str]:
    """Give each decision on publishing in a few words."""
    return {
        Publication.UNDECIDED.value: gettext("Not decided yet"),
        Publication.APPROVED.value: gettext("May be published"),
        Publication.REFUSED.value: gettext("Not published"),
    }


def state_words() -> dict[str, str]:
    """Give each state of a submission in a few words."""
    return {
        SubmissionState.SUBMITTED.value: gettext("Handed in"),
        SubmissionState.WITHDRAWN.value: gettext("Withdrawn"),
    }
