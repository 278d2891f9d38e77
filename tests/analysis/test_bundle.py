"""Codebook, passages and codings survive the way out and back."""

import json
import uuid

import pytest

from consult.analysis.bundle import analysis_rows, restore_analysis
from consult.kernel.work import Work
from consult.sources.commands import PassageIsOutside, withdraw_source
from tests.factories.analysis import a_code, a_coded_passage, an_intervention
from tests.factories.processes import a_process
from tests.factories.sources import a_source

REFERENCES = ("S-1", "NMIRF-2026-0101")


def _copy_id(known: uuid.UUID) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, str(known))


def test_rows_come_back_as_they_went(work: Work) -> None:
    process, copy = a_process(work), a_process(work, "copy")
    code = a_code(work, process)
    finer = a_code(work, process, "Finer", parent=code)
    for place in (process, copy):
        a_source(work, place, "S-1")
        spoken = an_intervention(work, place)
        if place is process:
            a_coded_passage(work, spoken, finer, 3, 20)
    gone = a_source(work, process, "S-2")
    a_coded_passage(work, gone, code)
    withdraw_source(work, source=gone)
    rows = analysis_rows(work.session, process.id, references=REFERENCES)
    packed = json.loads(json.dumps(rows))
    restore_analysis(work, process_id=copy.id, rows=packed, new_id=_copy_id)
    again = analysis_rows(work.session, copy.id, references=REFERENCES)
    told = json.dumps(rows)
    for known in {row["id"] for some in rows.values() for row in some}:
        told = told.replace(known, str(_copy_id(uuid.UUID(known))))
    assert ([len(some) for some in rows.values()], again) == ([2, 1, 1], json.loads(told))


def test_passages_of_withdrawn_sources_come_back_too(work: Work) -> None:
    process, copy = a_process(work), a_process(work, "copy")
    a_coded_passage(work, a_source(work, process, "S-1"), a_code(work, process))
    withdraw_source(work, source=a_source(work, copy, "S-1"))
    rows = analysis_rows(work.session, process.id, references=REFERENCES)
    restore_analysis(work, process_id=copy.id, rows=rows, new_id=_copy_id)
    assert len(analysis_rows(work.session, copy.id, references=REFERENCES)["passages"]) == 1


def test_a_span_that_does_not_fit_is_refused(work: Work) -> None:
    process, copy = a_process(work), a_process(work, "copy")
    a_coded_passage(work, a_source(work, process, "S-1"), a_code(work, process))
    a_source(work, copy, "S-1", paragraphs=("Short.",))
    rows = analysis_rows(work.session, process.id, references=REFERENCES)
    with pytest.raises(PassageIsOutside):
        restore_analysis(work, process_id=copy.id, rows=rows, new_id=_copy_id)
