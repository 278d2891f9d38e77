"""The page of the list-of-speakers officer: one list, its rule, and a form for whoever asks next."""

from uuid import UUID

from flask import request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from consult.accounts.queries import labels
from consult.events.models import EventSession
from consult.floor import commands, permissions
from consult.floor.forms import RuleForm, SpeakerForm
from consult.floor.models import SpeakerList, SpeakerRequest
from consult.floor.queries import find_session, know_name, list_of, on_list
from consult.floor.rules import Step, order_rules
from consult.kernel.errors import Refused
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, language
from consult.processes.models import Process
from consult.web import live
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import Room, go
from consult.web.session import work

room = Room("floor", __name__)
register("floor.speaker-added", N_("The speaker is on the list."))
register("floor.list-ordered", N_("The list is in the order of the rule."))


class SpeakerIsGone(Refused):
    """The button belongs to a request that this list does not hold."""

    says = N_("This speaker is not on the list of this session. Look at the list again.")


def load_session(session: Session, process: Process, slug: str, part: str) -> EventSession | None:
    """Load a session of this process."""
    return find_session(session, process, slug, part)


@room.page(
    "/events/<slug>/sessions/<part>/speakers",
    load=load_session,
    may=permissions.run,
    methods=("GET", "POST"),
    for_people=True,
)
def speakers(part: EventSession) -> str | Response:
    """Show who is speaking, who is next and why; add, move, call, note as spoken, remove."""
    form, rule = _forms(part)
    if request.method == "POST" and "act" in request.form:
        with refusals_beside(form):
            _act_on_row(part)
            return _again(part)
    elif request.method == "POST" and "rule" in request.form:
        if rule.validate():
            commands.put_in_order(work(), on_list=_list(part), rule=str(rule.rule.data))
            notice(Message("floor.list-ordered"))
            return _again(part)
    elif is_sent_and_good(form):
        speaker = form.speaker(know_name(work().session, str(form.name.data), language()))
        commands.add_speaker(work(), on_list=_list(part), speaker=speaker, minutes=form.minutes.data)
        notice(Message("floor.speaker-added"))
        return _again(part)
    return _page(part, form, rule)


def _forms(part: EventSession) -> tuple[SpeakerForm, RuleForm]:
    form, found = fill(SpeakerForm), list_of(work().session, part)
    kinds = ("category", "state", "group")
    form.offer(*(labels(work().session, kind, language()) for kind in kinds))
    return form, fill(RuleForm, rule=found.rule if found else next(iter(order_rules())))


def _page(part: EventSession, form: SpeakerForm, rule: RuleForm) -> str | Response:
    found = list_of(work().session, part)
    shown = on_list(work().vault, found)
    version = live.version_of([(row.request.id, row.request.state, row.request.why, row.speaker) for row in shown])
    if live.is_known(version):
        return live.unchanged()
    names = labels(work().session, "category", language())
    page = show(
        version=version,
        part=part,
        form=form,
        rule=rule,
        rows=shown,
        categories=names,
        ordered_by=order_rules().get(rule.rule.data),
    )
    return live.marked(page, version)


def _list(part: EventSession) -> SpeakerList:
    return commands.open_list(work(), session=part, rule=next(iter(order_rules())))


def _act_on_row(part: EventSession) -> None:
    act, _, wanted = request.form["act"].partition(" ")
    row = work().session.get(SpeakerRequest, UUID(wanted)) if _is_id(wanted) else None
    if row is None or row.on_list.session_id != part.id:
        raise SpeakerIsGone
    if act in {"up", "down"}:
        commands.move_speaker(work(), request=row, step=Step(act))
    else:
        acts = {
            "call": commands.call_speaker,
            "done": commands.note_as_spoken,
            "remove": commands.remove_speaker,
        }
        acts.get(act, commands.call_speaker)(work(), request=row)


def _is_id(text: str) -> bool:
    return len(text) == len(str(UUID(int=0))) and text.replace("-", "").isalnum()


def _again(part: EventSession) -> Response:
    return go("floor.speakers", slug=part.event.slug, part=part.slug)
