"""Finding what was compiled and released."""

from consult.kernel.work import Work
from consult.publishing import commands, queries
from consult.reports.rules import ReportState
from tests.factories.publishing import a_done_compilation, written


def test_what_is_released_is_public(work: Work) -> None:
    process, report = written(work)
    compilation = a_done_compilation(work, report)
    assert list(queries.released(work.session, process)) == []
    report.state, report.frozen_at = ReportState.FROZEN, work.now
    version = process.public_version
    commands.release_compilation(work, compilation=compilation)
    work.session.expire_all()
    assert [one.id for one in queries.released(work.session, process)] == [compilation.id]
    assert (report.is_public, process.public_version) == (True, version + 1)


def test_the_last_duration_is_known_once_something_ended_well(work: Work) -> None:
    _, report = written(work)
    assert queries.last_duration(work.session, report.id) is None
    a_done_compilation(work, report)
    assert queries.last_duration(work.session, report.id) == 0
