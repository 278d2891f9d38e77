"""Numbers that come from the order of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consult.press.masthead import issue_of
from consult.press.model import Annex, Paragraph, Section, plain
from consult.press.numbering import number_document
from consult.press.reading import read
from tests.press.samples import LANGUAGES, easy, letter, report


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraph_numbers_and_notes_are_the_same_in_all_languages(language: str) -> None:
    assert list(number_document(report(language)).notes.items()) == [("n-1", 1), ("n-2", 2), ("n-3", 3)]
    numbered = [line.id for line in read(report(language)) if line.part == "paragraph" and line.marker]
    assert numbered == ["p-1", "p-2", "p-3", "p-4", "p-5"]


def test_headings_are_numbered_by_level() -> None:
    entries = number_document(report("en")).entries
    assert {entry.id: entry.text for entry in entries.values() if entry.level <= 2 and entry.number} == {
        "s-1": "I. Introduction",
        "s-2": "II. Organization of the consultations",
        "s-2-a": "A. Participation",
        "s-2-b": "B. Accessibility measures",
        "s-3": "III. Conclusions and recommendations",
        "annex": "Annex List of participants",
    }


def test_an_unnumbered_section_takes_no_number() -> None:
    body = tuple(Section(f"s-{n}", "h", (Paragraph(f"p-{n}", plain("x")),), numbered=n != 1) for n in range(3))
    numbers = [entry.number for entry in number_document(replace(report("en"), body=body, annexes=())).entries.values()]
    assert numbers == ["I.", "", "II."]


def test_an_easy_edition_has_no_heading_numbers() -> None:
    assert [entry.number for entry in number_document(easy("en")).entries.values()] == ["", ""]


def test_several_annexes_are_told_apart() -> None:
    annexes = tuple(Annex(f"a-{n}", "h", (Paragraph(f"p-{n}", plain("x")),)) for n in range(2))
    entries = number_document(replace(letter("ar"), annexes=annexes)).entries
    assert [entries["a-0"].number, entries["a-1"].number] == ["المرفق الأول", "المرفق الثاني"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("ar", ("Distr.: General", "12 July 2024", "Arabic", "Original: English")),
        ("en", ("Distr.: General", "12 July 2024", "Original: English")),
        ("es", ("Distr. general", "12 de julio de 2024", "Español", "Original: inglés")),
        ("fr", ("Distr. générale", "12 juillet 2024", "Français", "Original : anglais")),
        ("ru", ("Distr.: General", "12 July 2024", "Russian", "Original: English")),
        ("zh", ("Distr.: General", "12 July 2024", "Chinese", "Original: English")),
    ],
)
def test_distribution_lines_of_a_masthead(language: str, lines: tuple[str, ...]) -> None:
    issue = issue_of(report(language))
    assert issue is not None
    assert issue.distribution == lines


def test_a_translation_into_english_names_its_language() -> None:
    head = report("en").masthead
    assert head is not None
    issue = issue_of(replace(report("en"), masthead=replace(head, original=("fr", "es"))))
    assert issue is not None
    assert issue.distribution[2:] == ("English", "Original: French/Spanish")
