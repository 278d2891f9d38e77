"""Editions as rows and back: nothing is lost, and nothing that no longer held holds again."""

import json
import uuid

import pytest

from consult.easyread.bundle import restore, rows
from consult.easyread.commands import judging
from consult.easyread.commands.statements import write_statement
from consult.easyread.queries.checking import examine
from consult.easyread.queries.coverage import original_pin
from consult.easyread.queries.readiness import readiness
from consult.easyread.rules import Draft, Seen
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.models import Process
from tests.factories.easyread import ROUND, a_report, a_statement, a_whole_edition, loaded
from tests.factories.processes import a_process


def elsewhere(old: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_OID, old)


def a_rich_edition(work: Work, process: Process) -> None:
    """French beside English, a finding accepted, a paragraph left out, readers, then a change in one statement."""
    version = a_whole_edition(work, process)
    statement = a_statement(work, version, "A meeting (a seminar) is on 23 June 2023.", picture="meeting")
    french = loaded(work, process, "fr")
    draft = Draft("Une réunion a lieu le 23 juin 2023.", StatementKind.FACT, "meeting", (1,))
    found = french.statements[3]
    write_statement(work, version=french, statement=found, draft=draft, seen=Seen(0, found.version))
    version = loaded(work, process)
    statement = version.statements[3]
    examined = examine(version, statement)
    told = {"statement": statement, "pin": examined.pin, "reason": "Readers asked for it."}
    for one in examined.judged:
        judging.accept_finding(work, version=version, judged=one, **told)
    paragraph = version.report.sections[0].paragraphs[0]
    pin = original_pin(version, paragraph)
    judging.leave_out(work, version=version, paragraph=paragraph, pin=pin, reason="Said twice.")
    judging.record_readers(work, version=loaded(work, process), told=ROUND)


def carried(work: Work, process: Process) -> tuple[list[dict[str, object]], Process]:
    """The rows of a process, and the process into which they were carried, as JSON."""
    exported = json.loads(json.dumps(rows(work.session, process)))
    other = a_process(work, "other")
    a_report(work, other)
    restore(work, other.id, exported, elsewhere)
    work.session.expire_all()
    return exported["easy_editions"], other


def without_ids(value: object) -> object:
    if isinstance(value, dict):
        return {name: without_ids(inner) for name, inner in value.items() if name != "id"}
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value


def test_a_second_export_differs_in_ids_only(work: Work) -> None:
    process = a_process(work)
    a_rich_edition(work, process)
    exported, other = carried(work, process)
    again = json.loads(json.dumps(rows(work.session, other)))["easy_editions"]
    assert without_ids(again) == without_ids(exported)
    assert again[0]["id"] == str(elsewhere(str(exported[0]["id"])))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_gate_says_the_same_after_the_journey(work: Work, language: str) -> None:
    process = a_process(work)
    a_rich_edition(work, process)
    _, other = carried(work, process)
    assert readiness(loaded(work, other, language)) == readiness(loaded(work, process, language))


def test_what_was_stale_stays_stale(work: Work) -> None:
    process = a_process(work)
    a_rich_edition(work, process)
    version = loaded(work, process)
    text = version.report.sections[0].paragraphs[0].texts[0]
    text.words, text.pin = "One seminar was held in June.", work.vault.pin("One seminar was held in June.")
    statement = version.statements[2]
    draft = Draft("Dates help.", StatementKind.FACT, None, (3,))
    write_statement(work, version=version, statement=statement, draft=draft, seen=Seen(1, statement.version))
    before = readiness(loaded(work, process))
    _, other = carried(work, process)
    after = readiness(loaded(work, other))
    stale = [one for one in before.before_readers if one.gap == "source_changed"]
    assert [one for one in after.before_readers if one.gap == "source_changed"] == stale
    assert (len(stale) > 0, after.standing) == (True, before.standing)


def test_nobody_is_named_but_who_led_the_readers(work: Work) -> None:
    process = a_process(work)
    a_rich_edition(work, process)
    assert [name for name in json.dumps(rows(work.session, process)).split('"') if name.endswith("_by")] == []


def test_an_unknown_picture_or_paragraph_is_refused(work: Work) -> None:
    process = a_process(work)
    a_whole_edition(work, process)
    exported = rows(work.session, process)
    other = a_process(work, "other")
    a_report(work, other)
    statement = exported["easy_editions"][0]["sections"][0]["statements"][0]
    statement["picture"] = "lawnmower"
    with pytest.raises(ValueError, match="lawnmower"):
        restore(work, other.id, exported, elsewhere)
    work.session.expunge_all()
    statement["picture"], statement["sources"][0]["paragraph"] = None, "p9"
    with pytest.raises(KeyError):
        restore(work, other.id, exported, elsewhere)
