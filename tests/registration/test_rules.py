"""Rules of registration: steps, credentials, figures that name nobody."""

import json
import uuid

from hypothesis import given
from hypothesis import strategies as st

from consult.registration.rules import (
    FEWEST_SHOWN,
    Answers,
    Attendance,
    Step,
    credential_needed,
    shown_counts,
)

COUNTS = st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 40), max_size=8)
ANSWERS = st.builds(
    Answers,
    organization=st.none() | st.uuids().map(str),
    category=st.none() | st.just("ngo_other"),
    mode=st.none() | st.sampled_from(Attendance),
    wishes_to_speak=st.booleans(),
    language=st.none() | st.just("ar"),
    needs=st.lists(st.sampled_from(["is", "cart"]), unique=True).map(tuple),
    words=st.text(),
    asked_for_needs=st.booleans(),
)


@given(ANSWERS)
def test_answers_survive_being_kept(answers: Answers) -> None:
    assert Answers.from_json(json.loads(json.dumps(answers.to_json()))) == answers


def test_the_first_page_not_filled_comes_next() -> None:
    journey = [
        Answers(),
        Answers(category="academia"),
        Answers(category="academia", mode=Attendance.ONLINE, language="en"),
        Answers(category="academia", mode=Attendance.ONLINE, language="en", asked_for_needs=True),
    ]
    assert [answers.next_step for answers in journey] == list(Step)


def test_an_organization_is_known_by_its_id() -> None:
    wanted = uuid.uuid4()
    assert [Answers(organization=str(wanted)).organization_id, Answers().organization_id] == [wanted, None]


def test_a_paper_is_asked_for_and_a_decision_is_not() -> None:
    papers = {"letter": {"is_paper": "1"}, "decision": {"is_paper": "0"}}
    asked = [credential_needed({"credential": code}, papers) for code in ("letter", "decision", "", "unheard-of")]
    assert asked == ["letter", None, None, None]


@given(COUNTS)
def test_no_small_number_is_shown(counts: dict[str, int]) -> None:
    shown = shown_counts(counts)
    assert [n for n in shown.values() if n is not None and 0 < n < FEWEST_SHOWN] == []


@given(COUNTS)
def test_what_is_shown_is_true(counts: dict[str, int]) -> None:
    shown = shown_counts(counts)
    assert {name: counts[name] for name, n in shown.items() if n is not None} == {
        name: n for name, n in shown.items() if n is not None
    }
    assert set(shown) == set(counts)


@given(COUNTS)
def test_one_hidden_cell_never_stands_alone_beside_shown_people(counts: dict[str, int]) -> None:
    hidden = [name for name, n in shown_counts(counts).items() if n is None]
    has_large = any(n >= FEWEST_SHOWN for n in counts.values())
    assert not (len(hidden) == 1 and has_large)
