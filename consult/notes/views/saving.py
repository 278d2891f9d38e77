"""Saving a text: by the page's script while somebody types, and after two texts were merged."""

from flask import jsonify, request, url_for
from werkzeug.wrappers import Response

from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, clock_time
from consult.notes import commands, permissions
from consult.notes.forms import TextForm, new_operation
from consult.notes.models import Intervention, Revision
from consult.notes.queries import seals
from consult.notes.rules import Saved
from consult.notes.views.doors import load_intervention, load_revision, room, to_intervention
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("notes.text-saved", N_("The text is saved."))
register("notes.texts-merged", N_("The two texts are one again."))


@room.page(
    "/events/<slug>/sessions/<part>/notes/<uuid:intervention>/text",
    load=load_intervention,
    may=permissions.write,
    methods=("POST",),
    for_people=True,
    by_script=True,
)
def save_text(found: Intervention) -> Response:
    """Save while somebody types: the answer says which version the text has now, or where it was kept instead."""
    form = TextForm(request.form)
    if not form.validate():
        return Response(status=400)
    saved = commands.save_text(work(), intervention=found, save=form.save())
    part = found.book.session
    at = clock_time(work().now, zone_name=work().actor.zone or part.event.zone)
    said = str(Message("notes.saved", {"at": at}))
    return jsonify(version=saved.version, text=said, merge=_merge_address(found, saved))


@room.page(
    "/events/<slug>/sessions/<part>/notes/<uuid:intervention>/texts/<uuid:revision>",
    load=load_revision,
    may=permissions.merge,
    methods=("GET", "POST"),
    for_people=True,
)
def merge(branch: Revision) -> str | Response:
    """Show a text that was written at the same time beside the one that stands, and save what both become."""
    found = branch.intervention
    words = seals.text_for(work(), found)
    other = seals.revision_for(work(), branch)
    form = fill(TextForm, text=words.words if words else "", version=found.version, operation=new_operation())
    if is_sent_and_good(form):
        with refusals_beside(form):
            saved = commands.merge_text(work(), branch=branch, save=form.save())
            if saved.branch_id is None:
                notice(Message("notes.texts-merged"))
                return to_intervention(found)
            return lead_on(found, saved)
    return show(found=found, form=form, words=words, other=other, branch=branch)


def lead_on(found: Intervention, saved: Saved) -> Response:
    """Lead back to the text, or to the page where two texts are merged."""
    if saved.branch_id is None:
        notice(Message("notes.text-saved"))
        return to_intervention(found)
    part = found.book.session
    return go("notes.merge", slug=part.event.slug, part=part.slug, intervention=found.id, revision=saved.branch_id)


def _merge_address(found: Intervention, saved: Saved) -> str | None:
    if saved.branch_id is None:
        return None
    part = found.book.session
    return url_for("notes.merge", slug=part.event.slug, part=part.slug, intervention=found.id, revision=saved.branch_id)
