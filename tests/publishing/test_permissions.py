"""Who compiles, who releases, who reads."""

from consult.kernel.work import Work
from consult.publishing import permissions
from consult.publishing.models import Rendition
from consult.publishing.rules import Edition, Form
from tests.factories.actors import everybody
from tests.factories.publishing import a_done_compilation, written


def test_who_compiles_and_who_releases(work: Work) -> None:
    process, report = written(work)
    compilation = a_done_compilation(work, report)
    actors = everybody(work, process)
    compiling = {name for name, actor in actors.items() if permissions.compile_report(actor, report)}
    releasing = {name for name, actor in actors.items() if permissions.release(actor, compilation)}
    assert compiling == {"rapporteur", "easy_read_author", "translator", "organizer"}
    assert releasing == {"organizer"}


def test_a_rendition_is_read_by_its_makers_before_it_is_released_and_by_all_afterwards(work: Work) -> None:
    process, report = written(work)
    compilation = a_done_compilation(work, report)
    rendition = Rendition(
        edition=Edition.STANDARD, language="en", form=Form.PDF, title="T", file_key="k", size=1, digest="d"
    )
    compilation.renditions.append(rendition)
    actors = everybody(work, process)
    before = {name for name, actor in actors.items() if permissions.read_rendition(actor, rendition)}
    compilation.released_at = work.now
    after = {name for name, actor in actors.items() if permissions.read_rendition(actor, rendition)}
    assert (before, after) == ({"rapporteur", "easy_read_author", "translator", "organizer"}, set(actors))
