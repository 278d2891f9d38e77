"""Steps in words: what to do, where, until when and how long is left."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from flask import url_for
from markupsafe import Markup, escape

from consult.kernel.text.message import say
from consult.kernel.text.speech import N_, full_date, gettext, language_name, ngettext, number
from consult.site.rules import Name, Step, StepKind
from consult.site.views.calendar import address_of
from consult.web.reader import moment


class Said(NamedTuple):
    """A step as the component shows it."""

    label: str | Markup
    url: str
    why: str | None
    when: str | None
    left: str | None


def _registrations(count: int) -> str:
    return ngettext("Decide on one registration", "Decide on %(number)s registrations", count)


def _publications(count: int) -> str:
    return ngettext("Decide whether one submission is published", "Decide on publishing %(number)s submissions", count)


def _cases(count: int) -> str:
    return ngettext("Answer one accommodation request", "Answer %(number)s accommodation requests", count)


def _sources(count: int) -> str:
    return ngettext("Code one source without a passage", "Code %(number)s sources without a passage", count)


def _passages(count: int) -> str:
    return ngettext("Cite one coded passage", "Cite %(number)s coded passages that no report cites", count)


def _citations(count: int) -> str:
    return ngettext(
        "Give one paragraph a citation: it says what participants said",
        "Give %(number)s paragraphs a citation: they say what participants said",
        count,
    )


def _cover(count: int) -> str:
    return ngettext(
        "Cover one conclusion or recommendation in the easy-to-read edition: %(name)s",
        "Cover %(number)s conclusions and recommendations in the easy-to-read edition: %(name)s",
        count,
    )


def _translate(count: int) -> str:
    return ngettext(
        "Translate one text into %(language)s: %(name)s",
        "Translate %(number)s texts into %(language)s: %(name)s",
        count,
    )


def _renew(count: int) -> str:
    return ngettext(
        "Look at one text again whose original changed, %(language)s: %(name)s",
        "Look at %(number)s texts again whose originals changed, %(language)s: %(name)s",
        count,
    )


def _members(count: int) -> str:
    return ngettext("One person asks to join %(name)s", "%(number)s people ask to join %(name)s", count)


COUNTED: Mapping[StepKind, Callable[[int], str]] = {
    StepKind.DECIDE_REGISTRATIONS: _registrations,
    StepKind.DECIDE_PUBLICATION: _publications,
    StepKind.ANSWER_CASES: _cases,
    StepKind.CODE_SOURCES: _sources,
    StepKind.CITE_PASSAGES: _passages,
    StepKind.GIVE_CITATIONS: _citations,
    StepKind.COVER_PARAGRAPHS: _cover,
    StepKind.TRANSLATE: _translate,
    StepKind.RENEW_TRANSLATION: _renew,
    StepKind.ANSWER_MEMBERS: _members,
}
NAMED = {
    StepKind.ADD_MANDATE: N_("Add a mandate"),
    StepKind.ADD_EVENT: N_("Add an event"),
    StepKind.ADD_CALL: N_("Add a call for input"),
    StepKind.OPEN_PROCESS: N_("Describe this consultation and open it to everybody"),
    StepKind.TAKE_NOTES: N_("Take notes: %(name)s"),
    StepKind.CLOSE_NOTES: N_("Finish and close the notes: %(name)s"),
    StepKind.RUN_FLOOR: N_("Keep the list of speakers: %(name)s"),
    StepKind.BEGIN_EASY: N_("Begin the easy-to-read edition: %(name)s"),
    StepKind.FINISH_DRAFT: N_("Finish your submission: %(name)s"),
    StepKind.HAND_IN_AGAIN: N_("Hand in the changes of your submission: %(name)s"),
    StepKind.FINISH_REGISTRATION: N_("Finish your registration: %(name)s"),
    StepKind.AWAIT_DECISION: N_("Your registration waits for a decision: %(name)s"),
    StepKind.ATTEND: N_("You are registered: %(name)s"),
    StepKind.READ_REFUSAL: N_("Your registration was refused; read why, and ask for another look: %(name)s"),
    StepKind.READ_ANSWER: N_("Read the answer to your accommodation request: %(name)s"),
}
PAGES = {
    StepKind.ADD_MANDATE: "mandates.new_mandate",
    StepKind.ADD_EVENT: "events.new_event",
    StepKind.ADD_CALL: "calls.new_call",
    StepKind.OPEN_PROCESS: "processes.describe",
    StepKind.DECIDE_REGISTRATIONS: "registration.events",
    StepKind.DECIDE_PUBLICATION: "submissions.received",
    StepKind.ANSWER_CASES: "accommodation.cases",
    StepKind.TAKE_NOTES: "notes.session_notes",
    StepKind.CLOSE_NOTES: "notes.session_notes",
    StepKind.RUN_FLOOR: "floor.speakers",
    StepKind.CODE_SOURCES: "analysis.sources",
    StepKind.CITE_PASSAGES: "analysis.passages",
    StepKind.GIVE_CITATIONS: "reports.check_report",
    StepKind.BEGIN_EASY: "easyread.report",
    StepKind.COVER_PARAGRAPHS: "easyread.to_do",
    StepKind.TRANSLATE: "reports.translate_report",
    StepKind.RENEW_TRANSLATION: "reports.translate_report",
    StepKind.FINISH_DRAFT: "submissions.tasks",
    StepKind.HAND_IN_AGAIN: "submissions.tasks",
    StepKind.FINISH_REGISTRATION: "registration.represent",
    StepKind.AWAIT_DECISION: "registration.one",
    StepKind.ATTEND: "registration.one",
    StepKind.READ_REFUSAL: "registration.one",
    StepKind.READ_ANSWER: "accommodation.own_case",
    StepKind.ANSWER_MEMBERS: "accounts.members",
}
ASKS: Mapping[StepKind, Mapping[str, str]] = {
    StepKind.DECIDE_PUBLICATION: {"publication": "undecided"},
    StepKind.CODE_SOURCES: {"without_passage": "y"},
}


def in_words(step: Step, now: datetime) -> Said:
    """Say a step, with its dates in Geneva and for the reader."""
    if step.due is None:
        day = None if step.day is None else full_date(step.day)
        return Said(_label(step), _address(step), None, day, gettext("This is late.") if step.is_late else None)
    due = moment(step.due, now)
    yours = gettext("For you: %(time)s") % {"time": due.yours} if due.yours else None
    return Said(_label(step), _address(step), yours, due.home, due.left or None)


def _label(step: Step) -> str | Markup:
    if step.what is not None:
        return say(step.what)
    sentence = COUNTED[step.kind](step.number) if step.kind in COUNTED else gettext(NAMED[step.kind])
    values = {"number": number(step.number), "name": _called(step.name), "language": _tongue(step)}
    return escape(sentence) % values


def _tongue(step: Step) -> str:
    return language_name(step.place["tongue"]) if "tongue" in step.place else ""


def _called(name: Name | None) -> Markup:
    return Markup() if name is None else Markup('<bdi lang="{}">{}</bdi>').format(name.language, name.words)


def _address(step: Step) -> str:
    if step.kind is StepKind.MEET_DATE:
        return next((address_of(kind, slug) for kind, slug in step.place.items()), "")
    values: dict[str, str] = {**step.place, **ASKS.get(step.kind, {})}
    return url_for(PAGES[step.kind], **values)  # type: ignore[arg-type]  # url_for takes any value
