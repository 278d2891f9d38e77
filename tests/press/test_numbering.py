"""Numbers that come from the order of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consult.press.masthead import issue_of
from consult.press.model import (
    Annex,
    CrossReference,
    FootnoteRef,
    ModelError,
    Paragraph,
    Section,
    SubParagraph,
    Text,
    plain,
)
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


@pytest.mark.parametrize(
    ("language", "shown", "names"),
    [
        ("en", ["5", "5 (b)", "II.A", "1", "1", "2", "Annex"], ["Paragraph 5", "Paragraph 5 (b)", "Section II.A"]),
        ("fr", ["5", "5 b)", "II.A", "1", "1", "2", "Annexe"], ["Paragraphe 5", "Paragraphe 5 b)", "Section II.A"]),
        ("es", ["5", "5 b)", "II.A", "1", "1", "2", "Anexo"], ["Párrafo 5", "Párrafo 5 b)", "Sección II.A"]),
        ("ru", ["5", "5 b)", "II.A", "1", "1", "2", "Приложение"], ["Пункт 5", "Пункт 5 b)", "Раздел II.A"]),
        ("zh", ["5", "5(b)", "二.A", "1", "1", "2", "附件"], ["第5段", "第5(b)段", "第二.A节"]),
        ("ar", ["5", "5 (ب)", "ثانياً-ألف", "1", "1", "2", "المرفق"], ["الفقرة 5", "الفقرة 5 (ب)", "الفرع ثانياً-ألف"]),
    ],
)
def test_references_show_numbers_in_the_manner_of_the_language(
    language: str, shown: list[str], names: list[str]
) -> None:
    targets = number_document(report(language)).targets
    wanted = ["p-5", "p-5-1", "s-2-a", "t-1", "b-1", "n-2", "annex"]
    assert [targets[name].shown for name in wanted] == shown
    assert [targets[name].name for name in wanted[:3]] == names


def test_a_reference_is_read_as_its_number() -> None:
    section = Section("s-9", "Unnumbered", (Paragraph("p-9", plain("x"), parts=(SubParagraph(plain("y"), id="y"),)),))
    words = (Text("See "), CrossReference("s-9"), Text(" and "), CrossReference("y"), Text("."))
    document = replace(letter("en"), body=(section, Paragraph("p-8", words)))
    assert read(document)[-1].text == "See Unnumbered and (a)."


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("nowhere", "the reference to 'nowhere' leads nowhere"),
        ("p-1", "the reference to 'p-1' has no number to refer to"),
    ],
)
def test_a_reference_must_find_a_number(target: str, reason: str) -> None:
    body = (Paragraph("p-1", (Text("See "), CrossReference(target))),)
    with pytest.raises(ModelError) as refused:
        replace(letter("en"), body=body)
    assert (refused.value.place, refused.value.reason) == ("body[0].content[1]", reason)


def test_a_reference_to_a_footnote_shows_its_number() -> None:
    body = (
        Paragraph("p-1", (Text("A"), FootnoteRef(plain("words"), "n-1"))),
        Paragraph("p-2", (Text("See note "), CrossReference("n-1"))),
    )
    assert read(replace(letter("en"), body=body))[-1].text == "See note 1"
