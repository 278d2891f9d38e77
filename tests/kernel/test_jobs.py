"""Jobs and letters: asked for in the transaction, taken over when a worker dies."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from consult.adapters.postman import Postman
from consult.adapters.worker import Worker
from consult.app import templates
from consult.kernel import jobs, outbox
from consult.kernel.desk import Desk
from consult.kernel.ids import new_id
from consult.kernel.jobs import Job, JobState
from consult.kernel.outbox import Letter, OutgoingLetter
from consult.kernel.work import Work

LETTER = Letter("amina@example.org", "fr", "accounts/password_changed", {"name": "Amina"})


def state_of(work: Work, job: Job) -> tuple[JobState, int]:
    work.session.flush()
    work.session.refresh(job)
    return job.state, job.tries


def test_a_job_is_taken_once(work: Work) -> None:
    jobs.enqueue(work.session, "x", now=work.now)
    assert jobs.claim(work.session, holder=new_id(), now=work.now) is not None
    assert jobs.claim(work.session, holder=new_id(), now=work.now) is None


def test_the_job_of_a_dead_worker_is_taken_over(work: Work) -> None:
    job = jobs.enqueue(work.session, "x", now=work.now)
    dead, alive = new_id(), new_id()
    jobs.claim(work.session, holder=dead, now=work.now)
    late = work.now + jobs.LEASE + timedelta(seconds=1)
    taken = jobs.claim(work.session, holder=alive, now=late)
    assert taken is not None
    jobs.finish(work.session, job.id, holder=dead, now=late)
    assert state_of(work, job) == (JobState.RUNNING, 2), "the dead worker's word counts no more"
    assert not jobs.renew(work.session, job.id, holder=dead, now=late)
    jobs.finish(work.session, job.id, holder=alive, now=late)
    assert state_of(work, job) == (JobState.DONE, 2)


def test_a_job_that_fails_is_tried_five_times(work: Work) -> None:
    job, holder, now = jobs.enqueue(work.session, "x", now=work.now), new_id(), work.now
    for _ in range(jobs.MOST_TRIES):
        assert jobs.claim(work.session, holder=holder, now=now) is not None
        jobs.finish(work.session, job.id, holder=holder, now=now, problem="OSError")
        now += timedelta(minutes=10)
    assert state_of(work, job) == (JobState.FAILED, 5)
    assert jobs.claim(work.session, holder=holder, now=now) is None


def test_the_lease_of_a_long_job_is_kept(work: Work) -> None:
    job, holder = jobs.enqueue(work.session, "x", now=work.now), new_id()
    jobs.claim(work.session, holder=holder, now=work.now)
    assert jobs.renew(work.session, job.id, holder=holder, now=work.now + timedelta(seconds=90))
    assert jobs.claim(work.session, holder=new_id(), now=work.now + timedelta(seconds=150)) is None


def test_what_is_rolled_back_was_never_asked_for(desk: Desk) -> None:
    def interrupted() -> None:
        with desk.work() as work:
            work.post(LETTER)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        interrupted()
    with desk.read() as work:
        assert work.session.scalar(select(func.count()).select_from(Job)) == 0
        assert outbox.waiting(work.session) == []


def test_a_letter_goes_out_in_the_receivers_language(desk: Desk) -> None:
    postman = Postman(templates(), "https://consult.example", "The Office", "help@consult.example")
    with desk.work() as work:
        work.post(LETTER)
    assert Worker(desk, {outbox.JOB: postman.send_letter}).run_all() == 1
    (mail,) = desk.mailer.sent  # type: ignore[attr-defined]  # the mailer in memory
    assert (mail.to, mail.language) == ("amina@example.org", "fr")
    assert "Amina" in mail.text
    assert '<html lang="fr" dir="ltr">' in mail.html


def test_a_sent_letter_is_erased(desk: Desk) -> None:
    postman = Postman(templates(), "https://consult.example", "The Office", "help@consult.example")
    with desk.work() as work:
        work.post(LETTER)
    Worker(desk, {outbox.JOB: postman.send_letter}).run_all()
    with desk.read() as work:
        row = work.session.scalars(select(OutgoingLetter)).one()
        assert (row.sealed, row.sent_at is not None) == (b"", True)


def test_a_letter_that_cannot_be_sent_waits(desk: Desk) -> None:
    class Broken:
        def send(self, _mail: object) -> None:
            raise OSError

    broken = replace(desk, mailer=Broken())  # type: ignore[arg-type]
    postman = Postman(templates(), "https://consult.example", "The Office", "help@consult.example")
    with desk.work() as work:
        work.post(LETTER)
    Worker(broken, {outbox.JOB: postman.send_letter}).run_one()
    with desk.read() as work:
        assert len(outbox.waiting(work.session)) == 1
        assert work.session.scalars(select(Job.problem)).one() == "OSError"
