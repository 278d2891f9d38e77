"""Compiling and releasing, on real documents."""

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select, update

from consult.adapters.presses import PressHere
from consult.adapters.worker import Worker
from consult.kernel.desk import Desk
from consult.kernel.jobs import MOST_TRIES, WORKER_DIED, Job, JobState
from consult.kernel.ports import Asked, Spoiled, always
from consult.kernel.signing import Signer
from consult.kernel.work import Work
from consult.processes.queries import process_by_slug
from consult.publishing import commands, queries
from consult.publishing.documents import Office, manuscripts
from consult.publishing.jobs import Order, Shelf, Written, compile_report, give_compilation_up, write_all
from consult.publishing.rules import CompilationState, Edition, Problem
from consult.reports.commands.issuing import ReportIsNotFrozen
from consult.reports.models import ParagraphText
from consult.reports.rules import ReportState
from tests.factories.processes import a_process
from tests.factories.publishing import written

OFFICE = Office("The Office", "office@consult.example")
ENDINGS = ("brf", "docx", "epub", "html", "json", "large.docx", "large.pdf", "pdf", "txt", "xml")
SIGNER = Signer(Ed25519PrivateKey.from_private_bytes(b"s" * 32))


class SpoilingPress:
    """A press that cannot make PDF."""

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make what can be made."""
        for task in tasks:
            spoiled = Spoiled("publishing.unprintable", "p1")
            yield spoiled if task[1] == "pdf" else next(PressHere().press([task], goes_on=goes_on))


def test_there_is_a_manuscript_for_each_edition_in_each_whole_language(work: Work) -> None:
    process, report = written(work)
    found = list(manuscripts(work.session, process, report, office=OFFICE, now=work.now))
    assert [(one.edition, one.language) for one in found] == [(Edition.STANDARD, "en"), (Edition.EASY, "en")]


def test_a_report_is_compiled_once_at_a_time(work: Work) -> None:
    _, report = written(work)
    commands.start_compilation(work, report=report)
    with pytest.raises(commands.StillCompiling):
        commands.start_compilation(work, report=report)


def test_the_job_makes_every_rendition_and_counts_them(desk: Desk, work: Work) -> None:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()
    compile_report(desk, shelf=Shelf(PressHere()), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()
    found = queries.newest_compilation(work.session, report.id)
    assert found is not None
    assert (found.state, found.done_steps, found.all_steps) == (CompilationState.DONE, 16, 16)
    assert {row.size for row in found.renditions} == {
        len(b"".join(desk.files.read(row.file_key))) for row in found.renditions
    }
    again = queries.one_rendition(work.session, report.process, found.id, "easy.en.pdf")
    assert again is not None
    assert again.edition is Edition.EASY
    assert queries.one_rendition(work.session, a_process(work, "other"), found.id, "easy.en.pdf") is None


def test_what_cannot_be_made_is_said_and_the_rest_is_there(desk: Desk, work: Work) -> None:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()
    compile_report(desk, shelf=Shelf(SpoilingPress()), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()
    assert (compilation.state, compilation.problem) == (
        CompilationState.FAILED,
        "publishing.unprintable\nstandard.en.pdf: p1\neasy.en.pdf: p1",
    )
    assert len(compilation.renditions) == 14
    with pytest.raises(commands.NotCompiled):
        commands.release_compilation(work, compilation=compilation)


def test_a_draft_is_not_released(work: Work) -> None:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    commands.end_compilation(work, compilation=compilation)
    with pytest.raises(ReportIsNotFrozen):
        commands.release_compilation(work, compilation=compilation)
    report.state, report.frozen_at = ReportState.FROZEN, compilation.created_at + timedelta(seconds=1)
    with pytest.raises(commands.MadeBeforeFreezing):
        commands.release_compilation(work, compilation=compilation)
    report.frozen_at = compilation.created_at
    commands.release_compilation(work, compilation=compilation)
    assert report.is_public


def test_a_compilation_whose_job_fails_for_good_has_ended(desk: Desk, work: Work) -> None:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()

    def broken(_desk: Desk, **_ids: str) -> None:
        raise OSError

    worker = Worker(desk, {commands.JOB: broken}, {commands.JOB: give_compilation_up})
    for state in (*[CompilationState.WAITING] * (MOST_TRIES - 1), CompilationState.FAILED):
        work.session.execute(update(Job).values(run_at=work.now - timedelta(hours=1)))
        work.session.commit()
        assert worker.run_all() == 1
        work.session.expire_all()
        assert compilation.state is state
    assert compilation.problem == "publishing.broken-off"
    assert commands.start_compilation(work, report=report).state is CompilationState.WAITING


def test_a_compilation_that_killed_its_worker_each_time_has_ended(desk: Desk, work: Work) -> None:
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    dead = {"state": JobState.RUNNING, "tries": MOST_TRIES, "lease_until": work.now - timedelta(hours=1)}
    work.session.execute(update(Job).values(dead))
    work.session.commit()
    assert Worker(desk, {}, {commands.JOB: give_compilation_up}).run_all() == 0
    work.session.expire_all()
    assert (compilation.state, compilation.problem) == (CompilationState.FAILED, "publishing.broken-off")
    assert work.session.scalars(select(Job.problem)).all() == [WORKER_DIED]


@pytest.mark.parametrize("words", ["A sign of our own: \ue000.", "Turned \u202e round."])
def test_a_text_from_before_the_forms_refused_it_is_a_finding_with_its_place(
    desk: Desk, work: Work, tmp_path: Path, words: str
) -> None:
    process, report = written(work)
    work.session.execute(update(ParagraphText).values(words=words))
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()
    findings = write_all(
        desk, shelf=Shelf(PressHere()), office=OFFICE, signer=SIGNER, order=Order(process.slug), folder=tmp_path
    ).findings
    assert [one.partition(".content")[0].partition(".text")[0] for one in findings] == [
        f"{report.slug}/standard.en: paragraph 1"
    ]
    assert sorted(path.name for path in (tmp_path / report.slug).iterdir()) == [
        f"easy.en.{ending}" for ending in ENDINGS
    ]
    compile_report(desk, shelf=Shelf(PressHere()), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()
    assert (compilation.state, len(compilation.renditions)) == (CompilationState.FAILED, 8)
    problem = Problem.read(str(compilation.problem))
    assert (problem.code, problem.places) == (
        "publishing.unprintable",
        tuple(one.removeprefix(f"{report.slug}/") for one in findings),
    )


def test_everything_is_written_into_a_folder_and_twice_the_same(desk: Desk, work: Work, tmp_path: Path) -> None:
    process, report = written(work)
    report.state, report.frozen_at = ReportState.FROZEN, work.now  # a draft is dated by the day of compiling
    work.session.commit()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        written_now = write_all(
            desk,
            shelf=Shelf(PressHere()),
            office=OFFICE,
            signer=SIGNER,
            order=Order(process.slug),
            folder=tmp_path / name,
        )
        assert written_now == Written([], [])
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file())
    assert [str(path) for path in files] == [
        "manifest.json",
        "manifest.sig",
        *(f"{report.slug}/{edition}.en.{form}" for edition in ("easy", "standard") for form in ENDINGS),
    ]
    assert {
        path for path in files if (tmp_path / "one" / path).read_bytes() != (tmp_path / "two" / path).read_bytes()
    } == set()
    manifest = json.loads((tmp_path / "one" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["process"], len(manifest["reports"][report.slug])) == ("nmirf", 20)


def test_a_process_that_is_not_there_cannot_be_written(desk: Desk, work: Work, tmp_path: Path) -> None:
    assert process_by_slug(work.session, "nowhere") is None
    with pytest.raises(LookupError):
        write_all(desk, shelf=Shelf(PressHere()), office=OFFICE, signer=SIGNER, order=Order("nowhere"), folder=tmp_path)
