"""What SQL allows is what the gate allows, for every mixture of consent rows."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from consult.kernel.text.held import Use
from consult.kernel.work import Work
from consult.sources.models import Consent, Passage, Source, SourceText
from consult.sources.queries import gate
from consult.sources.queries.allowed import has_allowed_text, passage_is_allowed, text_is_allowed
from consult.sources.rules import Attribution, Preset, SourceState
from tests.factories.processes import a_process
from tests.factories.sources import a_passage, a_source

DAY = timedelta(days=1)
WHOLE, PART, PASSAGE = "whole", "part", "passage"
CASES = {
    "nothing more": (),
    "part refused": ((PART, False, -1, None),),
    "part allowed": ((PART, True, -1, None),),
    "passage refused": ((PASSAGE, False, -1, None),),
    "passage allowed in a refused part": ((PART, False, -1, None), (PASSAGE, True, -1, None)),
    "refused once and allowed once": ((WHOLE, False, -1, None),),
    "refusal ended": ((PART, False, -2, -1),),
    "refusal ends now": ((PART, False, -2, 0),),
    "refusal not begun": ((PART, False, 1, None),),
}


@pytest.mark.parametrize("withdrawn", [False, True])
@pytest.mark.parametrize("preset", [Preset.NAMED, Preset.OHCHR_ONLY])
@pytest.mark.parametrize("rows", CASES.values(), ids=CASES)
def test_sql_and_gate_agree(
    work: Work, preset: Preset, rows: tuple[tuple[str, bool, int, int | None], ...], *, withdrawn: bool
) -> None:
    source = a_source(work, a_process(work), preset=preset)
    passage = a_passage(work, source)
    for scope, is_allowed, begins, ends in rows:
        row = Consent(
            source_id=source.id,
            part="q1" if scope == PART else None,
            passage_id=passage.id if scope == PASSAGE else None,
            use=Use.ANALYSE,
            is_allowed=is_allowed,
            attribution=Attribution.NONE,
            from_at=work.now + begins * DAY,
            until_at=None if ends is None else work.now + ends * DAY,
        )
        work.session.add(row)
    if withdrawn:
        source.state, source.withdrawn_at = SourceState.WITHDRAWN, work.now
    work.session.flush()
    rights = gate.rights_of(work.session, [source], now=work.now)
    of_text = select(SourceText.id).join(Source).where(text_is_allowed(Use.ANALYSE, now=work.now))
    of_passage = select(Passage.id).join(SourceText).join(Source).where(passage_is_allowed(Use.ANALYSE, now=work.now))
    of_source = select(Source.id).where(has_allowed_text(Use.ANALYSE, now=work.now))
    asked = tuple(len(work.session.scalars(query).all()) == 1 for query in (of_text, of_passage, of_source))
    by_part = rights.find(source, Use.ANALYSE, part="q1") is not None
    by_passage = rights.find(source, Use.ANALYSE, part="q1", passage_id=passage.id) is not None
    assert asked == (by_part, by_passage, by_part)
