"""The words list."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.easyread import permissions
from consult.easyread.commands import structure
from consult.easyread.commands.texts import explain_word
from consult.easyread.forms import WordForm
from consult.easyread.models import EasyVersion
from consult.easyread.queries.readiness import is_behind
from consult.easyread.views.doors import AtWord, crumbs, room, the_version, the_word, where
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work
from consult.web.sure import ask_first

register("easyread.word-removed", N_("The word is removed from the words list."))
BOTH = ("GET", "POST")


@room.page("/easy-read/<report>/<tongue>/words", load=the_version, may=permissions.look, for_people=True)
def words(thing: EasyVersion) -> str:
    """List the hard words and what they mean."""
    entries = thing.edition.entries
    return show(
        version=thing,
        behind={entry.slug for entry in entries if is_behind(thing, entry.texts)},
        may_write=permissions.write(work().actor, thing),
        crumbs=crumbs(thing),
    )


@room.page(
    "/easy-read/<report>/<tongue>/words/add", load=the_version, may=permissions.write, methods=BOTH, for_people=True
)
def add_word(thing: EasyVersion) -> str | Response:
    """Add a hard word."""
    form = fill(WordForm, data={"term": request.args.get("term", "")})
    if is_sent_and_good(form):
        with refusals_beside(form):
            structure.add_word(work(), version=thing, explained=form.explained)
            notice(Message("easyread.saved"))
            return go("easyread.words", **where(thing))
    return show(version=thing, form=form, crumbs=crumbs(thing))


@room.page(
    "/easy-read/<report>/<tongue>/words/<entry>", load=the_word, may=permissions.write, methods=BOTH, for_people=True
)
def change_word(thing: AtWord) -> str | Response:
    """Explain a hard word in this language, or remove it."""
    version, entry = thing.version, thing.entry
    if request.form.get("action") == "remove":
        text = version.text(entry.texts) or version.original(entry.texts)
        back = url_for("easyread.change_word", **where(version), entry=entry.slug)
        return ask_first(entry.slug if text is None else text.term, back=back) or _remove(thing)
    form = fill(WordForm, data=_stored(thing))
    if is_sent_and_good(form):
        with refusals_beside(form):
            explain_word(work(), version=version, entry=entry, explained=form.explained, base=form.base)
            notice(Message("easyread.saved"))
            return go("easyread.words", **where(version))
        form.version.data = str(_stored(thing)["version"])
    original = None if version.is_original else version.original(entry.texts)
    return show(version=version, form=form, original=original, crumbs=crumbs(version))


def _remove(thing: AtWord) -> Response:
    structure.remove_word(work(), edition=thing.version.edition, entry=thing.entry)
    notice(Message("easyread.word-removed"))
    return go("easyread.words", **where(thing.version))


def _stored(thing: AtWord) -> dict[str, object]:
    text = thing.version.text(thing.entry.texts)
    if text is None:
        return {"version": 0}
    synonyms = "\n".join(text.synonyms)
    return {"term": text.term, "words": text.words, "synonyms": synonyms, "version": text.version}
