"""The gate: what is open, what opens again, and what a text may be called."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult.easyread.commands import judging, structure, texts
from consult.easyread.commands.statements import read_sources, write_statement
from consult.easyread.models import EasyVersion
from consult.easyread.queries.checking import examine, examine_all, findings
from consult.easyread.queries.coverage import coverage_of, original_pin, stale_links
from consult.easyread.queries.readiness import has_alt_text, readiness
from consult.easyread.rules import About, Coverage, Draft, Explained, Gap, Meeting, Open, Outcome, Seen, Standing
from consult.kernel.actor import Role
from consult.kernel.text import speech
from consult.kernel.work import Work
from consult.plainspeak import Context, StatementKind
from consult.processes.models import Process
from tests.factories.accounts import a_person, as_person
from tests.factories.easyread import ROUND, a_statement, a_text, a_whole_edition, an_edition, loaded
from tests.factories.processes import a_process, with_role

NO_READERS = Open(Gap.NO_READERS, About.EDITION, "en")
FACT = StatementKind.FACT


def gaps(version: EasyVersion) -> list[tuple[Gap, str]]:
    return [(one.gap, one.slug) for one in readiness(version).before_readers]


def rewritten(work: Work, version: EasyVersion, index: int, words: str) -> None:
    statement = version.statements[index]
    text = version.text(statement.texts)
    numbers = tuple(version.numbered[link.paragraph_id] for link in statement.links)
    draft = Draft(words, statement.kind, statement.picture, numbers)
    seen = Seen(0 if text is None else text.version, statement.version)
    write_statement(work, version=version, statement=statement, draft=draft, seen=seen)


def a_tested_edition(work: Work, process: Process) -> EasyVersion:
    judging.record_readers(work, version=a_whole_edition(work, process), told=ROUND)
    return loaded(work, process)


def test_a_whole_edition_waits_for_its_readers_only(work: Work) -> None:
    ready = readiness(a_whole_edition(work, a_process(work)))
    assert (ready.before_readers, ready.before_publishing, ready.standing) == ((), (NO_READERS,), Standing.DRAFT)


def test_readers_make_it_easy_to_read_in_their_language_only(work: Work) -> None:
    process = a_process(work)
    english = readiness(a_tested_edition(work, process))
    assert (english.is_ready_to_publish, english.standing) == (True, Standing.EASY_TO_READ)
    assert readiness(loaded(work, process, "fr")).standing is Standing.DRAFT


def test_readers_who_want_changes_leave_it_a_draft(work: Work) -> None:
    process = a_process(work)
    told = replace(ROUND, outcome=Outcome.CHANGES_NEEDED)
    judging.record_readers(work, version=a_whole_edition(work, process), told=told)
    judging.record_readers(work, version=loaded(work, process), told=ROUND)
    ready = readiness(loaded(work, process))
    wanted = Open(Gap.CHANGES_WANTED, About.EDITION, "en")
    assert (ready.standing, ready.before_publishing) == (Standing.DRAFT, (wanted,))


def new_title(work: Work, version: EasyVersion) -> None:
    texts.save_title(work, version=version, words="Other meetings", base=1)


def new_heading(work: Work, version: EasyVersion) -> None:
    texts.save_heading(work, version=version, section=version.edition.sections[0], words="Two", base=1)


def new_order(work: Work, version: EasyVersion) -> None:
    structure.move_statement(work, statement=version.statements[0], by=1)


def new_picture(work: Work, version: EasyVersion) -> None:
    statement = version.statements[2]
    draft = Draft("Clear dates help.", FACT, "calendar", (3,))
    write_statement(work, version=version, statement=statement, draft=draft, seen=Seen(1, statement.version))


def new_explanation(work: Work, version: EasyVersion) -> None:
    entry = version.edition.entries[0]
    explained = Explained("ministry", "A ministry is an office.", ())
    texts.explain_word(work, version=version, entry=entry, explained=explained, base=1)


def no_statement(work: Work, version: EasyVersion) -> None:
    structure.remove_statement(work, statement=version.statements[2])


EDITS = [new_title, new_heading, new_order, new_picture, new_explanation, no_statement]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_whatever_readers_see_asks_for_them_again(work: Work, edit: Callable[[Work, EasyVersion], None]) -> None:
    process = a_process(work)
    edit(work, a_tested_edition(work, process))
    assert readiness(loaded(work, process)).standing is Standing.DRAFT


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2), st.text("abc defgh.", min_size=1, max_size=30).filter(lambda text: bool(text.strip())))
def test_any_edit_of_words_opens_everything_again(work: Work, index: int, words: str) -> None:
    with work.session.begin_nested() as point:
        process = a_process(work, "once")
        version = a_tested_edition(work, process)
        text = version.text(version.statements[index].texts)
        assert text is not None
        before = text.words
        rewritten(work, version, index, words)
        changed = readiness(loaded(work, process)).standing is Standing.DRAFT
        assert changed is (" ".join(words.split()) != before)
        point.rollback()


def test_a_number_that_the_report_does_not_have_blocks(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    a_statement(work, version, "52 people speak.")
    version = loaded(work, process)
    assert gaps(version) == [(Gap.WRONG_NUMBER, "e1")]
    with pytest.raises(judging.NotReadyForReaders):
        judging.record_readers(work, version=version, told=ROUND)


def test_only_a_rapporteur_answers_for_a_number(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    statement = a_statement(work, version, "52 people speak.")
    examined = examine(version, statement)
    wrong = next(one for one in examined.judged if one.blocks)
    told = {"version": version, "statement": statement, "judged": wrong, "pin": examined.pin}
    author = as_person(work, with_role(work, process, a_person(work), Role.EASY_READ_AUTHOR))
    with pytest.raises(judging.RapporteurAnswers):
        judging.accept_finding(author, **told, reason="It is known.")
    rapporteur = as_person(work, with_role(work, process, a_person(work, "Bilal"), Role.RAPPORTEUR))
    with pytest.raises(judging.ReasonIsMissing):
        judging.accept_finding(rapporteur, **told, reason="")
    judging.accept_finding(rapporteur, **told, reason="The annex has it.")
    assert gaps(loaded(work, process)) == []


def an_accepted_finding(work: Work, process: Process) -> EasyVersion:
    version = an_edition(work, process)
    statement = a_statement(work, version, "A meeting (a seminar) is on 23 June 2023.")
    examined = examine(version, statement)
    brackets = next(one for one in examined.judged if one.finding.code == "brackets")
    told = {"statement": statement, "judged": brackets, "pin": examined.pin, "reason": "Readers asked for it."}
    judging.accept_finding(work, version=version, **told)
    return loaded(work, process)


def is_accepted(version: EasyVersion) -> bool:
    judged = examine_all(version)[0].judged
    return any(one.accepted is not None for one in judged)


def test_an_accepted_finding_holds_until_the_source_says_something_else(work: Work) -> None:
    process = a_process(work)
    version = an_accepted_finding(work, process)
    assert is_accepted(version) is True
    paragraph = version.report.sections[0].paragraphs[0]
    new = a_text(work, "One seminar was held on 24 June 2023.")
    paragraph.texts[0].words, paragraph.texts[0].pin = new.words, new.pin
    version = loaded(work, process)
    assert (is_accepted(version), len(stale_links(version, version.statements[0]))) == (False, 1)
    assert gaps(version) == [(Gap.SOURCE_CHANGED, "e1"), (Gap.WRONG_NUMBER, "e1")]


def test_an_accepted_finding_is_about_its_own_words(work: Work) -> None:
    process = a_process(work)
    version = an_accepted_finding(work, process)
    examined = examine(version, version.statements[0])
    told = {"statement": version.statements[0], "judged": examined.judged[0], "pin": "of other words"}
    with pytest.raises(judging.StatementHasChanged):
        judging.accept_finding(work, version=version, **told, reason="x")
    rewritten(work, version, 0, "A meeting (one seminar) is on 23 June 2023.")
    assert is_accepted(loaded(work, process)) is False


def test_an_acceptance_can_be_taken_back(work: Work) -> None:
    process = a_process(work)
    version = an_accepted_finding(work, process)
    statement = version.statements[0]
    judging.open_finding(work, statement=statement, accepted=statement.accepted[0])
    assert is_accepted(loaded(work, process)) is False


def test_a_statement_that_was_read_again_is_not_stale(work: Work) -> None:
    process = a_process(work)
    version = a_whole_edition(work, process)
    paragraph = version.report.sections[2].paragraphs[0]
    paragraph.texts[0].words, paragraph.texts[0].pin = "Dates help.", work.vault.pin("Dates help.")
    version = loaded(work, process)
    assert gaps(version) == [(Gap.SOURCE_CHANGED, "e3")]
    read_sources(work, version=version, statement=version.statements[2])
    assert gaps(loaded(work, process)) == []


def test_a_paragraph_is_covered_left_out_or_open(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    a_statement(work, version)
    paragraph = version.report.sections[1].paragraphs[0]
    pin = original_pin(version, paragraph)
    with pytest.raises(judging.ParagraphHasChanged):
        judging.leave_out(work, version=version, paragraph=paragraph, pin="older", reason="x")
    judging.leave_out(work, version=version, paragraph=paragraph, pin=pin, reason="Said elsewhere.")
    version = loaded(work, process)
    assert [(one.coverage, one.must) for one in coverage_of(version)] == [
        (Coverage.COVERED, False),
        (Coverage.OMITTED, True),
        (Coverage.OPEN, True),
    ]
    assert readiness(version).before_publishing == (Open(Gap.NOT_COVERED, About.PARAGRAPH, "p3"), NO_READERS)
    paragraph = version.report.sections[1].paragraphs[0]
    paragraph.texts[0].pin = "another text"
    version = loaded(work, process)
    assert [one.coverage for one in coverage_of(version)] == [Coverage.COVERED, Coverage.OPEN, Coverage.OPEN]
    judging.take_in_again(work, version=version, decision=version.edition.decisions[0])
    assert loaded(work, process).edition.decisions == []


def test_each_language_has_its_own_gate(work: Work) -> None:
    process = a_process(work)
    a_whole_edition(work, process)
    french = loaded(work, process, "fr")
    assert gaps(french) == [
        (Gap.NO_TITLE, "fr"),
        (Gap.NO_HEADING, "s1"),
        (Gap.NO_WORDS, "e1"),
        (Gap.NO_WORDS, "e2"),
        (Gap.NO_WORDS, "e3"),
        (Gap.NO_EXPLANATION, "w1"),
    ]
    assert [one.coverage for one in coverage_of(french)] == [Coverage.OPEN] * 3


def test_a_translation_is_behind_when_the_original_moves_on(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    a_statement(work, version)
    french = loaded(work, process, "fr")
    rewritten(work, french, 0, "Une réunion a lieu le 23 juin 2023.")
    english = loaded(work, process)
    rewritten(work, english, 0, "One meeting is on 23 June 2023.")
    assert (Gap.ORIGINAL_CHANGED, "e1") in gaps(loaded(work, process, "fr"))
    french = loaded(work, process, "fr")
    rewritten(work, french, 0, "Une réunion est le 23 juin 2023.")
    assert (Gap.ORIGINAL_CHANGED, "e1") not in gaps(loaded(work, process, "fr"))


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"native_readers": 5}, judging.ReadersDoNotAddUp),
        ({"readers": 0, "native_readers": 0}, judging.ReadersDoNotAddUp),
        ({"held_on": ROUND.held_on.replace(year=2030)}, judging.RoundIsInTheFuture),
        ({"meeting": Meeting.IN_PERSON}, judging.PlaceIsMissing),
    ],
)
def test_a_round_that_cannot_have_been_is_refused(
    work: Work, change: dict[str, object], refusal: type[Exception]
) -> None:
    told = replace(ROUND, **change)  # type: ignore[arg-type]  # values of each field's type
    with pytest.raises(refusal):
        judging.record_readers(work, version=a_whole_edition(work, a_process(work)), told=told)


@pytest.mark.parametrize(
    ("language", "words", "codes"),
    [
        ("ar", "عقدت المنظمة (3) اجتماعات", {"brackets", "number_without_source"}),
        ("zh", "百分之四的人参加了会议；会议很长。", {"percentage", "semicolon"}),
    ],
)
def test_arabic_and_chinese_statements_are_examined(language: str, words: str, codes: set[str]) -> None:
    found = {one.code for one in findings(words, language, Context())}
    assert found & codes == codes


def test_a_finding_is_said_in_the_language_of_the_page(work: Work) -> None:
    version = an_edition(work, a_process(work))
    judged = examine(version, a_statement(work, version, "52 people speak.")).judged
    with speech.speaking("en"):
        said = next(one.said["what"] for one in judged if one.blocks)
    assert said == "The number “52” is not in the original."


def test_a_picture_needs_its_words() -> None:
    assert [has_alt_text("book", "en"), has_alt_text("lawnmower", "en")] == [True, False]
