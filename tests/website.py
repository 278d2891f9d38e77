"""A website under test: browsers that sign in, fill forms and follow links, without a network."""

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from config import Config
from consult.accounts.models import Person, SignIn
from consult.accounts.rules import SIGN_IN_LASTS
from consult.app import open_desk, open_worker
from consult.kernel import passwords
from consult.kernel.actor import SYSTEM, Actor
from consult.kernel.desk import Desk
from consult.kernel.work import Work

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_TOKEN = re.compile(r'name="csrf_token" value="(\w+)"')


@dataclass
class Visitor:
    """One browser. ``get`` and ``post`` as a person would: a post carries the token of a form shown before."""

    client: FlaskClient

    def get(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path)

    def post(self, path: str, data: Mapping[str, Any] | None = None, *, shown: str | None = None) -> TestResponse:
        """Send a form to ``path``, shown there or at ``shown``."""
        page = self.client.get(shown or path).text
        found = _TOKEN.search(page)
        token = found.group(1) if found else ""
        answer = self.client.post(path, data={"csrf_token": token, **(data or {})})
        answer.request.input_stream.close()  # a large body lies in a temporary file, which the client leaves open
        return answer

    def remove(self, path: str, data: Mapping[str, Any]) -> TestResponse:
        """Press a button that removes, and answer the question that comes first, as it is asked."""
        asked = self.post(path, data)
        hidden = dict(_HIDDEN.findall(asked.text.partition("<main")[2]))
        if (asked.status_code, hidden) != (200, {**data, "csrf_token": hidden.get("csrf_token")}):
            problem = f"not asked before it is removed: {asked.status_code}, {hidden}"
            raise AssertionError(problem)
        return self.post(path, {**hidden, "sure": "yes"})


@dataclass
class Website:
    """The application with its database; ``desk`` writes to it directly, ``worker`` does its jobs."""

    app: Flask
    config: Config
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        """Open a desk beside the web."""
        self.desk = open_desk(self.config)

    def visitor(self) -> Visitor:
        """Open a new browser, signed in as nobody."""
        return Visitor(self.app.test_client())

    def signed_in(self, email: str, *, second_factor: bool = False) -> Visitor:
        """Open a new browser in which the person with this address is signed in."""
        token = passwords.new_token()
        with self.desk.work() as work:
            person = work.session.query(Person).filter_by(email=email).one()
            row = SignIn(
                person=person,
                token_hash=passwords.hash_token(token),
                expires_at=work.now + SIGN_IN_LASTS,
                second_factor_at=work.now if second_factor or person.has_second_factor else None,
            )
            work.session.add(row)
        visitor = self.visitor()
        visitor.client.set_cookie("consult_sign_in", token)
        return visitor

    @contextmanager
    def work(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        """Write to the website's database; committed at the end of the block."""
        with self.desk.work(actor) as work:
            yield work

    def do_jobs(self) -> int:
        """Do every job that waits, and say how many."""
        worker = open_worker(self.config)
        done = worker.run_all()
        worker.desk.sessions.kw["bind"].dispose()
        return done

    def newest_link(self, path: str) -> str:
        """Give the link to a page of one's account that the newest letter holds."""
        newest = max((self.config.var / "mail").glob("*.eml"))
        body = email.message_from_bytes(newest.read_bytes(), policy=email.policy.default).get_body(("plain",))
        assert body is not None
        (found,) = re.findall(rf"/\w\w/account/{path}/\S+", body.get_content())
        return str(found)

    def close(self) -> None:
        """Close every connection."""
        self.desk.sessions.kw["bind"].dispose()
        with self.app.app_context():
            from consult.web.session import db  # noqa: PLC0415 - bound to this application

            db.session.remove()
            db.engine.dispose()
