"""What was typed is kept sealed, for an hour, for its owner; the journal and the throttle."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from consult.kernel import keeping
from consult.kernel.journal import Attempt, AuditEntry, Journal
from consult.kernel.keeping import KeptPost
from consult.kernel.work import Work

TYPED = [("text", "كلمات"), ("text", "more"), ("password", "secret"), ("csrf_token", "t")]


def kept(work: Work) -> str:
    ticket = keeping.keep(work.session, owner="person:1", path="/en/x", typed=TYPED, now=work.now)
    work.session.flush()
    return ticket


def test_what_was_typed_is_offered_to_its_owner_without_the_password(work: Work) -> None:
    ticket = kept(work)
    offered = keeping.offer(work.session, ticket, owners=frozenset({"person:1"}), now=work.now)
    assert offered == [("text", "كلمات"), ("text", "more")]


def test_it_is_offered_to_nobody_else_and_not_for_long(work: Work) -> None:
    ticket = kept(work)
    mine, late = frozenset({"person:1"}), work.now + timedelta(minutes=61)
    assert keeping.offer(work.session, ticket, owners=frozenset({"person:2"}), now=work.now) is None
    assert keeping.offer(work.session, "other", owners=mine, now=work.now) is None
    assert keeping.offer(work.session, ticket, owners=mine, now=late) is None


def test_it_is_sealed_and_cleaned_up(work: Work) -> None:
    kept(work)
    assert "كلمات".encode() not in work.session.scalars(select(KeptPost.sealed)).one()
    keeping.keep(work.session, owner="x", path="/", typed=[], now=work.now + timedelta(hours=2))
    work.session.flush()
    assert work.session.scalar(select(func.count()).select_from(KeptPost)) == 1


def test_too_many_tries_are_too_many(sessions: sessionmaker[Session], work: Work) -> None:
    journal, window = Journal(sessions), timedelta(minutes=15)
    tries = [journal.too_many("key", limit=3, window=window, now=work.now) for _ in range(5)]
    assert tries == [False, False, False, True, True]
    assert not journal.too_many("key", limit=3, window=window, now=work.now + timedelta(minutes=16))
    assert not journal.too_many("other", limit=3, window=window, now=work.now)


def test_a_day_old_try_is_forgotten(sessions: sessionmaker[Session], work: Work) -> None:
    journal = Journal(sessions)
    journal.too_many("key", limit=3, window=timedelta(minutes=1), now=work.now)
    journal.too_many("other", limit=3, window=timedelta(minutes=1), now=work.now + timedelta(days=2))
    with sessions() as session:
        assert session.scalars(select(Attempt.key)).all() == ["other"]


def test_what_was_witnessed_is_on_record(work: Work) -> None:
    work.witness("open", about=("source", None), values={"n": 1})
    entry = work.session.scalars(select(AuditEntry)).one()
    assert (entry.act, entry.about_kind, entry.actor_kind, entry.values) == ("open", "source", "system", {"n": 1})
