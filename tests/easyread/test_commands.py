"""Writing editions: nothing is overwritten silently, and the order is the same in every language."""

import pytest
from sqlalchemy import func, select

from consult.easyread.commands import structure, texts
from consult.easyread.commands.statements import (
    NoSuchParagraph,
    NoSuchPicture,
    OneLine,
    StatementHasMoved,
    add_statements,
    write_statement,
)
from consult.easyread.models import EasyEdition, EasyVersion, SourcePin, StatementText
from consult.easyread.rules import Draft, EasySectionKind, Explained, Seen
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.rules import TextStatus
from tests.factories.easyread import a_report, a_statement, a_whole_edition, an_edition, loaded
from tests.factories.processes import a_process

FACT = StatementKind.FACT


def words_of(version: EasyVersion) -> list[str]:
    found = [version.text(one.texts) for one in version.statements]
    return ["" if text is None else text.words for text in found]


def test_a_report_has_one_edition(work: Work) -> None:
    report = a_report(work, a_process(work))
    assert structure.begin_edition(work, report=report) is structure.begin_edition(work, report=report)
    assert work.session.scalar(select(func.count()).select_from(EasyEdition)) == 1


def test_each_line_is_a_statement_of_its_own(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    draft = Draft("One seminar is in June.\n\n It has  40 speakers. ", FACT, "meeting", (1,))
    add_statements(work, version=version, section=version.edition.sections[0], draft=draft)
    version = loaded(work, process)
    assert words_of(version) == ["One seminar is in June.", "It has 40 speakers."]
    assert [(one.slug, one.picture, len(one.links)) for one in version.statements] == [
        ("e1", "meeting", 1),
        ("e2", None, 1),
    ]


def test_the_second_writer_is_told_and_may_then_save(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    statement = a_statement(work, version)
    for words in ("It is on 23 June 2023.", "It is on 23 June 2023."):
        draft = Draft(words, FACT, None, (1,))
        write_statement(work, version=version, statement=statement, draft=draft, seen=Seen(1, statement.version))
    mine = Draft("A meeting was on 23 June 2023.", FACT, None, (1,))
    with pytest.raises(texts.TextHasChanged) as refusal:
        write_statement(work, version=version, statement=statement, draft=mine, seen=Seen(1, statement.version))
    assert refusal.value.values == {"theirs": "It is on 23 June 2023."}
    saved = write_statement(work, version=version, statement=statement, draft=mine, seen=Seen(2, statement.version))
    assert (saved.words, saved.version) == (mine.words, 3)


def test_the_first_words_in_a_language_are_not_written_over(work: Work) -> None:
    process = a_process(work)
    an_edition(work, process)
    french = loaded(work, process, "fr")
    texts.save_title(work, version=french, words="Des réunions", base=0)
    with pytest.raises(texts.TextHasChanged):
        texts.save_title(work, version=french, words="Deux réunions", base=0)
    texts.save_title(work, version=french, words="Des réunions", base=0)
    found = loaded(work, process, "fr")
    title = found.text(found.edition.titles)
    assert title is not None
    assert (title.words, title.version, title.status) == ("Des réunions", 1, TextStatus.HUMAN)


def test_kind_picture_and_sources_are_not_written_over(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    statement = a_statement(work, version)
    base = statement.version
    same = "A meeting is on 23 June 2023."
    write_statement(
        work, version=version, statement=statement, draft=Draft(same, FACT, "book", (1,)), seen=Seen(1, base)
    )
    other = Draft(same, FACT, "law", (1, 2))
    with pytest.raises(StatementHasMoved):
        write_statement(work, version=version, statement=statement, draft=other, seen=Seen(1, base))
    unchanged = Draft("A meeting is in June 2023.", FACT, "book", (1,))
    write_statement(work, version=version, statement=statement, draft=unchanged, seen=Seen(1, base))
    assert (statement.picture, statement.version) == ("book", base + 1)


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (Draft("", FACT, None, ()), texts.WordsAreMissing),
        (Draft("One.\nTwo.", FACT, None, ()), OneLine),
        (Draft("One.", FACT, None, (1, 4)), NoSuchParagraph),
        (Draft("One.", FACT, "lawnmower", ()), NoSuchPicture),
    ],
)
def test_what_cannot_be_a_statement_is_refused(work: Work, draft: Draft, refusal: type[Exception]) -> None:
    version = an_edition(work, a_process(work))
    statement = a_statement(work, version)
    with pytest.raises(refusal):
        write_statement(work, version=version, statement=statement, draft=draft, seen=Seen(1, statement.version))


def test_nothing_typed_adds_nothing(work: Work) -> None:
    version = an_edition(work, a_process(work))
    with pytest.raises(texts.WordsAreMissing):
        a_statement(work, version, " \n ")
    assert version.statements == []


def test_things_move_in_every_language_at_once(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    for words in ("One.", "Two.", "Three."):
        a_statement(work, version, words)
    structure.move_statement(work, statement=version.statements[2], by=-1)
    structure.move_statement(work, statement=version.statements[0], by=-1)
    structure.add_section(work, version=version, kind=EasySectionKind.CONTACT, words="Contact")
    structure.move_section(work, section=version.edition.sections[1], by=-1)
    version = loaded(work, process)
    assert words_of(version) == ["One.", "Three.", "Two."]
    assert [section.slug for section in version.edition.sections] == ["s2", "s1"]


def test_a_statement_goes_to_another_section_and_an_empty_section_goes(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    statement = a_statement(work, version)
    other = structure.add_section(work, version=version, kind=EasySectionKind.NEXT, words="Next")
    first = version.edition.sections[0]
    with pytest.raises(structure.SectionIsNotEmpty):
        structure.remove_section(work, section=first)
    structure.place_statement(work, statement=statement, section=other)
    structure.remove_section(work, section=first)
    version = loaded(work, process)
    assert [(one.slug, words_of(version)) for one in version.edition.sections] == [
        ("s2", ["A meeting is on 23 June 2023."])
    ]


def test_a_removed_statement_leaves_nothing_behind(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    structure.remove_statement(work, statement=a_statement(work, version))
    left = [work.session.scalar(select(func.count()).select_from(kind)) for kind in (StatementText, SourcePin)]
    assert (left, loaded(work, process).statements) == ([0, 0], [])


def test_a_hard_word_is_explained_and_removed(work: Work) -> None:
    process = a_process(work)
    version = a_whole_edition(work, process)
    entry = version.edition.entries[0]
    explained = Explained("ministry", "It is a part of the government.", ())
    texts.explain_word(work, version=version, entry=entry, explained=explained, base=1)
    text = version.text(loaded(work, process).edition.entries[0].texts)
    assert text is not None
    assert (text.words, text.synonyms, text.version) == ("It is a part of the government.", [], 2)
    version = loaded(work, process)
    structure.remove_word(work, edition=version.edition, entry=version.edition.entries[0])
    assert loaded(work, process).edition.entries == []
