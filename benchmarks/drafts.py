"""Drafts of submissions in the run's own database, ready to be saved or handed in."""

import re
import uuid
from collections.abc import Callable
from itertools import count

from benchmarks.client import Request, ask_once
from benchmarks.place import Place
from config import Config
from consult.accounts.queries import person_by_address
from consult.app import open_desk
from consult.kernel.work import Work
from consult.processes.queries import actor_for, process_by_slug
from consult.sources.rules import Preset
from consult.submissions.commands.drafting import begin_submission, save_answer
from consult.submissions.commands.handing_in import choose_consent
from consult.submissions.queries.own import published_call
from consult.submissions.rules import Beginning, Typed

PROCESS, CALL, QUESTION = "nmirf", "call-follow-up", "q1"
WORDS = "Every second month the ministries and the associations meet and read the list of recommendations together. "
ANSWER = WORDS * 20


def begin_drafts(place: Place, email: str, number: int) -> list[str]:
    """Begin so many drafts on the open call, each with an answer and a consent, and give their addresses."""
    desk = open_desk(Config(database_url=f"sqlite:///{place.var / 'consult.db'}", var=place.var))
    with desk.work() as work:
        person = person_by_address(work.session, email)
        process = process_by_slug(work.session, PROCESS)
        call = None if process is None else published_call(work.session, process, CALL)
        if person is None or call is None:
            raise LookupError(f"the example has no {email} or no {CALL}")
        own = Work(work.session, actor_for(work.session, person), work.now)
        made = []
        for _ in range(number):
            draft = begin_submission(own, call=call, beginning=Beginning(None, "en", ""))
            save_answer(own, submission=draft, question=QUESTION, typed=Typed(ANSWER, 0, str(uuid.uuid4())))
            choose_consent(own, submission=draft, preset=Preset.UNNAMED)
            made.append(f"/en/{PROCESS}/my-submissions/{draft.id}")
    desk.sessions.kw["bind"].dispose()
    return made


def hidden(page: str, name: str) -> str:
    """Read a hidden field of a form."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    return "" if found is None else found.group(1)


def signed_in(port: int, email: str, password: str) -> tuple[str, str]:
    """Sign in as a person would; give the cookies and the token of a form shown on this browser."""
    path = "/en/account/sign-in"
    shown = ask_once(port, Request(path))
    token, browser = hidden(shown.text, "csrf_token"), "; ".join(shown.cookies)
    form = (("csrf_token", token), ("email", email), ("password", password))
    sent = ask_once(port, Request(path, browser, form, 303))
    return "; ".join((browser, *(one for one in sent.cookies if one.startswith("consult_sign_in=")))), token


def saving(draft: str, cookies: str, token: str) -> Callable[[], Request]:
    """Save an answer of about 330 words again and again, each time over the version before."""
    versions = count(1)

    def ask() -> Request:
        version = next(versions)
        fields = {"text": f"{ANSWER} {version}", "version": str(version), "operation": str(uuid.uuid4())}
        form = (("csrf_token", token), ("action", "stay"), *fields.items())
        return Request(f"{draft}/questions/{QUESTION}", cookies, form, 303)

    return ask


def submitting(drafts: list[str], cookies: str, token: str) -> Callable[[], Request]:
    """Hand in one draft after the other."""
    waiting = iter(drafts)
    return lambda: Request(f"{next(waiting)}/check", cookies, (("csrf_token", token),), 303)
