"""What leaves in a bundle."""

from consult.adapters.files import MemoryStore
from consult.bundle.queries import Choice, gather
from consult.bundle.rules import check
from consult.kernel.work import Work
from consult.sources.rules import Preset
from tests.factories.processes import a_process
from tests.factories.sources import a_source


def test_an_empty_process_is_a_good_bundle(work: Work) -> None:
    bundle = gather(work, a_process(work), MemoryStore(), Choice())
    check(bundle.tables)
    assert {name for name, rows in bundle.tables.items() if rows} == {"process", "process_texts"}


def test_what_only_the_office_may_read_stays(work: Work) -> None:
    process = a_process(work)
    a_source(work, process, "NMIRF-1", preset=Preset.OHCHR_ONLY)
    a_source(work, process, "NMIRF-2", preset=Preset.ANALYSIS_ONLY)
    kept = [
        [row["reference"] for row in gather(work, process, MemoryStore(), Choice(confidential=asked)).tables["sources"]]
        for asked in (False, True)
    ]
    assert kept == [["NMIRF-2"], ["NMIRF-1", "NMIRF-2"]]
