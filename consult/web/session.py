"""The request's database session and the person behind it: opened here, closed here, nowhere else."""

import hashlib
from typing import cast

from flask import Flask, Request, g, request
from flask_login import LoginManager, UserMixin, current_user
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Session

from consult.kernel import engine
from consult.kernel.actor import VISITOR, Actor
from consult.kernel.base import Base
from consult.kernel.work import Work
from consult.web.toolbox import ProcessLike, toolbox

COOKIE = "consult_sign_in"

db = SQLAlchemy(model_class=Base)
login_manager = LoginManager()


class SignedIn(UserMixin):  # type: ignore[misc]  # Flask-Login is not typed
    """The signed-in person as Flask-Login wants one; everything else goes by the actor."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.id = str(actor.person_id)


def install(app: Flask) -> None:
    """Bind sessions and sign-in to an application."""
    db.init_app(app)
    login_manager.init_app(app)
    with app.app_context():
        engine.prepare(db.engine)


@login_manager.request_loader  # type: ignore[untyped-decorator]  # likewise
def _load(asked: Request) -> SignedIn | None:
    token = asked.cookies.get(COOKIE)
    if not token:
        return None
    tools = toolbox()
    actor = tools.load_actor(session(), token_hash(token), tools.clock())
    return None if actor is None else SignedIn(actor)


def token_hash(token: str) -> str:
    """Hash a random token for storage: the database never holds what a cookie or link holds."""
    return hashlib.sha256(token.encode()).hexdigest()


def session() -> Session:
    """Give the request's session, furnished with vault, journal and listeners."""
    found = cast("Session", db.session())
    if "vault" not in found.info:
        tools = toolbox()
        found.info.update(vault=tools.vault, journal=tools.journal, listeners=tools.listeners, mode="read")
    return found


def actor() -> Actor:
    """Tell who asks: loaded once a request, a visitor unless signed in."""
    return cast("Actor", current_user.actor) if current_user.is_authenticated else VISITOR


def begin(*, writing: bool) -> None:
    """Begin the request's transaction afresh; a writing one takes the writer's place at once."""
    current = session()
    current.rollback()
    current.info["mode"] = "read"
    if writing:
        engine.writing(current)
    g.work = Work(session=current, actor=actor(), now=toolbox().clock())


def end(*, keep: bool) -> None:
    """End the request's transaction: everything it did stays, or nothing does."""
    current = session()
    witnessed = current.info.pop("witnessed", [])
    if keep:
        current.commit()
    else:
        for entry in witnessed:
            current.expunge(entry)
        current.rollback()
    current.info["mode"] = "read"
    if not keep:
        toolbox().journal.read_again(witnessed, within=current)


def work() -> Work:
    """Give the work of this request: session, actor and now."""
    return cast("Work", g.work)


def process() -> ProcessLike | None:
    """Give the process this page belongs to, if it belongs to one."""
    return cast("ProcessLike | None", g.get("process"))


def remote_key(*words: str) -> str:
    """Make a throttle key from what is asked and from where; a keyed hash, so nobody is named by it."""
    return toolbox().vault.pin("|".join((*words, request.remote_addr or "")))
