"""Tracked changes: accepting all gives the newer version, rejecting all the older, in every language."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from lxml import etree

from consult.press import ModelError, render_docx, render_docx_changes
from consult.press.docx.changes.atoms import cut
from consult.press.model import Cell, Document, FootnoteRef, Paragraph, Profile, Row, Table, Text, plain
from tests.press.samples import LANGUAGES, METADATA, easy, letter, questionnaire, report
from tests.press.tracked import W, part, shown
from tests.press.versions import other_version

MAKERS = {"report": report, "easy": easy, "letter": letter, "questionnaire": questionnaire}
EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]
SCHEMA = Path(os.environ.get("CONSULT_CORPUS", "../shared/data")).parent / "schemas" / "ooxml" / "wml.xsd"
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
VERSIONS = 40 if "CONSULT_BARS" in os.environ else 3


def changes(before: Document, after: Document) -> bytes:
    return render_docx_changes(before, after, author="A. Editor", at=AT)


def pairs(name: str, language: str) -> list[tuple[Document, Document]]:
    """Return versions that follow each other."""
    versions = [MAKERS[name](language)]
    for seed in range(VERSIONS):
        versions.append(other_version(versions[-1 if seed % 2 else 0], Random(f"{name} {language} {seed}")))  # noqa: S311 - the same every time
    return list(pairwise(versions))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_accepting_gives_the_newer_and_rejecting_the_older(name: str, language: str) -> None:
    for before, after in pairs(name, language):
        content = changes(before, after)
        assert shown(content, accept=True) == shown(render_docx(after))
        assert shown(content, accept=False) == shown(render_docx(before))


@pytest.mark.parametrize(("name", "language"), EVERY)
@pytest.mark.skipif(not SCHEMA.exists(), reason="not checked: no ECMA-376 schema beside the corpus (until 2027-12-31)")
def test_the_changes_are_valid(name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [changes(before, after) for before, after in pairs(name, language)]
    monkeypatch.chdir(SCHEMA.parent)
    schema = etree.XMLSchema(etree.parse(SCHEMA.name))
    for content in made:
        for which in ("document", "numbering", "footnotes"):
            schema.assertValid(part(content, which))


CHANGED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange"))


def changed(content: bytes, which: str = "document") -> list[tuple[str, str]]:
    """Return the words of every change in order; marks of paragraphs and rows have none."""
    return [
        (etree.QName(node).localname, "".join(words.text or "" for words in node.iter(f"{W}t", f"{W}delText")))
        for node in part(content, which).iter(*CHANGED)
    ]


def says(*paragraphs: tuple[str, str], language: str = "en") -> Document:
    """Make a letter of paragraphs with these ids and words."""
    body = tuple(Paragraph(name, plain(words)) for name, words in paragraphs)
    return Document(language, Profile.LETTER, "A letter", METADATA, body)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_document_that_stayed_the_same_has_no_changes(name: str, language: str) -> None:
    document = MAKERS[name](language)
    content = changes(document, document)
    assert [*changed(content), *changed(content, "footnotes")] == []
    assert shown(content) == shown(render_docx(document))


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        ("en", "It was a good day.", "It was a very good night.", [("ins", "very "), ("del", "day"), ("ins", "night")]),
        ("ar", "هذا كِتابٌ جديد", "هذا كِتابٌ قديم", [("del", "جديد"), ("ins", "قديم")]),
        ("zh", "所有人都有权利。", "所有儿童都有权利。", [("del", "人"), ("ins", "儿童")]),
        ("ru", "Один два три четыре", "Один четыре", [("del", "два три ")]),
        (
            "fr",
            "Le premier jour",
            "Aucun rapport avec cela",
            [("del", "Le premier jour"), ("ins", "Aucun rapport avec cela")],
        ),
    ],
)
def test_changed_words_are_marked_inside_their_paragraph(
    language: str, before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    content = changes(says(("p-1", before), language=language), says(("p-1", after), language=language))
    assert changed(content) == expected


def test_words_are_cut_where_a_reader_would() -> None:
    assert cut("A/HRC, 42") == ["A", "/", "HRC", ",", " ", "42"]
    assert cut("كِتابٌ  جديد") == ["كِتابٌ", "  ", "جديد"]
    assert cut("人权 e\u0301t\u00e9") == ["人", "权", " ", "e\u0301t\u00e9"]
    assert cut("\u2067שלום\u2069") == ["\u2067", "שלום", "\u2069"]


def test_a_paragraph_that_moved_is_told_as_moved() -> None:
    one, two, three = ("p-1", "The first words."), ("p-2", "Second thoughts."), ("p-3", "A third and last.")
    content = changes(says(one, two, three), says(three, one, two))
    assert changed(content) == [
        ("moveTo", ""),
        ("moveTo", "A third and last."),
        ("moveFrom", ""),
        ("moveFrom", "A third and last."),
    ]
    names = [
        node.get(f"{W}name")
        for node in part(content, "document").iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart")
    ]
    assert names == ["move1", "move1"]


def test_a_paragraph_that_moved_and_changed_is_gone_and_new() -> None:
    one, two, three = ("p-1", "The first words."), ("p-2", "Second thoughts."), ("p-3", "A third and last.")
    content = changes(says(one, two, three), says(("p-3", "A third but not last."), one, two))
    assert [kind for kind, _ in changed(content)] == ["ins", "ins", "del", "del"]


def test_a_changed_note_keeps_its_call() -> None:
    def noted(words: str) -> Document:
        body = (Paragraph("p-1", (Text("Said"), FootnoteRef(plain(words), "n-1"), Text(" so."))),)
        return Document("en", Profile.LETTER, "A letter", METADATA, body)

    content = changes(noted("See page 3."), noted("See page 4."))
    assert changed(content) == []
    assert changed(content, "footnotes") == [("del", "3"), ("ins", "4")]


def test_a_note_that_went_is_kept_as_gone_until_accepted() -> None:
    body = (Paragraph("p-1", (Text("Said"), FootnoteRef(plain("See there."), "n-1"), Text(" so."))),)
    before = Document("en", Profile.LETTER, "A letter", METADATA, body)
    content = changes(before, says(("p-1", "Said so.")))
    assert changed(content) == [("del", "")]
    assert changed(content, "footnotes") == [("del", ""), ("del", " "), ("del", "See there.")]


def tabled(*rows: tuple[str, str]) -> Document:
    """Make a document of one table."""
    head = Row((Cell(plain("State"), "col"), Cell(plain("Number"), "col")))
    body = tuple(Row((Cell(plain(one), "row"), Cell(plain(other)))) for one, other in rows)
    return Document("en", Profile.LETTER, "A letter", METADATA, (Table("t-1", "Numbers", (head,), body),))


def test_a_changed_cell_is_replaced_as_a_whole() -> None:
    before, after = tabled(("Chile", "12 of 30"), ("Kenya", "7")), tabled(("Chile", "14 of 30"), ("Kenya", "7"))
    assert changed(changes(before, after)) == [("del", "12 of 30"), ("ins", "14 of 30")]


def test_a_row_that_came_or_went_is_told_as_a_row() -> None:
    before, after = tabled(("Chile", "12"), ("Kenya", "7")), tabled(("Chile", "12"), ("Fiji", "one"), ("Kenya", "7"))
    for content, kind in ((changes(before, after), "ins"), (changes(after, before), "del")):
        rows = [row.find(f"{W}trPr/{W}{kind}") is not None for row in part(content, "document").iter(f"{W}tr")]
        assert rows == [False, False, True, False]
        assert [words for _, words in changed(content) if words] == ["Fiji", "one"]


def test_tables_of_other_columns_stand_one_after_the_other() -> None:
    head = Row((Cell(plain("State"), "col"),))
    narrow = Table("t-1", "Numbers", (head,), (Row((Cell(plain("Chile"), "row"),)),))
    after = Document("en", Profile.LETTER, "A letter", METADATA, (narrow,))
    rows = list(part(changes(tabled(("Chile", "12")), after), "document").iter(f"{W}tr"))
    kinds = [etree.QName(row.find(f"{W}trPr")[-1]).localname for row in rows]  # type: ignore[index]  # every row has properties
    assert kinds == ["del", "del", "ins", "ins"]


def test_a_paragraph_that_became_a_recommendation_keeps_its_words_in_both() -> None:
    before = Document("en", Profile.LETTER, "A", METADATA, (Paragraph("p-1", plain("Do it."), 1),))
    after = Document("en", Profile.LETTER, "A", METADATA, (Paragraph("p-1", plain("Do it.")),))
    [(kind, _)] = changed(changes(before, after))
    assert kind == "pPrChange"


def test_who_and_when_stand_on_every_change() -> None:
    zoned = AT.astimezone(timezone(timedelta(hours=2)))
    content = render_docx_changes(says(("p-1", "One two")), says(("p-1", "One three")), author="B. Editor", at=zoned)
    marks = list(part(content, "document").iter(*CHANGED))
    assert [(mark.get(f"{W}author"), mark.get(f"{W}date")) for mark in marks] == [
        ("B. Editor", "2026-03-02T09:30:00Z")
    ] * 2
    assert content == render_docx_changes(
        says(("p-1", "One two")), says(("p-1", "One three")), author="B. Editor", at=AT
    )


def test_numbers_of_changes_and_bookmarks_are_given_once() -> None:
    before, after = pairs("report", "en")[1]
    marked = (*CHANGED, f"{W}bookmarkStart", f"{W}moveFromRangeStart", f"{W}moveToRangeStart")
    numbers = [
        node.get(f"{W}id")
        for which in ("document", "footnotes")
        for node in part(changes(before, after), which).iter(*marked)
    ]
    assert len(numbers) == len(set(numbers)) > 20


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"author": " "}, "author"),
        ({"author": "x" * 256}, "author"),
        ({"at": AT.replace(tzinfo=None)}, "at"),
        ({"before": says(("p-1", "Bonjour"), language="fr")}, "before.language"),
    ],
)
def test_what_cannot_be_compared_is_refused(values: dict[str, Any], place: str) -> None:
    told: dict[str, Any] = {"before": says(("p-1", "A")), "after": says(("p-1", "B")), "author": "C", "at": AT} | values
    with pytest.raises(ModelError) as refused:
        render_docx_changes(told.pop("before"), told.pop("after"), **told)
    assert refused.value.place == place
