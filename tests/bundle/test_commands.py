"""A whole process out and in again."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from consult.adapters.files import MemoryStore
from consult.bundle.commands import ProcessIsThere, take_bundle_in
from consult.bundle.queries import Choice, gather
from consult.bundle.rules import BadBundle, Bundle, pack, unpack
from consult.example.commands import load_example
from consult.kernel.journal import AuditEntry
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.models import Source

FILES = MemoryStore()


def exported(work: Work, process: Process, **choice: bool) -> Bundle:
    return gather(work, process, FILES, Choice(**choice))


@pytest.fixture
def process(work: Work) -> Process:
    found = load_example(work, password_hash="hash")[0]
    work.session.expire_all()  # what was stored is read back as the database keeps it
    return found


def without_ids(bundle: Bundle) -> dict[str, int]:
    return {name: len(rows) for name, rows in bundle.tables.items()}


def test_a_copy_holds_everything_and_exports_the_same_again(work: Work, process: Process) -> None:
    first = exported(work, process)
    copy = take_bundle_in(work, bundle=unpack(pack(first)), files=FILES, name="copy")
    again = exported(work, copy)
    assert without_ids(again) == without_ids(first)
    second = take_bundle_in(work, bundle=again, files=FILES, name="second")
    assert without_ids(exported(work, second)) == without_ids(first)
    assert copy.id != process.id


def test_a_process_comes_back_under_its_own_ids_and_differs_in_nothing(work: Work, process: Process) -> None:
    first = exported(work, process, registrations=True, confidential=True)
    work.session.delete(process)
    work.session.flush()
    work.session.expunge_all()
    restored = take_bundle_in(work, bundle=first, files=FILES)
    again = exported(work, restored, registrations=True, confidential=True)
    assert {name: rows for name, rows in again.tables.items() if rows != first.tables[name]} == {}
    assert pack(replace(again, about=first.about)) == pack(first)


def confidential_sources_stay_unless_asked_for(work: Work, process: Process) -> None:
    plain, whole = exported(work, process), exported(work, process, confidential=True)
    assert (len(plain.tables["sources"]), len(whole.tables["sources"])) == (88, 90)
    assert work.session.scalar(select(func.count()).where(Source.process_id == process.id)) == 90
    acts = work.session.scalars(select(AuditEntry.act).where(AuditEntry.act.like("export-%"))).all()
    assert (acts.count("export-confidential"), acts.count("export-bundle")) == (1, 2)


def people_stay_unless_asked_for(work: Work, process: Process) -> None:
    plain, whole = exported(work, process), exported(work, process, registrations=True)
    assert (plain.tables["people"], {row["author_id"] for row in plain.tables["submissions"]}) == ([], {None})
    assert len(whole.tables["people"]) == 28
    assert not {"password_hash", "totp_sealed"} & set(whole.tables["people"][0])


def a_process_is_taken_in_once(work: Work, process: Process) -> None:
    with pytest.raises(ProcessIsThere):
        take_bundle_in(work, bundle=exported(work, process), files=FILES)


def changed(bundle: Bundle, table: str, change: Callable[[list[Any]], None]) -> Bundle:
    rows = json.loads(json.dumps(bundle.tables[table]))
    change(rows)
    return replace(bundle, tables={**bundle.tables, table: rows})


BAD: list[tuple[str, Callable[[list[Any]], None], str]] = [
    ("events", lambda rows: rows[2].update(kind="party"), "data/events.json: $[2].kind: 'party' is not one of"),
    ("sources", lambda rows: rows[0].pop("category"), "data/sources.json: $[0]: 'category' is a required property"),
    ("calls", lambda rows: rows[1].update(opens_at="soon"), "data/calls.json: $[1].opens_at: 'soon' does not match"),
    ("questions", lambda rows: rows[0].update(colour="red"), "data/questions.json: $[0]: Additional properties"),
    ("citations", lambda rows: rows[0].update(start_at=99_999), "data: KeyError"),
    ("report_sections", lambda rows: rows[1].update(level=5), "data/report_sections.json: $[1].level: 5 is greater"),
    ("report_sections", lambda rows: rows[1].update(slug=rows[0]["slug"]), "data: IntegrityError"),
    ("report_titles", lambda rows: rows[0].update(title="A \ue000"), "data/report_titles.json: $[0].title: U+E000"),
    (
        "paragraph_texts",
        lambda rows: rows[0].update(words="A\n\u202e"),
        "data/paragraph_texts.json: $[0].words: a mark",
    ),
    (
        "easy_editions",
        lambda rows: rows[0]["titles"][0].update(words="A \N{SNOWMAN}"),
        "data/easy_editions.json: $[0].titles[0].words: U+2603",
    ),
    ("process", lambda rows: rows[0].update(slug="No Slug"), "data/process.json: $[0].slug"),
]


def a_bad_bundle_is_refused_with_file_path_and_reason(work: Work, process: Process) -> None:
    good = exported(work, process)
    for place, (table, change, told) in enumerate(BAD):
        bad = changed(good, table, change)
        name = None if table == "process" else f"bad-{place}"
        with pytest.raises(BadBundle) as problem, work.session.begin_nested():
            take_bundle_in(work, bundle=bad, files=MemoryStore(), name=name)
        assert str(problem.value).startswith(told)
        work.session.expire_all()
    assert work.session.scalar(select(func.count()).select_from(Process)) == 1


def test_choices_and_refusals(work: Work, process: Process) -> None:
    """One loading of the example for four questions: loading takes ten seconds."""
    confidential_sources_stay_unless_asked_for(work, process)
    people_stay_unless_asked_for(work, process)
    a_process_is_taken_in_once(work, process)
    a_bad_bundle_is_refused_with_file_path_and_reason(work, process)


def rezipped(packed: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


SMALL = pack(Bundle({"process": "x"}, {"process": [{"id": "1"}]}))


@pytest.mark.parametrize(
    ("packed", "told"),
    [
        (b"nothing", "bundle: whole file: this is not a ZIP file"),
        (rezipped(SMALL, lambda found: found.pop("manifest.json")), "manifest.json: whole file: it is missing"),
        (rezipped(SMALL, lambda found: found.update({"manifest.json": b"{}"})), "manifest.json: format"),
        (rezipped(SMALL, lambda found: found.update({"manifest.json": b"\xff"})), "manifest.json: whole file"),
        (rezipped(SMALL, lambda found: found.pop("data/process.json")), "data/process.json: whole file: it is missing"),
        (rezipped(SMALL, lambda found: found.update({"data/process.json": b"[]"})), "data/process.json: whole file"),
    ],
)
def test_what_is_no_bundle_is_refused(packed: bytes, told: str) -> None:
    with pytest.raises(BadBundle) as problem:
        unpack(packed)
    assert str(problem.value).startswith(told)
