"""What the public reads: the list of published submissions, and one of them."""

from functools import partial

from flask import request
from werkzeug.datastructures import MultiDict

from consult.kernel.languages import OWN_NAMES
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import see
from consult.sources.models import Source
from consult.submissions.forms import PublicFilterForm
from consult.submissions.queries import published as queries
from consult.submissions.views.doors import page_address, page_number, place_labels, published_one, room
from consult.web.page import show
from consult.web.room import anyone, the_process
from consult.web.session import work


@room.page("/submissions", load=the_process, may=see, cached=True)
def published(process: Process) -> str:
    """List what is published."""
    session, language = work().session, speech.language()
    categories, groups = place_labels(session)
    form = PublicFilterForm(MultiDict(request.args))
    form.offer(categories, groups, _questions(process))
    found = queries.published(session, process, form.selection(), now=work().now, language=language, page=page_number())
    return show(
        form=form,
        found=found,
        page_url=partial(page_address, "submissions.published"),
        categories=categories,
        groups=groups,
        names=OWN_NAMES,
    )


@room.page("/submissions/<path:reference>", load=published_one, may=anyone, cached=True)
def published_submission(source: Source) -> str:
    """Show one published submission."""
    language = speech.language()
    read = queries.read_published(work().session, source, now=work().now, language=language)
    categories, groups = place_labels(work().session)
    return show(read=read, source=source, categories=categories, groups=groups, language=language, names=OWN_NAMES)


def _questions(process: Process) -> dict[str, str]:
    found: dict[str, str] = {}
    for question in queries.questions_asked(work().session, process):
        text = question.text_in(speech.language())
        found.setdefault(question.code, question.code if text is None else text.title)
    return found
