"""How far the example's reports are."""

from consult.example.queries import example_process, is_compiling, reports_wait
from consult.kernel.work import Work
from consult.publishing.commands import start_compilation
from consult.publishing.models import Compilation
from consult.publishing.rules import CompilationState
from tests.factories.processes import a_process
from tests.factories.reports import a_report


def test_there_is_nothing_to_wait_for_without_the_example(work: Work) -> None:
    a_process(work)
    assert (example_process(work.session), reports_wait(work.session), is_compiling(work.session)) == (
        None,
        False,
        False,
    )


def test_reports_wait_until_one_is_released(work: Work) -> None:
    process = a_process(work)
    process.is_example = True
    assert reports_wait(work.session) is False
    made = Compilation(process_id=process.id, report=a_report(work, process))
    work.session.add(made)
    work.session.flush()
    assert (example_process(work.session), reports_wait(work.session)) == (process, True)
    made.state = CompilationState.DONE
    made.started_at = made.ended_at = made.released_at = work.now
    work.session.flush()
    assert reports_wait(work.session) is False


def test_a_compilation_asked_for_is_under_way(work: Work) -> None:
    process = a_process(work)
    start_compilation(work, report=a_report(work, process))
    work.session.flush()
    assert is_compiling(work.session)
