"""Acts on the register."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from consult.kernel.journal import AuditEntry
from consult.kernel.text.held import reveal
from consult.kernel.vault import CannotOpen
from consult.kernel.work import Work
from consult.sources import commands
from consult.sources.models import Consent, SourceText
from consult.sources.queries.seals import held_text
from consult.sources.rules import Part, Preset, Publication, SourceState, Span
from tests.factories.processes import a_process
from tests.factories.sources import WORDS, a_source


def test_words_are_sealed_in_the_database(work: Work) -> None:
    source = a_source(work, a_process(work))
    text = work.session.scalars(select(SourceText)).one()
    assert b"Focal" not in text.sealed
    assert b"Open Door" not in source.sealed_contributor
    assert reveal(held_text(work.vault, source, text)) == "\n".join(WORDS)
    assert text.words == 11


def test_erasing_the_key_erases_the_words(work: Work) -> None:
    source = a_source(work, a_process(work))
    source.data_key = work.vault.new_key(about=f"source.data_key:{source.id}")
    with pytest.raises(CannotOpen):
        held_text(work.vault, source, source.texts[0])


def test_a_new_version_replaces_and_keeps_the_old_one(work: Work) -> None:
    source = a_source(work, a_process(work))
    commands.add_text(work, source=source, part=Part("q1", "en", ("Corrected.",)), position=0)
    assert [(text.version, text.replaced_at) for text in source.texts] == [(1, work.now), (2, None)]


def test_withdrawing_ends_every_consent_and_is_on_record(work: Work) -> None:
    source = a_source(work, a_process(work))
    later = replace(work, now=work.now + timedelta(days=1))
    commands.withdraw_source(later, source=source)
    assert (source.state, source.withdrawn_at) == (SourceState.WITHDRAWN, later.now)
    assert set(work.session.scalars(select(Consent.until_at))) == {later.now}
    assert "withdraw" in work.session.scalars(select(AuditEntry.act)).all()


def test_what_was_allowed_before_stays_on_record(work: Work) -> None:
    source = a_source(work, a_process(work), preset=Preset.ANALYSIS_ONLY)
    commands.choose_consent(work, source=source, preset=Preset.OHCHR_ONLY)
    rows = work.session.scalars(select(Consent)).all()
    assert [row.until_at for row in rows] == [work.now, work.now]


def test_a_refused_publication_has_its_reason(work: Work) -> None:
    source = a_source(work, a_process(work))
    commands.decide_publication(work, source=source, approved=False, reason="It names a third person.")
    assert (source.publication, source.publication_reason) == (Publication.REFUSED, "It names a third person.")


@pytest.mark.parametrize("span", [Span(0, 0), Span(-1, 4), Span(0, 999), Span(20, 40), Span(5, 6)])
def test_a_span_that_is_no_passage_is_refused(work: Work, span: Span) -> None:
    source = a_source(work, a_process(work))
    with pytest.raises(commands.PassageIsOutside):
        commands.choose_passage(work, text=source.texts[0], span=span)


def test_the_same_words_are_one_passage(work: Work) -> None:
    source = a_source(work, a_process(work))
    first = commands.choose_passage(work, text=source.texts[0], span=Span(0, 12))
    again = commands.choose_passage(work, text=source.texts[0], span=Span(0, 13))
    assert first is again, "a space at the end is no part of it"


def test_nothing_is_chosen_in_a_withdrawn_source(work: Work) -> None:
    source = a_source(work, a_process(work))
    commands.withdraw_source(work, source=source)
    with pytest.raises(commands.SourceIsWithdrawn):
        commands.choose_passage(work, text=source.texts[0], span=Span(0, 12))
