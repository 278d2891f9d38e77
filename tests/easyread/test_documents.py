"""The easy-to-read edition as a document: complete, labelled honestly, its hard words marked once a section."""

from datetime import UTC, datetime

from consult.easyread.commands import structure
from consult.easyread.commands.judging import record_readers
from consult.easyread.commands.texts import explain_word, save_heading
from consult.easyread.documents import Imprint, easy_document, how_it_was_made
from consult.easyread.rules import Draft, EasySectionKind, Explained, Seen
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.press import from_json, render_docx, render_html, to_json
from consult.press.model import (
    Document,
    HardWord,
    HardWordEntry,
    Label,
    PictureBlock,
    Section,
    Statement,
    walk,
    words_of,
)
from tests.factories.easyread import ROUND, a_statement, a_whole_edition, an_edition, loaded
from tests.factories.processes import a_process

IMPRINT = Imprint("The Office", "office@example.org", datetime(2026, 5, 4, 10, 0, tzinfo=UTC))


def headings(document: Document) -> list[str]:
    return [block.heading for block in document.body if isinstance(block, Section)]


def test_a_draft_says_so_and_has_every_part(work: Work) -> None:
    document = easy_document(a_whole_edition(work, a_process(work)), IMPRINT)
    assert (document.title, document.label, document.contents) == ("Meetings about rights", Label.DRAFT_EASY, True)
    assert headings(document) == [
        "The 2 meetings",
        "Hard words and what they mean",
        "How this text was made",
        "Contact",
    ]


def test_a_tested_text_has_no_label_and_says_who_read_it(work: Work) -> None:
    process = a_process(work)
    record_readers(work, version=a_whole_edition(work, process), told=ROUND)
    version = loaded(work, process)
    assert easy_document(version, IMPRINT).label is None
    assert how_it_was_made(version) == [
        "This text comes from the report A/HRC/57/1.",
        "4 people read this text on 3 May 2026.",
        "2 of them have spoken this language since childhood.",
        "They met online.",
        "They were paid for their work.",
    ]


def test_a_draft_says_that_nobody_checked_it(work: Work) -> None:
    assert how_it_was_made(a_whole_edition(work, a_process(work))) == [
        "This text comes from the report A/HRC/57/1.",
        "This text is a draft in plain language.",
        "Readers have not checked it yet.",
    ]


def test_a_hard_word_is_marked_where_it_first_stands(work: Work) -> None:
    process = a_process(work)
    version = a_whole_edition(work, process)
    a_statement(work, version, "A ministry works.", numbers=(2,))
    document = easy_document(loaded(work, process), IMPRINT)
    marked = [words_of(node.content) for _, node in walk(document) if isinstance(node, HardWord)]
    explained = [node for _, node in walk(document) if isinstance(node, HardWordEntry)]
    assert marked == ["ministry"]
    assert [(one.term, [words_of(line.content) for line in one.explanation]) for one in explained] == [
        ("ministry", ["A ministry is a part of the government."])
    ]


def test_the_longer_of_two_hard_words_is_marked(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    for term in ("ministry", "foreign ministry"):
        structure.add_word(work, version=version, explained=Explained(term, "It is an office.", ()))
    a_statement(work, version, "The foreign ministry works.")
    document = easy_document(loaded(work, process), IMPRINT)
    found = [(words_of(node.content), node.word) for _, node in walk(document) if isinstance(node, HardWord)]
    assert found == [("foreign ministry", "word-w2")]


def test_a_part_of_a_longer_hard_word_is_never_marked(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    for term in ("rights", "rights council"):
        structure.add_word(work, version=version, explained=Explained(term, "It is a thing.", ()))
    for words in ("The rights council meets.", "The rights council reads.", "We have rights."):
        a_statement(work, version, words)
    document = easy_document(loaded(work, process), IMPRINT)
    statements = [node for _, node in walk(document) if isinstance(node, Statement) and node.id]
    marked = [[words_of(run.content) for run in one.content if isinstance(run, HardWord)] for one in statements]
    assert marked == [["rights council"], [], ["rights"]]


def test_the_words_list_is_in_the_order_of_the_alphabet(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    for term in ("vote", "Council", "accessible", "état"):
        structure.add_word(work, version=version, explained=Explained(term, "It is a thing.", ()))
    a_statement(work, version, "One idea.")
    document = easy_document(loaded(work, process), IMPRINT)
    terms = [node.term for _, node in walk(document) if isinstance(node, HardWordEntry)]
    assert terms == ["accessible", "Council", "état", "vote"]


def test_the_cover_is_dated(work: Work) -> None:
    assert easy_document(a_whole_edition(work, a_process(work)), IMPRINT).subtitle == "4 May 2026"


def test_a_picture_begins_a_row_and_carries_its_words(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    for picture in ("book", None, "law"):
        a_statement(work, version, "One idea.", picture=picture)
    document = easy_document(loaded(work, process), IMPRINT)
    first = document.body[0]
    assert isinstance(first, Section)
    rows = [block for block in first.blocks if isinstance(block, PictureBlock)]
    shown = [(len(row.statements), row.picture.alt if row.picture else None) for row in rows]
    assert shown == [(2, "An open book."), (1, "A pair of scales in balance.")]


def test_the_authors_own_last_sections_come_after_the_words_list(work: Work) -> None:
    process = a_process(work)
    version = a_whole_edition(work, process)
    section = structure.add_section(work, version=version, kind=EasySectionKind.CONTACT, words="Write to us")
    structure.move_section(work, section=section, by=-1)
    document = easy_document(loaded(work, process), IMPRINT)
    assert headings(document) == [
        "The 2 meetings",
        "Hard words and what they mean",
        "Write to us",
        "How this text was made",
    ]


def test_arabic_is_written_from_its_own_words(work: Work) -> None:
    process = a_process(work)
    a_whole_edition(work, process)
    arabic = loaded(work, process, "ar")
    save_heading(work, version=arabic, section=arabic.edition.sections[0], words="الاجتماعان", base=0)
    explained = Explained("وزارة", "الوزارة جزء من الحكومة.", ())
    explain_word(work, version=arabic, entry=arabic.edition.entries[0], explained=explained, base=0)
    from consult.easyread.commands.statements import write_statement  # noqa: PLC0415 - used here alone

    draft = Draft("كل وزارة تعمل.", StatementKind.FACT, None, (1,))
    statement = arabic.statements[0]
    write_statement(work, version=arabic, statement=statement, draft=draft, seen=Seen(0, statement.version))
    document = easy_document(loaded(work, process, "ar"), IMPRINT)
    assert (document.language, document.direction, headings(document)[0]) == ("ar", "rtl", "الاجتماعان")
    assert [words_of(node.content) for _, node in walk(document) if isinstance(node, HardWord)] == ["وزارة"]


def test_the_press_takes_it(work: Work) -> None:
    process = a_process(work)
    version = a_whole_edition(work, process)
    a_statement(work, version, "One more.", picture="people", numbers=(3,))
    document = easy_document(loaded(work, process), IMPRINT)
    assert from_json(to_json(document)) == document
    assert (render_html(document)[:9].lower(), render_docx(document)[:2]) in {
        ("<!doctype", b"PK"),
        (b"<!doctype", b"PK"),
    }
