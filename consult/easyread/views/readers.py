"""Rounds of readers, and the pictures."""

from werkzeug.wrappers import Response

from consult.easyread import permissions
from consult.easyread.commands import judging
from consult.easyread.documents import drawing
from consult.easyread.forms import MEETINGS, OUTCOMES, ReadersForm
from consult.easyread.models import EasyVersion
from consult.easyread.queries.readiness import present_rounds, readiness
from consult.easyread.rules import LEAST_NATIVE_READERS, LEAST_READERS
from consult.easyread.views.doors import crumbs, gallery, room, the_picture, the_version, where
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import anyone, go
from consult.web.session import work

register("easyread.readers-recorded", N_("The readers are recorded for the text as it is now."))
A_YEAR = 31_536_000


@room.page("/easy-read/<report>/<tongue>/readers", load=the_version, may=permissions.look, for_people=True)
def readers(thing: EasyVersion) -> str:
    """List the rounds of readers of this language, and which of them still hold."""
    return show(
        version=thing,
        rounds=[row for row in thing.edition.rounds if row.language == thing.language],
        present={row.id for row in present_rounds(thing)},
        ready=readiness(thing),
        least=(LEAST_READERS, LEAST_NATIVE_READERS),
        meetings=MEETINGS,
        outcomes=OUTCOMES,
        may_record=permissions.record_readers(work().actor, thing),
        crumbs=crumbs(thing),
    )


@room.page(
    "/easy-read/<report>/<tongue>/readers/add",
    load=the_version,
    may=permissions.record_readers,
    methods=("GET", "POST"),
    for_people=True,
)
def record_readers(thing: EasyVersion) -> str | Response:
    """Record a round of readers."""
    form = fill(ReadersForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            judging.record_readers(work(), version=thing, told=form.told)
            notice(Message("easyread.readers-recorded"))
            return go("easyread.readers", **where(thing))
    return show(version=thing, form=form, crumbs=crumbs(thing))


@gallery.page("/about/pictures/<picture>", load=the_picture, may=anyone)
def picture(name: str) -> Response:
    """Give a drawing; pages draw it in the colour of their text."""
    response = Response(drawing(name), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR // 12}"
    return response
