"""The room of calls, what its doors load, and ways to take part that other capabilities open."""

from flask import url_for
from sqlalchemy.orm import Session

from consult.calls.models import Call, Question
from consult.calls.permissions import organize_call, organize_question
from consult.calls.queries import one_call, one_question
from consult.events.queries import events_in_full
from consult.kernel.actor import Actor
from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech
from consult.kernel.text.message import register
from consult.kernel.text.speech import N_, gettext
from consult.processes.models import Process
from consult.web.room import Room
from consult.web.session import work

room = Room("calls", __name__)

register("calls.saved", N_("Saved."))
register("calls.removed", N_("Removed."))
register("calls.published", N_("Published. Everybody can read it now."))
register(
    "calls.published-inside",
    N_("Published. This consultation is closed: only the people who take part in it can read it."),
)
register("calls.withdrawn", N_("Withdrawn. Only those who work in this consultation see it now."))


def submission_link(call: Call) -> str:
    """Give the address where one starts a submission to a call."""
    return url_for("submissions.begin", slug=call.slug)


def event_choices(process: Process) -> list[tuple[str, str]]:
    """List the events of a process to choose from, by their titles here."""
    pairs = [(event.slug, event.text_in(speech.language())) for event in events_in_full(work().session, process)]
    return [(slug, slug if text is None else text.title) for slug, text in pairs]


def call_and_tongue(session: Session, process: Process, slug: str, tongue: str) -> tuple[Call, str] | None:
    """Load a call, and the language in which it is to be worded if it is one of the six."""
    call = one_call(session, process, slug) if tongue in LANGUAGES else None
    return None if call is None else (call, tongue)


def organize_call_in(actor: Actor, found: tuple[Call, str]) -> bool:
    """Let organizers of its process word a call."""
    return organize_call(actor, found[0])


def question_and_tongue(
    session: Session, process: Process, slug: str, code: str, tongue: str
) -> tuple[Question, str] | None:
    """Load a question, and the language in which it is to be worded if it is one of the six."""
    question = one_question(session, process, slug, code) if tongue in LANGUAGES else None
    return None if question is None else (question, tongue)


def organize_question_in(actor: Actor, found: tuple[Question, str]) -> bool:
    """Let organizers of its process word a question."""
    return organize_question(actor, found[0])


def crumbs(call: Call | None = None) -> list[tuple[str, str]]:
    """Lead back to the organizer's list of calls, and to one call."""
    top = [(gettext("Organize calls"), url_for("calls.organizer_calls"))]
    return top if call is None else [*top, (call.slug, url_for("calls.organize_call", slug=call.slug))]
