"""Acts of analysis: the codebook, coding passages, taking codings back."""

import pytest
from sqlalchemy import select

from consult.analysis.commands import (
    CodebookIsTwoLevels,
    CodeHasOthers,
    CodeIsUsed,
    NoCodeIsChosen,
    TextIsNotForAnalysis,
    add_code,
    code_passage,
    edit_code,
    move_code,
    recode_passage,
    remove_code,
    take_back_codings,
)
from consult.analysis.models import Coding
from consult.analysis.permissions import change_coding, changeable
from consult.analysis.queries.codebook import codebook, codes, one_code, uses
from consult.analysis.rules import PassageKind
from consult.analysis.rules.codebook import Way, Wording
from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.commands import PassageIsOutside, choose_consent
from consult.sources.models import Passage
from consult.sources.rules import Preset, Span
from tests.factories.accounts import a_person, as_person
from tests.factories.analysis import ARABIC, a_code, a_coded_passage, a_rapporteur, an_intervention
from tests.factories.processes import a_process, with_role
from tests.factories.sources import a_source


def _names(work: Work, process: Process) -> list[tuple[str, list[str]]]:
    tree = codebook(work.session, process.id)
    return [(branch.code.name_in("en"), [code.name_in("en") for code in branch.children]) for branch in tree]


def test_a_codebook_has_two_levels_in_the_order_given(work: Work) -> None:
    process = a_process(work)
    first = a_code(work, process, "First")
    a_code(work, process, "Second")
    finer = a_code(work, process, "Finer", parent=first)
    a_code(work, process, "Finest", parent=first)
    move_code(work, code=finer, way=Way.DOWN)
    move_code(work, code=finer, way=Way.DOWN)
    move_code(work, code=first, way=Way.DOWN)
    assert _names(work, process) == [("Second", []), ("First", ["Finest", "Finer"])]
    with pytest.raises(CodebookIsTwoLevels):
        a_code(work, process, "Too deep", parent=finer)


def test_a_code_moves_under_another_unless_others_stand_under_it(work: Work) -> None:
    process = a_process(work)
    first, second = a_code(work, process, "First"), a_code(work, process, "Second")
    edit_code(work, code=second, parent=first, wordings={"fr": Wording("Deuxième", "Une définition.")})
    assert _names(work, process) == [("First", ["Deuxième"])]
    third = a_code(work, process, "Third")
    with pytest.raises(CodeHasOthers):
        edit_code(work, code=first, parent=third, wordings={"en": Wording("First", "")})
    with pytest.raises(CodebookIsTwoLevels):
        edit_code(work, code=third, parent=third, wordings={"en": Wording("Third", "")})


def test_texts_are_changed_added_and_taken_away(work: Work) -> None:
    process = a_process(work)
    code = a_code(work, process)
    edit_code(work, code=code, parent=None, wordings={"ar": Wording("جديد", "تعريف"), "zh": Wording("新", "")})
    work.session.expire_all()
    found = one_code(work.session, process.id, "coordination")
    assert found is not None
    texts = [(text.language, text.name, text.definition) for text in found.texts]
    assert (texts, found.name_in("es")) == ([("ar", "جديد", "تعريف"), ("zh", "新", "")], "جديد")


def test_only_an_unused_code_is_removed(work: Work) -> None:
    process = a_process(work)
    parent, used = a_code(work, process, "Parent"), a_code(work, process, "Used")
    child = a_code(work, process, "Child", parent=parent)
    a_coded_passage(work, a_source(work, process), used)
    with pytest.raises(CodeIsUsed):
        remove_code(work, code=used)
    with pytest.raises(CodeHasOthers):
        remove_code(work, code=parent)
    remove_code(work, code=child)
    remove_code(work, code=parent)
    assert (_names(work, process), uses(work.session, process.id)) == ([("Used", [])], {used.id: 1})


def test_equal_names_get_different_addresses(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    for place in (process, process, other):
        a_code(work, place, "Same")
    assert [code.slug for code in codes(work.session, process.id)] == ["same", "same-2"]
    assert [code.slug for code in codes(work.session, other.id)] == ["same"]


def _codings(work: Work) -> list[tuple[str, str | None, str]]:
    rows = work.session.scalars(select(Coding).order_by(Coding.created_at, Coding.id))
    return sorted((row.code.slug, str(row.coder_id), row.kind.value) for row in rows)


def test_the_same_span_coded_again_is_one_passage_with_the_new_codes(work: Work) -> None:
    process = a_process(work)
    mine = as_person(work, a_rapporteur(work, process))
    one, other, source = a_code(work, process, "One"), a_code(work, process, "Other"), a_source(work, process)
    first = a_coded_passage(mine, source, one)
    again = code_passage(mine, text=source.texts[0], span=Span(0, 13), chosen=[other, other], kind=PassageKind.NEED)
    me = str(mine.actor.person_id)
    assert (first.id, _codings(work)) == (again.id, [("other", me, "need")])


def test_a_colleague_s_codings_stay_and_imported_ones_are_everybody_s(work: Work) -> None:
    process = a_process(work)
    mine, hers = (as_person(work, a_rapporteur(work, process, name)) for name in ("Rania", "Sofia"))
    one, other, source = a_code(work, process, "One"), a_code(work, process, "Other"), a_source(work, process)
    passage = a_coded_passage(hers, source, one)
    a_coded_passage(work, source, other)
    recode_passage(mine, passage=passage, chosen=[other], kind=PassageKind.LESSON)
    me, her = str(mine.actor.person_id), str(hers.actor.person_id)
    assert _codings(work) == [("one", her, "practice"), ("other", me, "lesson")]
    take_back_codings(mine, passage=passage)
    assert _codings(work) == [("one", her, "practice")]
    take_back_codings(hers, passage=passage)
    assert (_codings(work), work.session.scalars(select(Passage.id)).all()) == ([], [passage.id])


def test_a_passage_needs_a_code_of_its_own_process(work: Work) -> None:
    process = a_process(work)
    foreign = a_code(work, a_process(work, "other"))
    source = a_source(work, process)
    for chosen in ([], [foreign]):
        with pytest.raises(NoCodeIsChosen):
            code_passage(work, text=source.texts[0], span=Span(0, 5), chosen=chosen, kind=PassageKind.NEED)


@pytest.mark.parametrize("span", [Span(0, 0), Span(28, 33), Span(5, 2), Span(-1, 4), Span(0, 9999), Span(12, 13)])
def test_what_is_no_passage_is_refused(work: Work, span: Span) -> None:
    process = a_process(work)
    code, source = a_code(work, process), a_source(work, process, paragraphs=("Focal points change every year", "x y"))
    with pytest.raises(PassageIsOutside):
        code_passage(work, text=source.texts[0], span=span, chosen=[code], kind=PassageKind.NEED)


def test_without_consent_nothing_is_coded(work: Work) -> None:
    process = a_process(work)
    code, source = a_code(work, process), a_source(work, process)
    choose_consent(work, source=source, preset=Preset.OHCHR_ONLY)
    with pytest.raises(TextIsNotForAnalysis):
        a_coded_passage(work, source, code)


def test_spans_count_code_points(work: Work) -> None:
    process = a_process(work)
    code, source = a_code(work, process), an_intervention(work, process)
    start = ARABIC.index("😀")
    passage = a_coded_passage(work, source, code, start, start + 7)
    assert ARABIC[passage.start_at : passage.end_at] == "😀 دائما"


def test_who_may_change_a_coding_is_the_same_in_sql(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    owner, colleague = a_rapporteur(work, process, "Rania"), a_rapporteur(work, process, "Sofia")
    stranger, organizer = (
        a_rapporteur(work, other, "Omar"),
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER),
    )
    code = a_code(work, process)
    source = a_source(work, process)
    a_coded_passage(as_person(work, owner), source, code)
    a_coded_passage(work, source, code, 0, 5)
    codings = work.session.scalars(select(Coding)).all()
    numbers = []
    for person in (owner, colleague, stranger, organizer):
        actor = as_person(work, person).actor
        asked = set(work.session.scalars(select(Coding.id).where(changeable(actor))))
        assert asked == {coding.id for coding in codings if change_coding(actor, coding)}
        numbers.append(len(asked))
    assert numbers == [2, 1, 0, 0]


def test_acts_are_on_record_without_words(work: Work) -> None:
    process = a_process(work)
    code = add_code(work, process_id=process.id, parent=None, wordings={"en": Wording("Secret name", "")})
    a_coded_passage(work, a_source(work, process), code)
    rows = work.session.scalars(select(AuditEntry).where(AuditEntry.process_id == process.id)).all()
    acts = [row.act for row in rows if row.act != "open-process"]
    assert (sorted(acts), [row.values for row in rows]) == (["add-code", "code-passage"], [{}] * len(rows))
