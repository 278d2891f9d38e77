"""Lists, filters and figures of analysis; each list takes as many queries for three rows as for one."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from consult.analysis.models import Code
from consult.analysis.queries.coded import coded_sources, codings_of, count_passages, one_passage, passages
from consult.analysis.queries.facets import asked_questions, found_facets, questions_of
from consult.analysis.queries.figures import by_category_and_region, by_code_and_kind
from consult.analysis.queries.register import count_sources, one_source, passages_of, sources
from consult.analysis.rules import PassageKind
from consult.analysis.rules.filters import Asked, Filters, Place
from consult.kernel.text.held import Use
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.commands import add_text, choose_consent, withdraw_source
from consult.sources.queries import gate
from consult.sources.rules import Part, Preset, SourceKind
from tests.factories.analysis import a_code, a_coded_passage, an_intervention
from tests.factories.calls import a_call
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process
from tests.factories.sources import a_source

EVERYTHING = Filters()


@contextmanager
def counted(work: Work) -> Iterator[list[str]]:
    """Count the statements that the block sends."""
    sent: list[str] = []
    engine = work.session.get_bind()

    def note(*details: object) -> None:
        sent.append(str(details[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def process(work: Work) -> Process:
    """A process of its own."""
    return a_process(work)


@pytest.fixture
def code(work: Work, process: Process) -> Code:
    """A code with one under it."""
    made = a_code(work, process)
    a_code(work, process, "Finer", parent=made)
    return made


def _references(work: Work, process: Process, filters: Filters = EVERYTHING) -> list[str]:
    rows = sources(work.session, process.id, filters, now=work.now)
    assert count_sources(work.session, process.id, filters, now=work.now) == len(rows)
    return [row.source.reference for row in rows]


def test_the_register_holds_what_may_be_analysed(work: Work, process: Process) -> None:
    kept = [a_source(work, process, f"R-{at}", preset=preset).reference for at, preset in enumerate(Preset)]
    a_source(work, a_process(work, "other"), "R-9")
    gone = a_source(work, process, "R-8")
    withdraw_source(work, source=gone)
    assert _references(work, process) == kept[:4]
    found = [one_source(work.session, process.id, f"R-{at}", now=work.now) is not None for at in (0, 4, 8, 9)]
    assert found == [True, False, False, False]


def test_the_register_says_how_far_each_is_coded(work: Work, process: Process, code: Code) -> None:
    coded, fresh = a_source(work, process, "R-1"), a_source(work, process, "R-2")
    a_coded_passage(work, coded, code)
    a_coded_passage(work, coded, code, 6, 20)
    rows = sources(work.session, process.id, EVERYTHING, now=work.now)
    assert [(row.words, row.passages) for row in rows] == [(11, 2), (11, 0)]
    assert _references(work, process, Filters(without_passage=True)) == [fresh.reference]


def test_only_current_texts_count(work: Work, process: Process, code: Code) -> None:
    source = a_source(work, process)
    a_coded_passage(work, source, code)
    add_text(work, source=source, part=Part("q1", "en", ("Three new words.",), question="q1"), position=0)
    rows = sources(work.session, process.id, EVERYTHING, now=work.now)
    assert ([row.words for row in rows], passages_of(work.session, source)) == ([3], [])


FILTERS = {
    "category": (Filters(category="state_member"), ["I-1"]),
    "region": (Filters(region="AFR"), ["S-1"]),
    "language": (Filters(language="ar"), ["I-1"]),
    "kind of source": (Filters(source_kind=SourceKind.SUBMISSION), ["S-1"]),
    "event": (Filters(place=Place("seminar")), ["I-1"]),
    "session": (Filters(place=Place("seminar", "s2")), []),
    "question": (Filters(question=Asked("call", "q1")), ["S-1"]),
    "question of another call": (Filters(question=Asked("other", "q1")), []),
    "kind of passage": (Filters(kind=PassageKind.NEED), ["I-1"]),
    "two at once": (Filters(category="state_member", region="AFR"), []),
}


@pytest.mark.parametrize(("filters", "expected"), FILTERS.values(), ids=FILTERS)
def test_filters_narrow_sources_and_passages_alike(
    work: Work, process: Process, code: Code, filters: Filters, expected: list[str]
) -> None:
    a_coded_passage(work, a_source(work, process, "S-1"), code)
    a_coded_passage(work, an_intervention(work, process, "I-1"), code, kind=PassageKind.NEED)
    found = passages(work.session, process.id, filters, now=work.now)
    assert [row.text.source.reference for row in found] == expected
    assert _references(work, process, filters) == expected
    assert count_passages(work.session, process.id, filters, now=work.now) == len(expected)
    cited = coded_sources(work.session, process.id, filters, now=work.now)
    assert [source.reference for source in cited] == expected


def test_a_parent_code_means_its_children_too(work: Work, process: Process, code: Code) -> None:
    finer = a_code(work, process, "Finest", parent=code)
    a_coded_passage(work, a_source(work, process), finer)
    found = [count_passages(work.session, process.id, Filters(code=one.id), now=work.now) for one in (code, finer)]
    assert found == [1, 1]


def test_withdrawn_consent_takes_passages_out_at_once(work: Work, process: Process, code: Code) -> None:
    source = a_source(work, process)
    passage = a_coded_passage(work, source, code)
    choose_consent(work, source=source, preset=Preset.OHCHR_ONLY)
    assert passages(work.session, process.id, EVERYTHING, now=work.now) == []
    assert one_passage(work.session, process.id, passage.id, now=work.now) is None
    assert by_code_and_kind(work.session, process.id, EVERYTHING, now=work.now) == {}


def test_counts_by_code_and_kind(work: Work, process: Process, code: Code) -> None:
    source = a_source(work, process)
    for start, kind in ((0, PassageKind.NEED), (6, PassageKind.NEED), (13, PassageKind.LESSON)):
        a_coded_passage(work, source, code, start, 20, kind=kind)
    found = by_code_and_kind(work.session, process.id, EVERYTHING, now=work.now)
    assert found == {(code.id, PassageKind.NEED): 2, (code.id, PassageKind.LESSON): 1}


def test_figures_hide_small_numbers(work: Work, process: Process) -> None:
    for at in range(3):
        a_source(work, process, f"S-{at}")
    an_intervention(work, process)
    found = by_category_and_region(work.session, process.id, EVERYTHING, now=work.now, order=["state_member"])
    assert (found.rows, found.columns) == (("state_member", "ngo_other"), ("AFR", "APG"))
    assert found.cells == ((0, None, None), (None, None, None), (None, None, 4))


def test_facets_are_those_of_the_sources(work: Work, process: Process) -> None:
    a_source(work, process)
    an_intervention(work, process)
    found = found_facets(work.session, process.id, language="en", now=work.now)
    assert (list(found.categories), list(found.regions)) == (["ngo_other", "state_member"], ["AFR", "APG"])
    assert (found.languages, found.kinds) == (("ar", "en"), (SourceKind.SUBMISSION, SourceKind.INTERVENTION))
    assert (list(found.places), list(found.questions)) == (
        [Place("seminar"), Place("seminar", "s1")],
        [Asked("call", "q1")],
    )


def test_a_session_and_a_question_are_named_with_what_they_belong_to(work: Work, process: Process) -> None:
    a_session(work, an_event(work, process), slug="s1")
    a_call(work, process, "call")
    an_intervention(work, process)
    source = a_source(work, process)
    places = found_facets(work.session, process.id, language="en", now=work.now).places
    event, session = places[Place("seminar")], places[Place("seminar", "s1")]
    assert session.startswith(f"{event} › ")
    named = {"q1": asked_questions(work.session, process.id, language="en")[Asked("call", "q1")]}
    assert questions_of(work.session, source, language="en") == named
    assert named["q1"] != "q1"


def _both_lists(work: Work, process: Process) -> list[str]:
    work.session.expire_all()
    now = work.now
    process_id = process.id
    with counted(work) as sent:
        sources(work.session, process_id, EVERYTHING, now=now, page=1)
        rows = passages(work.session, process_id, EVERYTHING, now=now, page=1)
        found = list({row.text.source_id: row.text.source for row in rows}.values())
        rights = gate.rights_of(work.session, found, now=now)
        gate.analysed_passages(work, rows, rights)
        [gate.contributor(work.session, one, rights, use=Use.QUOTE, language="en") for one in found]
        [coding.code.name_in("en") for some in codings_of(work.session, rows).values() for coding in some]
        found_facets(work.session, process_id, language="en", now=now)
    return sent


def test_lists_take_as_many_queries_for_three_as_for_one(work: Work, process: Process, code: Code) -> None:
    a_coded_passage(work, a_source(work, process, "S-1"), code)
    one = _both_lists(work, process)
    for reference in ("S-2", "S-3"):
        a_coded_passage(work, a_source(work, process, reference), code)
    three = _both_lists(work, process)
    assert (len(one), len(three)) == (12, 12)
