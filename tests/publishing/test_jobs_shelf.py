"""The shelf: an unchanged document is not made again, a changed one always is, and nothing lies there to be read."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from consult.adapters.files import MemoryStore
from consult.adapters.presses import PressHere
from consult.kernel.desk import Desk
from consult.kernel.jobs import Job
from consult.kernel.ports import Asked, Spoiled, always
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.publishing.commands import FORGET_PRINTS
from consult.publishing.documents import Office
from consult.publishing.jobs import Order, Shelf, forget_prints, write_all
from consult.publishing.models import KeptPrint
from consult.publishing.rules import Form
from consult.reports.commands import cite_passage
from consult.sources.commands import choose_consent
from consult.sources.rules import Preset
from tests.factories.processes import a_process
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded
from tests.factories.sources import a_passage, a_source
from tests.press.printing import short_document
from tests.publishing.test_commands import SIGNER

MUCH = 1_000_000


@dataclass
class Counting:
    """A press that counts what it is asked for."""

    made: list[str] = field(default_factory=list)

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make each, and note its title and form."""
        for document, form in tasks:
            self.made.append(f"{document.title} {form}")
            yield from PressHere().press([(document, form)], goes_on=goes_on)


@pytest.fixture
def counting() -> Counting:
    return Counting()


@pytest.fixture
def process(work: Work) -> Process:
    made = a_process(work)
    work.session.commit()
    return made


def shelf_on(counting: Counting, imprint: str = "one", most: int = MUCH) -> Shelf:
    return Shelf(counting, lambda: imprint, most)


def stored(desk: Desk) -> dict[str, bytes]:
    assert isinstance(desk.files, MemoryStore)
    return desk.files.kept


def test_what_was_made_before_is_not_made_again(desk: Desk, process: Process, counting: Counting) -> None:
    tasks = [(short_document(title), form) for title in ("A", "B") for form in ("html", "docx")]
    first = list(shelf_on(counting).press(desk, tasks[1:], process_id=process.id))
    assert counting.made == ["A docx", "B html", "B docx"]
    second = list(shelf_on(counting).press(desk, tasks, process_id=process.id))
    assert (second[1:], counting.made[3:]) == (first, ["A html"])


@pytest.mark.parametrize(
    ("title", "form", "imprint"),
    [("A.", "html", "one"), ("A", "docx", "one"), ("A", "html", "two")],
    ids=["document", "form", "press"],
)
def test_another_document_form_or_press_is_made(
    desk: Desk, process: Process, counting: Counting, title: str, form: str, imprint: str
) -> None:
    list(shelf_on(counting).press(desk, [(short_document("A"), "html")], process_id=process.id))
    list(shelf_on(counting, imprint).press(desk, [(short_document(title), form)], process_id=process.id))
    assert len(counting.made) == 2


def test_what_is_kept_is_sealed_and_its_name_tells_nothing(desk: Desk, process: Process, counting: Counting) -> None:
    list(shelf_on(counting).press(desk, [(short_document("A"), "html")], process_id=process.id))
    ((key, content),) = stored(desk).items()
    assert (key.startswith("prints/"), b"focal point" in content) == (True, False)


def test_what_could_not_be_made_is_tried_again(desk: Desk, process: Process, counting: Counting) -> None:
    task = (short_document("\U00012000"), "pdf")
    for _ in range(2):
        (made,) = shelf_on(counting).press(desk, [task], process_id=process.id)
        assert isinstance(made, Spoiled)
    assert len(counting.made) == 2


@pytest.mark.parametrize("harm", ["erased", "altered"])
def test_what_cannot_be_opened_any_more_is_made_again(
    desk: Desk, work: Work, process: Process, counting: Counting, harm: str
) -> None:
    task = (short_document("A"), "html")
    (first,) = shelf_on(counting).press(desk, [task], process_id=process.id)
    (key,) = stored(desk)
    if harm == "erased":
        desk.files.erase(key)
    else:
        stored(desk)[key] = stored(desk)[key][:-1] + b"?"
    assert list(shelf_on(counting).press(desk, [task], process_id=process.id)) == [first]
    assert (len(counting.made), len(stored(desk)), len(work.session.scalars(select(KeptPrint)).all())) == (2, 1, 1)


def test_two_runs_keep_the_same_rendition_once(desk: Desk, work: Work, process: Process, counting: Counting) -> None:
    tasks = [(short_document("A"), "html")] * 2
    assert len(set(shelf_on(counting).press(desk, tasks, process_id=process.id))) == 1
    assert (len(stored(desk)), len(work.session.scalars(select(KeptPrint)).all())) == (1, 1)


def test_what_was_used_longest_ago_goes_first(desk: Desk, work: Work, process: Process, counting: Counting) -> None:
    tasks = [(short_document(title), "html") for title in ("A", "B", "C")]
    size = [len(made) for made in shelf_on(counting).press(desk, tasks, process_id=process.id)][0]  # type: ignore[arg-type]  # noqa: RUF015 - all are made
    rows = work.session.scalars(select(KeptPrint).order_by(KeptPrint.id)).all()
    for number, row in zip(itertools.count(), rows, strict=False):
        used = {"used_at": work.now + timedelta(minutes=number)}
        work.session.execute(update(KeptPrint).where(KeptPrint.id == row.id).values(used))
    work.session.commit()
    list(shelf_on(counting).press(desk, tasks[:1], process_id=process.id))
    assert shelf_on(counting, most=2 * size).prune(desk) == 1
    list(shelf_on(counting).press(desk, tasks, process_id=process.id))
    assert counting.made[3:] == ["B html"]
    assert shelf_on(counting, most=0).prune(desk) == 3
    assert stored(desk) == {}


def test_with_no_room_nothing_is_kept(desk: Desk, process: Process, counting: Counting) -> None:
    for _ in range(2):
        list(shelf_on(counting, most=0).press(desk, [(short_document("A"), "html")], process_id=process.id))
    assert (len(counting.made), stored(desk)) == (2, {})


def test_a_withdrawn_name_never_comes_from_the_shelf(
    desk: Desk, work: Work, process: Process, counting: Counting, tmp_path: Path
) -> None:
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    source = a_source(work, process)
    cite_passage(work, paragraph=paragraph, passage_id=coded(work, a_passage(work, source), a_code(work, process)).id)
    work.session.commit()
    pages = []
    for name, preset in (("one", None), ("two", None), ("three", Preset.UNNAMED)):
        if preset is not None:
            choose_consent(work, source=source, preset=preset)
            work.session.commit()
        office = Office("The Office", "office@consult.example")
        folder = tmp_path / name
        write_all(
            desk,
            shelf=shelf_on(counting, most=10 * MUCH),
            office=office,
            signer=SIGNER,
            order=Order("nmirf", (Form.HTML,)),
            folder=folder,
        )
        page = (folder / report.slug / "standard.en.html").read_text(encoding="utf-8")
        pages.append(("Open Door" in page, len(counting.made)))
    assert pages == [(True, 1), (True, 1), (False, 2)]


def test_a_changed_consent_erases_what_was_kept_for_the_process(
    desk: Desk, work: Work, process: Process, counting: Counting
) -> None:
    source, other = a_source(work, process), a_process(work, "other")
    work.session.commit()
    for owner in (process, other):
        list(shelf_on(counting).press(desk, [(short_document(owner.slug), "html")], process_id=owner.id))
    choose_consent(work, source=source, preset=Preset.UNNAMED)
    (asked,) = work.session.scalars(select(Job).where(Job.kind == FORGET_PRINTS)).all()
    work.session.commit()
    forget_prints(desk, **asked.ids)
    assert [row.process_id for row in work.session.scalars(select(KeptPrint))] == [other.id]
    assert len(stored(desk)) == 1
