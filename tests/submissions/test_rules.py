"""Names of files, word limits, and the sentences of refusals."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from consult.adapters.reading.refusing import Why
from consult.kernel.text.message import say
from consult.sources.rules import word_count
from consult.submissions.rules import MOST_NAME, FileProblem, clean_name, ending_of, problem_message, words_over


def test_a_direction_override_hides_no_ending() -> None:
    assert [clean_name("report\u202efdp.exe"), ending_of(clean_name("report\u202efdp.exe"))] == ["reportfdp.exe", "exe"]


def test_paths_nulls_and_empty_names_are_made_safe() -> None:
    names = ("..\\..\\evil\0.pdf", "/etc/passwd", "C:\\My files\\تقرير.docx", "\0\u202e", ".pdf", "a" * 500 + ".pdf")
    assert [clean_name(name) for name in names] == [
        "evil.pdf", "passwd", "تقرير.docx", "file", "pdf", "a" * (MOST_NAME - 4) + ".pdf",
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_a_clean_name_is_short_and_holds_no_control(name: str) -> None:
    cleaned = clean_name(name)
    assert 0 < len(cleaned) <= MOST_NAME
    assert not [c for c in cleaned if unicodedata.category(c)[0] == "C" or c in "/\\"]
    assert clean_name(cleaned) == cleaned


@given(
    st.lists(st.from_regex(r"[a-z\u0431-\u044f\u0628-\u064a]{1,9}", fullmatch=True), max_size=40), st.integers(0, 60)
)
def test_a_text_of_so_many_words_is_over_by_the_rest(words: list[str], limit: int) -> None:
    counted = word_count("  ".join(words))
    assert (counted, words_over(counted, limit)) == (len(words), max(0, len(words) - limit))


@given(st.text(max_size=200), st.text(max_size=200))
def test_counting_two_paragraphs_is_counting_each(one: str, other: str) -> None:
    assert word_count(f"{one}\n{other}") == word_count(one) + word_count(other)


def test_each_problem_of_the_reader_has_a_sentence() -> None:
    assert {why.value for why in Why} == {problem.value for problem in FileProblem}
    sentences = [say(problem_message(problem)) for problem in FileProblem]
    assert len(set(sentences)) == len(FileProblem)


def test_an_unknown_problem_is_said_as_unreadable() -> None:
    assert problem_message("made-up") == problem_message(FileProblem.CANNOT_BE_READ)
