"""The short look at a file: it answers what can be answered, and names the few things most worth mending."""

from __future__ import annotations

import pytest

from consult.press.check.conditions import BY_CODE
from consult.press.check.finding import ENGLISH, Finding, Place
from consult.press.check.looking import MOST, Answer, look_at
from consult.press.check.remarks import Remark, remarks_from, remarks_of, rows_of

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def remarks(*codes: str) -> list[Remark]:
    return [Remark(Finding(BY_CODE[code], Place()), 1) for code in codes]


@pytest.mark.parametrize(
    ("ending", "codes", "answers"),
    [
        ("pdf", (), (YES, YES, YES, YES)),
        ("pdf", ("pdf.5-1", "pdf.7.1-10"), (YES, YES, YES, YES)),
        ("pdf", ("pdf.7.1-11", "pdf.7.1-3"), (NO, YES, YES, UNKNOWN)),
        ("pdf", ("pdf.6.2-1",), (NO, YES, YES, YES)),
        ("pdf", ("pdf.7.1-3",), (YES, YES, YES, UNKNOWN)),
        ("pdf", ("pdf.7.1-3", "pdf.7.3-1"), (YES, YES, YES, NO)),
        ("pdf", ("pdf.7.2-34", "pdf.7.1-9"), (YES, NO, NO, YES)),
        ("pdf", ("pdf.7.1-8",), (YES, YES, UNKNOWN, YES)),
        ("docx", (), (YES, YES, YES, YES)),
        ("docx", ("docx.picture-of-text", "docx.alt"), (NO, YES, YES, NO)),
        ("docx", ("docx.language", "docx.title"), (YES, NO, NO, YES)),
    ],
)
def test_each_question_is_answered_by_what_was_found(
    ending: str, codes: tuple[str, ...], answers: tuple[Answer, ...]
) -> None:
    assert tuple(answer for answer, _ in look_at(ending, remarks(*codes)).answers) == answers


def useful(ending: str, *codes: str) -> list[str]:
    return [remark.first.condition.code for remark in look_at(ending, remarks(*codes)).useful]


def test_the_most_useful_come_first_and_are_few() -> None:
    codes = ("docx.nested-table", "docx.heading-skip", "docx.alt", "docx.title", "docx.language")
    assert useful("docx", *codes) == ["docx.language", "docx.title", "docx.alt"]
    assert (len(useful("docx", *codes)), look_at("docx", remarks(*codes)).count) == (MOST, 5)


def test_each_is_mended_in_another_way() -> None:
    assert BY_CODE["pdf.7.2-34"].mend == BY_CODE["pdf.7.2-29"].mend
    assert useful("pdf", "pdf.7.2-29", "pdf.7.2-34", "pdf.7.3-1") == ["pdf.7.2-34", "pdf.7.3-1"]


def test_what_follows_from_missing_tags_is_not_asked_for_beside_them() -> None:
    assert useful("pdf", "pdf.7.1-11", "pdf.7.1-3", "pdf.7.1-8", "pdf.7.18.5-1", "pdf.5-1") == ["pdf.7.1-11"]
    assert useful("pdf", "pdf.7.1-3", "pdf.7.18.5-1") == ["pdf.7.1-3", "pdf.7.18.5-1"]


def test_a_remark_counts_places_and_keeps_the_first() -> None:
    found = [Finding(BY_CODE["pdf.7.3-1"], Place(page=page, tag="Figure")) for page in (2, 5, 9)]
    [remark] = remarks_of(found)
    assert (remark.first.place, remark.count) == (Place(page=2, tag="Figure"), 3)


def test_remarks_are_kept_as_codes_and_come_back_the_same() -> None:
    values = (("words", "Deep"), ("level", "4"), ("before", "2"))
    kept = rows_of([Remark(Finding(BY_CODE["docx.heading-skip"], Place(paragraph=7), values), 2)])
    assert kept == [
        {"condition": "docx.heading-skip", "count": 2, "place": {"paragraph": 7}, "values": dict(values)},
    ]
    assert rows_of(remarks_from(kept)) == kept


def test_words_of_the_file_keep_their_own_direction_on_a_page() -> None:
    values = (("words", "1. تقرير"), ("level", "4"), ("before", "2"))
    remark = Remark(Finding(BY_CODE["docx.heading-skip"], Place(), values), 1)
    said = "The heading “\u20681. تقرير\u2069” is of level \u20684\u2069 and follows one of level \u20682\u2069."
    assert remark.sentence(ENGLISH) == said


GOOD_ROW = {"condition": "docx.vague-link", "count": 1, "place": {"paragraph": 1}, "values": {"words": "here"}}
WRONG = [
    {"condition": "docx.nothing"},
    {"condition": None},
    {"count": 0},
    {"count": True},
    {"count": "many"},
    {"place": {"street": "x"}},
    {"place": {"page": 1, "line": 2}},
    {"place": {"page": "<script>"}},
    {"place": {"part": "x" * 201}},
    {"place": None},
    {"values": {}},
    {"values": {"words": "x" * 201}},
    {"values": []},
]


@pytest.mark.parametrize("change", WRONG, ids=range(len(WRONG)))
def test_what_no_checker_says_is_not_believed(change: dict[str, object]) -> None:
    assert [remark.count for remark in remarks_from([GOOD_ROW])] == [1]
    with pytest.raises(ValueError, match="not what a checker says"):
        remarks_from([GOOD_ROW | change])


def test_rows_that_are_none_are_not_believed() -> None:
    for rows in (7, ["words"], {"a": 1}):
        with pytest.raises(ValueError, match="not what a checker says"):
            remarks_from(rows)  # type: ignore[arg-type]  # whatever came
