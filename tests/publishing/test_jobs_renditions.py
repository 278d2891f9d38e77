"""All renditions: those made later, what cannot be made on a machine, and the signed list of them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from consult.adapters.manifests import State, check_folder
from consult.adapters.presses import PressHere
from consult.kernel.desk import Desk
from consult.kernel.jobs import Job, JobState
from consult.kernel.ports import TOO_MUCH, Asked, Spoiled, always
from consult.kernel.work import Work
from consult.publishing import commands
from consult.publishing.jobs import (
    Order,
    Shelf,
    Written,
    compile_report,
    complete_compilation,
    give_completion_up,
    write_all,
)
from consult.publishing.models import Compilation
from consult.publishing.rules import LATER, CompilationState, Form, download_name, manifest_key
from consult.reports.rules import ReportState
from tests.factories.publishing import written
from tests.publishing.test_commands import OFFICE, SIGNER

LACKING = frozenset({"brf"})


@dataclass
class Noting:
    """A press that notes what it is asked for, gives the form's name for it, and cannot make what it lacks."""

    lacks: frozenset[str] = frozenset()
    asked: list[str] = field(default_factory=list)

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make each as long as it goes on; JSON is the document's own, for what comes later is made of it."""
        for document, form in tasks:
            if not goes_on():
                return
            self.asked.append(form)
            if form in self.lacks:
                yield Spoiled("publishing.unprintable", f"{form}: not here")
            elif form == Form.JSON:
                yield from PressHere().press([(document, form)])
            else:
                yield f"{document.title} {form}".encode()


def compiled(desk: Desk, work: Work, press: Noting, *, lacking: frozenset[str] = frozenset()) -> Compilation:
    """A compilation of a report in English that has ended, but is not complete."""
    _, report = written(work)
    compilation = commands.start_compilation(work, report=report)
    work.session.commit()
    shelf = Shelf(press, lacking=lacking)
    compile_report(desk, shelf=shelf, office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()
    return compilation


def completed(desk: Desk, work: Work, press: Noting, compilation: Compilation) -> None:
    complete_compilation(desk, shelf=Shelf(press), signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()


def forms_of(compilation: Compilation) -> list[Form]:
    return sorted(row.form for row in compilation.renditions)


def test_nobody_waits_for_what_comes_later(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    assert (compilation.state, compilation.completed_at) == (CompilationState.DONE, None)
    assert set(press.asked) == set(Form) - set(LATER)
    jobs = work.session.execute(select(Job.kind, Job.ids).where(Job.kind == commands.COMPLETE)).all()
    assert [tuple(job) for job in jobs] == [(commands.COMPLETE, {"compilation_id": str(compilation.id)})]


def test_what_comes_later_is_made_of_the_document_as_it_was_compiled(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    before = {row.title for row in compilation.renditions}
    for title in compilation.report.titles:
        title.title = "Another title"
    work.session.commit()
    completed(desk, work, press, compilation)
    assert forms_of(compilation) == sorted([*Form, *Form])
    assert {row.title for row in compilation.renditions} == before
    assert (compilation.completed_at is not None, compilation.problem) == (True, None)


def test_completing_goes_on_where_it_was_broken_off(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    completed(desk, work, press, compilation)
    asked = len(press.asked)
    completed(desk, work, press, compilation)
    assert (len(press.asked), forms_of(compilation)) == (asked, sorted([*Form, *Form]))


def test_what_cannot_be_completed_is_said_and_the_rest_stays(desk: Desk, work: Work) -> None:
    press = Noting(lacks=frozenset({"pdf-large"}))
    compilation = compiled(desk, work, press)
    completed(desk, work, press, compilation)
    assert compilation.problem == (
        "publishing.unprintable\neasy.en.large.pdf: pdf-large: not here\nstandard.en.large.pdf: pdf-large: not here"
    )
    assert (compilation.state, len(compilation.renditions)) == (CompilationState.DONE, 18)


def test_what_nobody_will_want_is_not_made(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    commands.start_compilation(work, report=compilation.report)
    work.session.commit()
    completed(desk, work, press, compilation)
    assert (forms_of(compilation), compilation.completed_at is None) == (
        sorted(2 * [form for form in Form if form not in LATER]),
        False,
    )


def test_what_is_released_is_completed_and_its_pages_change(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    report = compilation.report
    report.state, report.frozen_at = ReportState.FROZEN, compilation.created_at
    commands.release_compilation(work, compilation=compilation)
    commands.start_compilation(work, report=report)
    work.session.commit()
    version = report.process.public_version
    completed(desk, work, press, compilation)
    assert (len(forms_of(compilation)), report.process.public_version) == (20, version + 1)


def test_a_completion_whose_job_fails_for_good_has_ended(desk: Desk, work: Work) -> None:
    compilation = compiled(desk, work, Noting())
    give_completion_up(work, compilation_id=str(compilation.id))
    assert (compilation.state, compilation.problem) == (CompilationState.DONE, TOO_MUCH)
    assert compilation.completed_at == work.now


def test_a_job_that_is_done_again_after_its_end_leaves_all_as_it_is(desk: Desk, work: Work) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    compile_report(desk, shelf=Shelf(press), office=OFFICE, signer=SIGNER, compilation_id=str(compilation.id))
    work.session.expire_all()
    assert (compilation.state, len(press.asked)) == (CompilationState.DONE, 16)
    sizes = [len(b"".join(desk.files.read(row.file_key))) for row in compilation.renditions]
    assert sizes == [row.size for row in compilation.renditions]
    assert work.session.scalars(select(Job.state).where(Job.kind == commands.COMPLETE)).all() == [JobState.WAITING]


def test_what_cannot_be_made_here_is_left_out(desk: Desk, work: Work) -> None:
    press = Noting(lacks=LACKING)
    compilation = compiled(desk, work, press, lacking=LACKING)
    assert (compilation.state, "brf" in press.asked, compilation.lacks_braille) == (CompilationState.DONE, False, True)
    told = json.loads(b"".join(desk.files.read(manifest_key(compilation.id, "manifest.json"))))
    assert told["left_out"] == ["brf"]
    assert compiled_elsewhere(desk, work, compilation).lacks_braille is False


def compiled_elsewhere(desk: Desk, work: Work, before: Compilation) -> Compilation:
    """The same report, compiled on a machine that can make everything."""
    again = commands.start_compilation(work, report=before.report)
    work.session.commit()
    compile_report(desk, shelf=Shelf(Noting()), office=OFFICE, signer=SIGNER, compilation_id=str(again.id))
    work.session.expire_all()
    return again


@pytest.mark.parametrize(
    ("asked", "endings", "said"),
    [
        ((), 2 * (len(Form) - 1), Written([], ["brf"])),
        ((Form.HTML,), 2, Written([], [])),
        (
            (Form.BRF,),
            0,
            Written([f"report-57/{edition}.en.brf: brf: not here" for edition in ("standard", "easy")], []),
        ),
    ],
    ids=["nothing named", "what can be made", "what cannot be made"],
)
def test_into_a_folder_it_is_left_out_and_said_unless_it_was_asked_for(
    desk: Desk, work: Work, tmp_path: Path, asked: tuple[Form, ...], endings: int, said: Written
) -> None:
    process, report = written(work)
    work.session.commit()
    shelf, order = Shelf(Noting(lacks=LACKING), lacking=LACKING), Order(process.slug, asked)
    found = write_all(desk, shelf=shelf, office=OFFICE, signer=SIGNER, order=order, folder=tmp_path / "out")
    assert (found, len(list((tmp_path / "out" / report.slug).iterdir()))) == (said, endings)
    told = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert (told["left_out"], told["findings"]) == (said.left_out, said.findings)


def test_downloads_can_be_verified_by_the_signed_list(desk: Desk, work: Work, tmp_path: Path) -> None:
    press = Noting()
    compilation = compiled(desk, work, press)
    completed(desk, work, press, compilation)
    for row in compilation.renditions:
        (tmp_path / download_name("report-57", row)).write_bytes(b"".join(desk.files.read(row.file_key)))
    for name in ("manifest.json", "manifest.sig"):
        (tmp_path / name).write_bytes(b"".join(desk.files.read(manifest_key(compilation.id, name))))
    (tmp_path / "report-57.easy.en.txt").write_bytes(b"changed")
    states = check_folder(tmp_path, SIGNER.public)
    assert [(path, state) for path, state in states if state is not State.OK] == [
        ("report-57.easy.en.txt", State.CHANGED)
    ]
    assert len(states) == 21
