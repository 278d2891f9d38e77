"""The example's content is what the issue asks for, and fits together."""

import statistics
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from consult.example.rules import instant, read, read_all
from consult.kernel.languages import LANGUAGES
from consult.sources.rules import canonical, find_quote, whole_text, word_count

LOADED = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SUBMISSIONS: list[Any] = [content for _, content in read_all("submissions")]
INTERVENTIONS: list[Any] = [one for _, session in read_all("interventions") for one in session]
CONSENT = {one["id"]: one["consent"] for one in SUBMISSIONS}


def words(content: Any) -> int:
    paragraphs = content.get("paragraphs") or [text for answer in content["answers"].values() for text in answer]
    return sum(word_count(text) for text in paragraphs)


def test_there_are_enough_submissions_in_every_language() -> None:
    counted = Counter(one["language"] for one in SUBMISSIONS)
    assert set(counted) == set(LANGUAGES)
    assert min(counted.values()) >= 4
    assert len(SUBMISSIONS) >= 24
    assert statistics.median(words(one) for one in SUBMISSIONS) >= 350


def test_seven_sessions_hold_sixty_interventions() -> None:
    assert (len(list(read_all("interventions"))), len(INTERVENTIONS)) == (7, 60)
    assert min(words(one) for one in INTERVENTIONS) >= 80
    assert set(Counter(one["language"] for one in INTERVENTIONS).values()) == {10}


def test_every_choice_of_consent_occurs() -> None:
    assert set(CONSENT.values()) == {"named", "unnamed", "unattributed", "analysis_only", "ohchr_only"}


@pytest.mark.parametrize("content", [*SUBMISSIONS, *INTERVENTIONS], ids=lambda content: content["id"])
def test_every_passage_stands_in_its_text_to_the_letter(content: Any) -> None:
    for passage in content["passages"]:
        text = content.get("paragraphs") or content["answers"][passage["question"]]
        assert find_quote(passage["quote"], whole_text(canonical(tuple(text)))) is not None


def test_passages_are_coded_from_the_codebook() -> None:
    codes = {code["id"] for code in read("codebook")}
    used = {code for one in [*SUBMISSIONS, *INTERVENTIONS] for passage in one["passages"] for code in passage["codes"]}
    assert used <= codes
    assert len(used) >= 20


def test_contributors_are_invented_and_known() -> None:
    reference = read("reference")
    known = {one["id"] for one in reference["organizations"]} | {one["code"] for one in reference["states"]}
    assert {one["contributor"] for one in [*SUBMISSIONS, *INTERVENTIONS]} <= known
    assert all(one["invented"] for one in [*reference["organizations"], *reference["states"]])


def structure(report: str) -> Any:
    return read(f"reports/{report}/structure")


def test_the_report_is_about_sixty_paragraphs_and_each_but_the_rapporteurs_own_cites() -> None:
    paragraphs = structure("report-57")["paragraphs"]
    assert 55 <= len(paragraphs) <= 65
    assert [one["id"] for one in paragraphs if one["voice"] != "rapporteur" and not one["citations"]] == []


def test_at_least_twenty_submissions_are_cited_and_only_where_they_may_be() -> None:
    cited = {
        citation
        for report in ("report-57", "report-50")
        for one in structure(report)["paragraphs"]
        for citation in one["citations"]
    }
    sources = {citation.rpartition("-p")[0] for citation in cited}
    submissions = {source for source in sources if source in CONSENT}
    assert len(submissions) >= 20
    assert {CONSENT[source] for source in submissions} <= {"named", "unnamed", "unattributed"}
    assert sources - submissions <= {one["id"] for one in INTERVENTIONS}


def test_every_citation_is_a_passage() -> None:
    passages = {passage["id"] for one in [*SUBMISSIONS, *INTERVENTIONS] for passage in one["passages"]}
    cited = {
        citation
        for report in ("report-57", "report-50")
        for one in structure(report)["paragraphs"]
        for citation in one["citations"]
    }
    assert cited <= passages


def test_days_are_counted_from_loading_in_geneva_time() -> None:
    told = instant({"in_days": 45, "at": "09:30"}, loaded=LOADED)
    assert told == datetime(2027, 1, 6, 8, 30, tzinfo=UTC)
