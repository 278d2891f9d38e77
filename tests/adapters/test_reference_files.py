"""The lists that ship with the software are pinned: a change is a decision, never an accident."""

import hashlib
from pathlib import Path

import pytest

from consult.adapters.reference_files import DATA, BadList, own_lists, read_rows
from consult.kernel.languages import LANGUAGES

PINS: dict[str, tuple[int, str]] = {
    "state": (195, "730c0401b81f3834"),
    "ldc_history": (12, "bf5369e9fb67f668"),
    "group": (5, "b8406180409c1575"),
    "credential": (10, "e06ef1fd59b56a56"),
    "category": (25, "9fbcb4d275a644a8"),
    "accommodation": (15, "05637ce5839a1b1d"),
    "theme": (4, "e432c1e589512401"),
    "fund": (4, "738fa917cb142d26"),
    "document_rule": (23, "b440c5a5ce64e4b7"),
}
SIX = ("state", "group", "credential", "category", "accommodation", "theme")


@pytest.mark.parametrize("kind", PINS)
def test_each_list_is_pinned(kind: str) -> None:
    (found,) = [known for known in own_lists() if known.kind == kind]
    told = "\n".join(repr((row.code, row.labels, row.formal, row.facts)) for row in found.rows)
    assert (len(found.rows), hashlib.sha256(told.encode()).hexdigest()[:16]) == PINS[kind]


def test_no_list_is_left_unpinned() -> None:
    assert {found.kind for found in own_lists()} == set(PINS)
    assert {path.name for path in DATA.glob("*.csv")} == {"lists.csv", *_files()}


def _files() -> set[str]:
    lines = (DATA / "lists.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {line.split(",")[1] for line in lines}


@pytest.mark.parametrize("kind", SIX)
def test_what_people_read_is_there_in_six_languages(kind: str) -> None:
    (found,) = [known for known in own_lists() if known.kind == kind]
    assert {tuple(sorted(row.labels)) for row in found.rows} == {LANGUAGES}


def test_several_of_each_category_have_a_name_in_six_languages() -> None:
    (found,) = [known for known in own_lists() if known.kind == "category"]
    for language in LANGUAGES:
        plurals = [row.facts[f"plural_{language}"] for row in found.rows]
        assert (all(plurals), len(set(plurals))) == (True, len(found.rows))


@pytest.mark.parametrize("kind", SIX)
def test_no_two_entries_read_alike(kind: str) -> None:
    (found,) = [known for known in own_lists() if known.kind == kind]
    for language in LANGUAGES:
        labels = [row.labels[language] for row in found.rows]
        assert len(labels) == len(set(labels))


def test_groups_have_the_members_that_their_page_says() -> None:
    lists = {found.kind: found for found in own_lists()}
    groups = [row.facts["regional_group"] for row in lists["state"].rows]
    counted = {row.code: sum(row.code in group.split("|") for group in groups) for row in lists["group"].rows}
    assert counted == {row.code: int(row.facts["states"]) for row in lists["group"].rows}


def test_credentials_of_categories_are_in_their_list() -> None:
    lists = {found.kind: found for found in own_lists()}
    known = {row.code for row in lists["credential"].rows} | {""}
    assert {row.facts["credential"] for row in lists["category"].rows} <= known


@pytest.mark.parametrize(
    "text", ["code,label_en\n,No code\n", "code,label_en\na\n", "code,label_en\na,b,c\n", "code\na\na\n"]
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadList, match=r"^bad\.csv"):
        read_rows(path)
