"""Who gets which words back, and what is put on record before."""

from dataclasses import replace

from sqlalchemy import select

from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.kernel.work import Work
from consult.notes.commands import save_text
from consult.notes.models import Revision
from consult.notes.queries import seals
from tests.factories.accounts import a_person, as_person
from tests.factories.notes import DETAILS, SAID, a_book, a_save, an_intervention
from tests.factories.processes import a_process, with_role


def _read(work: Work) -> int:
    return len(work.session.scalars(select(AuditEntry).where(AuditEntry.act == "read-notes")).all())


def test_only_note_takers_of_the_process_get_the_words_back(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    found = an_intervention(work, a_book(work, process))
    people = {
        "Taker": with_role(work, process, a_person(work, "Taker"), Role.NOTE_TAKER),
        "Colleague": with_role(work, process, a_person(work, "Colleague"), Role.RAPPORTEUR, Role.ORGANIZER),
        "Elsewhere": with_role(work, other, a_person(work, "Elsewhere"), Role.NOTE_TAKER, Role.ORGANIZER),
        "Stranger": a_person(work, "Stranger"),
    }
    texts = {name: seals.text_for(as_person(work, person), found) for name, person in people.items()}
    given = {name: text.words if text else None for name, text in texts.items()}
    assert given == {"Taker": SAID, "Colleague": None, "Elsewhere": None, "Stranger": None}


def test_the_name_comes_in_the_language_of_the_reader_or_any_there_is(work: Work) -> None:
    process = a_process(work)
    found = an_intervention(work, a_book(work, process))
    taker = as_person(work, with_role(work, process, a_person(work), Role.NOTE_TAKER)).actor
    names = [seals.name_for(taker, work.vault, found, language) for language in ("ar", "zh")]
    assert [(name.words, name.language) for name in names if name] == [("الباب", "ar"), ("Open Door", "en")]


def test_opening_what_is_confidential_is_put_on_record_first(work: Work) -> None:
    process = a_process(work)
    book = a_book(work, process)
    plain, secret = (
        an_intervention(work, book),
        an_intervention(work, book, SAID, replace(DETAILS, is_confidential=True)),
    )
    reader = as_person(work, with_role(work, process, a_person(work), Role.NOTE_TAKER))
    seals.text_for(reader, plain)
    assert _read(work) == 0
    seals.text_for(reader, secret)
    saved = save_text(work, intervention=secret, save=a_save("Late"))
    late = seals.revision_for(reader, work.session.get_one(Revision, saved.branch_id))
    assert (_read(work), late.words if late else None) == (2, "Late")
