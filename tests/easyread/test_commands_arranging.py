"""However an edition is arranged, every language has the same sections and statements in the same order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult.easyread.commands import structure, texts
from consult.easyread.commands.statements import add_statements, write_statement
from consult.easyread.models import EasyVersion
from consult.easyread.rules import Draft, EasySectionKind, Explained, Seen
from consult.kernel.errors import Refused
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.models import Process
from tests.factories.easyread import a_statement, an_edition, loaded
from tests.factories.processes import a_process

ACTS = ("move section", "remove section", "move statement", "place statement", "remove statement", "add")
_STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 7), st.sampled_from([-2, -1, 1, 2])), max_size=8)


def three_sections(work: Work, process: Process) -> EasyVersion:
    """Sections s1 to s3 with two, one and no statement; the first has words in French too."""
    version = an_edition(work, process)
    for kind in (EasySectionKind.NEXT, EasySectionKind.CONTACT):
        structure.add_section(work, version=version, kind=kind, words=kind.title())
    version = loaded(work, process)
    for number in range(2):
        a_statement(work, version, f"Statement {number}.", numbers=())
    draft = Draft("Statement 2.", StatementKind.FACT, None, ())
    add_statements(work, version=version, section=version.edition.sections[1], draft=draft)
    french = loaded(work, process, "fr")
    found = french.statements[0]
    words = Draft("Phrase 0.", StatementKind.FACT, None, ())
    write_statement(work, version=french, statement=found, draft=words, seen=Seen(0, found.version))
    return loaded(work, process)


def shape(version: EasyVersion) -> list[tuple[str, list[str]]]:
    return [(section.slug, [one.slug for one in section.statements]) for section in version.edition.sections]


def arrange(work: Work, version: EasyVersion, act: str, index: int, by: int) -> None:
    sections, found = version.edition.sections, version.statements
    section = sections[index % len(sections)]
    if act == "move section":
        structure.move_section(work, section=section, by=by)
    elif act == "remove section" and len(sections) > 1:
        structure.remove_section(work, section=section)
    elif act == "add":
        add_statements(work, version=version, section=section, draft=Draft("New.", StatementKind.FACT, None, ()))
    elif found:
        _arrange_statement(work, version, act, index, by)


def _arrange_statement(work: Work, version: EasyVersion, act: str, index: int, by: int) -> None:
    statement = version.statements[index % len(version.statements)]
    if act == "move statement":
        structure.move_statement(work, statement=statement, by=by)
    elif act == "place statement":
        structure.place_statement(
            work, statement=statement, section=version.edition.sections[by % len(version.edition.sections)]
        )
    elif act == "remove statement":
        structure.remove_statement(work, statement=statement)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_whatever_is_done_each_thing_stands_once_and_in_its_place(
    work: Work, steps: list[tuple[str, int, int]]
) -> None:
    with work.session.begin_nested() as point:
        process = a_process(work, "once")
        three_sections(work, process)
        for act, index, by in steps:
            before = shape(loaded(work, process))
            try:
                arrange(work, loaded(work, process), act, index, by)
            except Refused:
                assert shape(loaded(work, process)) == before
        version = loaded(work, process)
        slugs = [one.slug for one in version.statements]
        assert len(set(slugs)) == len(slugs)
        places = [[one.position for one in section.statements] for section in version.edition.sections]
        assert [sorted(set(found)) for found in places] == places
        assert shape(version) == shape(loaded(work, process, "fr"))
        point.rollback()


def test_a_section_with_statements_is_not_removed(work: Work) -> None:
    process = a_process(work)
    version = three_sections(work, process)
    for section in version.edition.sections[:2]:
        with pytest.raises(structure.SectionIsNotEmpty):
            structure.remove_section(work, section=section)
    structure.remove_section(work, section=version.edition.sections[2])
    assert shape(loaded(work, process)) == [("s1", ["e1", "e2"]), ("s2", ["e3"])]


def test_the_words_of_a_moved_statement_go_with_it_in_every_language(work: Work) -> None:
    process = a_process(work)
    version = three_sections(work, process)
    structure.place_statement(work, statement=version.statements[0], section=version.edition.sections[2])
    said = {
        language: [
            text.words
            for one in loaded(work, process, language).statements
            for text in one.texts
            if text.language == language
        ]
        for language in ("en", "fr")
    }
    assert said == {"en": ["Statement 1.", "Statement 2.", "Statement 0."], "fr": ["Phrase 0."]}
    assert shape(loaded(work, process)) == [("s1", ["e2"]), ("s2", ["e3"]), ("s3", ["e1"])]


def test_a_number_given_once_is_given_again_only_after_the_last(work: Work) -> None:
    process = a_process(work)
    version = three_sections(work, process)
    structure.remove_statement(work, statement=version.statements[0])
    version = loaded(work, process)
    assert a_statement(work, version, "New.", numbers=()).slug == "e4"


def test_a_word_and_its_explanation_are_of_their_language(work: Work) -> None:
    process = a_process(work)
    version = three_sections(work, process)
    entry = structure.add_word(work, version=version, explained=Explained("ministry", "It governs.", ("office",)))
    french = loaded(work, process, "fr")
    assert french.text(french.edition.entries[0].texts) is None
    told = Explained("ministère", "Il gouverne.", ())
    texts.explain_word(work, version=french, entry=french.edition.entries[0], explained=told, base=0)
    version, french = loaded(work, process), loaded(work, process, "fr")
    found = [one.text(one.edition.entries[0].texts) for one in (version, french)]
    assert [(text.term, text.words, text.synonyms) for text in found if text is not None] == [
        ("ministry", "It governs.", ["office"]),
        ("ministère", "Il gouverne.", []),
    ]
    structure.remove_word(work, edition=version.edition, entry=entry)
    assert [loaded(work, process, language).edition.entries for language in ("en", "fr")] == [[], []]
