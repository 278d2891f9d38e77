"""What the engine says of statements beside the paragraphs they come from."""

import pytest

from consult.easyread.commands import judging
from consult.easyread.commands.statements import add_statements
from consult.easyread.commands.structure import add_word
from consult.easyread.models import EasyVersion
from consult.easyread.queries.checking import Judged, context_for, examine, examine_all, findings, sources_of
from consult.easyread.rules import Draft, Explained
from consult.kernel.work import Work
from consult.plainspeak import Severity, StatementKind
from consult.processes.models import Process
from tests.factories.easyread import a_statement, a_text, an_edition, loaded
from tests.factories.processes import a_process

LONG = (
    "One seminar was held on 23 June 2023 in Geneva. States should not delay their reports. "
    "All may speak, except those who left. The ministry publishes its plan."
)


def an_edition_beside(work: Work, process: Process, words: str) -> EasyVersion:
    """An edition whose first paragraph has these English words and no French."""
    version = an_edition(work, process)
    paragraph = version.report.sections[0].paragraphs[0]
    work.session.delete(paragraph.texts[1])
    paragraph.texts[0].words, paragraph.texts[0].pin = words, work.vault.pin(words)
    return loaded(work, process)


def codes(judged: tuple[Judged, ...]) -> list[str]:
    return [one.finding.code for one in judged if one.finding.rule[0] == "M"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("A seminar was in Geneva.", []),
        ("States delay their reports.", ["negation_lost"]),
        ("States do not delay their reports.", []),
        ("All can speak.", ["exception_lost"]),
        ("The ministry has a plan.", []),
        ("A seminar was on 24 June 2023.", ["date_not_in_source"]),
        ("A seminar was on 23 June 2023.", []),
        ("12 States send reports.", ["number_not_in_source", "negation_lost"]),
    ],
)
def test_a_statement_is_compared_with_the_sentence_it_comes_from(
    work: Work, statement: str, expected: list[str]
) -> None:
    version = an_edition_beside(work, a_process(work), LONG)
    assert codes(examine(version, a_statement(work, version, statement)).judged) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (StatementKind.FACT, ["number_not_in_source"]),
        (StatementKind.RECOMMENDATION, ["number_not_in_source"]),
        (StatementKind.EXPLANATION, ["number_not_in_source"]),
        (StatementKind.EXAMPLE, ["number_not_in_source"]),
        (StatementKind.NAVIGATION, []),
    ],
)
def test_only_what_guides_through_the_text_may_have_numbers_of_its_own(
    work: Work, kind: StatementKind, expected: list[str]
) -> None:
    version = an_edition_beside(work, a_process(work), "The seminar was held in Geneva.")
    assert (
        codes(examine(version, a_statement(work, version, "The seminar has 12 parts.", kind=kind)).judged) == expected
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(StatementKind.FACT, ["number_without_source"]), (StatementKind.EXPLANATION, [])],
)
def test_a_fact_without_a_paragraph_is_asked_for_one(work: Work, kind: StatementKind, expected: list[str]) -> None:
    version = an_edition(work, a_process(work))
    statement = a_statement(work, version, "The seminar has 12 parts.", kind=kind, numbers=())
    assert codes(examine(version, statement).judged) == expected


def test_two_paragraphs_together_are_the_source(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    both = a_statement(
        work, version, "40 people spoke on 23 June 2023. Each ministry needs a focal point.", numbers=(1, 2)
    )
    one = a_statement(work, version, "40 people spoke.", numbers=(2,))
    version = loaded(work, process)
    assert [codes(found.judged) for found in examine_all(version)] == [[], ["number_not_in_source"]]
    assert both.position < one.position


def test_words_in_french_are_compared_with_french_where_there_is_one(work: Work) -> None:
    process = a_process(work)
    an_edition(work, process)
    french = loaded(work, process, "fr")
    paragraphs = [section.paragraphs[0] for section in french.report.sections]
    languages = [[text.language for text in sources_of(french, some)] for some in (paragraphs[:1], paragraphs[:2])]
    assert languages == [["fr"], ["en", "en"]]
    context = context_for(french, StatementKind.FACT, paragraphs[:1])
    assert context.source is not None
    assert (context.source.language, context.source.text) == ("fr", paragraphs[0].texts[1].words)


def test_a_word_of_the_words_list_is_no_longer_hard_in_any_statement(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    draft = Draft("Rapporteurs write.\nA rapporteur reads.", StatementKind.EXPLANATION, None, ())
    add_statements(work, version=version, section=version.edition.sections[0], draft=draft)
    hard = [[one.excerpt for one in found.judged] for found in examine_all(loaded(work, process))]
    add_word(work, version=version, explained=Explained("rapporteur", "A rapporteur writes a report.", ()))
    explained = [[one.excerpt for one in found.judged] for found in examine_all(loaded(work, process))]
    assert (hard, explained) == ([["Rapporteurs"], ["rapporteur"]], [[], []])


def test_only_what_is_sure_blocks(work: Work) -> None:
    version = an_edition_beside(work, a_process(work), "A State spoke in Geneva.")
    told = a_statement(work, version, "One State spoke (in Geneva) to 12 people.")
    judged = examine(version, told).judged
    assert [(one.excerpt, one.finding.severity, one.blocks) for one in judged if one.finding.rule in {"M1", "P1"}] == [
        ("One", Severity.WARNING, False),
        ("(in Geneva)", Severity.WARNING, False),
        ("12", Severity.BLOCKING, True),
    ]


def test_accepting_one_place_leaves_the_other_open(work: Work) -> None:
    process = a_process(work)
    version = an_edition_beside(work, process, "People spoke in Geneva.")
    statement = a_statement(work, version, "People (many) spoke (in Geneva).")
    examined = examine(version, statement)
    first = next(one for one in examined.judged if one.excerpt == "(many)")
    judging.accept_finding(
        work, version=version, statement=statement, judged=first, pin=examined.pin, reason="Readers asked for it."
    )
    again = examine_all(loaded(work, process))[0]
    brackets = [one for one in again.judged if one.finding.code == "brackets"]
    assert [(one.excerpt, one.accepted is not None) for one in brackets] == [("(many)", True), ("(in Geneva)", False)]
    assert [one.excerpt for one in again.waiting if one.finding.code == "brackets"] == ["(in Geneva)"]


def test_an_arabic_statement_keeps_the_not_of_its_source(work: Work) -> None:
    process = a_process(work)
    version = an_edition(work, process)
    paragraph = version.report.sections[1].paragraphs[0]
    paragraph.texts.append(a_text(work, "ينبغي للدول ألا تنتظر.", "ar"))
    work.session.flush()
    statement = a_statement(work, version, "States should not wait.", kind=StatementKind.RECOMMENDATION, numbers=(2,))
    arabic = loaded(work, process, "ar")
    context = context_for(arabic, StatementKind.RECOMMENDATION, [arabic.report.sections[1].paragraphs[0]])
    both = ("ينبغي ألا تنتظر الدول.", "ينبغي أن تنتظر الدول.")
    said = [[one.code for one in findings(words, "ar", context) if one.rule[0] == "M"] for words in both]
    assert (said, statement.slug) == ([[], ["negation_lost"]], "e1")
