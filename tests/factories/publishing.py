"""A written report and its compilation for tests."""

from consult.kernel.work import Work
from consult.processes.models import Process
from consult.publishing import commands
from consult.publishing.models import Compilation
from consult.reports.models import Report
from tests.factories.easyread import a_whole_edition
from tests.factories.processes import a_process


def written(work: Work) -> tuple[Process, Report]:
    """A process with a small report and its easy edition, both in English."""
    process = a_process(work)
    version = a_whole_edition(work, process)
    return process, version.report


def a_done_compilation(work: Work, report: Report) -> Compilation:
    compilation = commands.start_compilation(work, report=report)
    commands.begin_compilation(work, compilation=compilation, steps=0)
    commands.end_compilation(work, compilation=compilation)
    work.session.flush()
    return compilation
