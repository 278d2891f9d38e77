"""Who may analyse."""

from sqlalchemy import select

from consult.analysis import permissions
from consult.analysis.models import Coding
from consult.kernel.work import Work
from tests.factories.actors import everybody
from tests.factories.analysis import a_code
from tests.factories.processes import a_process
from tests.factories.sources import a_passage, a_source


def test_only_the_rapporteurs_of_the_process_analyse(work: Work) -> None:
    process = a_process(work)
    passage, code = a_passage(work, a_source(work, process)), a_code(work, process)
    doors = {
        permissions.analyse: process,
        permissions.read: passage.text.source,
        permissions.read_passage: passage,
        permissions.edit_code: code,
    }
    actors = everybody(work, process)
    seen = {may.__name__: {name for name, actor in actors.items() if may(actor, thing)} for may, thing in doors.items()}
    assert seen == {may.__name__: {"rapporteur"} for may in doors}


def test_codings_are_their_coders_own_and_the_sql_twin_agrees(work: Work) -> None:
    process = a_process(work)
    passage, code = a_passage(work, a_source(work, process)), a_code(work, process)
    actors = everybody(work, process)
    for coder in (None, actors["rapporteur"].person_id, actors["stranger"].person_id):
        coding = Coding(process_id=process.id, passage=passage, code=code, coder_id=coder, kind="practice")
        work.session.add(coding)
        work.session.flush()
        own = {name for name, actor in actors.items() if permissions.change_coding(actor, coding)}
        listed = {
            name
            for name, actor in actors.items()
            if work.session.scalar(select(Coding.id).where(Coding.id == coding.id, permissions.changeable(actor)))
        }
        assert own == listed == ({"rapporteur"} if coder != actors["stranger"].person_id else set())
