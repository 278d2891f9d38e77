"""The gate lets words out for allowed uses only."""

import json
import pickle

import pytest

from consult.kernel.text.held import Held, TextIsHeld, Use
from consult.kernel.work import Work
from consult.sources.commands import choose_consent, decide_publication, withdraw_source
from consult.sources.queries import gate
from consult.sources.queries.seals import held_text
from consult.sources.rules import Preset
from tests.factories.processes import a_process
from tests.factories.sources import WORDS, a_passage, a_source

ALLOWED = {
    Preset.NAMED: {Use.PUBLISH, Use.QUOTE, Use.ANALYSE, Use.TRANSLATE},
    Preset.UNNAMED: {Use.PUBLISH, Use.QUOTE, Use.ANALYSE, Use.TRANSLATE},
    Preset.UNATTRIBUTED: {Use.QUOTE, Use.ANALYSE, Use.TRANSLATE},
    Preset.ANALYSIS_ONLY: {Use.ANALYSE, Use.TRANSLATE},
    Preset.OHCHR_ONLY: set[Use](),
}


@pytest.mark.parametrize("preset", Preset)
def test_each_preset_allows_exactly_its_uses(work: Work, preset: Preset) -> None:
    source = a_source(work, a_process(work), preset=preset)
    rights = gate.rights_of(work.session, [source], now=work.now)
    assert {use for use in Use if rights.find(source, use)} == ALLOWED[preset]


@pytest.mark.parametrize("preset", Preset)
def test_only_the_named_are_named(work: Work, preset: Preset) -> None:
    source = a_source(work, a_process(work), preset=preset)
    rights = gate.rights_of(work.session, [source], now=work.now)
    names = {use: gate.contributor(work.session, source, rights, use=use, language="en") for use in Use}
    named = {use: name.words for use, name in names.items() if name is not None}
    assert named == ({Use.PUBLISH: "Open Door", Use.QUOTE: "Open Door"} if preset is Preset.NAMED else {})


def test_a_text_is_published_only_after_the_office_agreed(work: Work) -> None:
    source = a_source(work, a_process(work))
    rights = gate.rights_of(work.session, [source], now=work.now)
    before = gate.published_text(work.session, source, source.texts[0], rights)
    decide_publication(work, source=source, approved=True, reason=None)
    after = gate.published_text(work.session, source, source.texts[0], rights)
    assert (before, after and after.words) == (None, "\n".join(WORDS))


def test_a_withdrawn_source_is_used_no_more(work: Work) -> None:
    source = a_source(work, a_process(work))
    passage = a_passage(work, source)
    withdraw_source(work, source=source)
    rights = gate.rights_of(work.session, [source], now=work.now)
    assert gate.quoted(work.session, passage, rights) is None


def test_a_new_choice_replaces_the_old_one(work: Work) -> None:
    source = a_source(work, a_process(work))
    choose_consent(work, source=source, preset=Preset.UNNAMED)
    rights = gate.rights_of(work.session, [source], now=work.now)
    assert gate.contributor(work.session, source, rights, use=Use.QUOTE, language="en") is None


def test_a_passage_comes_out_to_the_letter(work: Work) -> None:
    source = a_source(work, a_process(work))
    passage = a_passage(work, source, 0, 13)
    rights = gate.rights_of(work.session, [source], now=work.now)
    quote = gate.quoted(work.session, passage, rights)
    assert quote is not None
    assert (quote.words, quote.language) == ("Focal points", "en")


@pytest.mark.parametrize("read", [str, repr, format, json.dumps, pickle.dumps, list, len, lambda held: held + ""])
def test_held_words_are_never_read(work: Work, read: object) -> None:
    source = a_source(work, a_process(work))
    held = held_text(work.vault, source, source.texts[0])
    assert isinstance(held, Held)
    if read is repr:
        assert repr(held) == "<Held>"
        return
    with pytest.raises((TextIsHeld, TypeError)):
        read(held)  # type: ignore[operator]
