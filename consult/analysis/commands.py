"""What rapporteurs do: keep the codebook, code passages, change and take back their own codings."""

import uuid
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, func, select

from consult.analysis.models import Code, CodeText, Coding
from consult.analysis.permissions import changeable
from consult.analysis.queries.codebook import codes, siblings
from consult.analysis.rules import PassageKind
from consult.analysis.rules.codebook import Way, Wording, slug_of
from consult.kernel.errors import Refused
from consult.kernel.text.held import Use
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.commands import choose_passage
from consult.sources.models import Passage, SourceText
from consult.sources.queries import gate
from consult.sources.rules import Span


class CodeIsUsed(Refused):
    """Passages are coded with it."""

    says = N_("Passages are coded with this code. Give them another code first; then it can be removed.")


class CodeHasOthers(Refused):
    """Other codes stand under it."""

    says = N_("Other codes stand under this code. Move or remove them first.")
    field = "parent"


class CodebookIsTwoLevels(Refused):
    """A code under a code under a code."""

    says = N_("The codebook has two levels. Choose a code of the first level, or none.")
    field = "parent"


class NoCodeIsChosen(Refused):
    """A passage is coded with something."""

    says = N_("Choose at least one code for this passage.")
    field = "codes"


class TextIsNotForAnalysis(Refused):
    """The contributor does not, or no longer, allow it."""

    says = N_("The contributor does not, or no longer, allow this text to be analysed.")


def add_code(work: Work, *, process_id: uuid.UUID, parent: Code | None, wordings: Mapping[str, Wording]) -> Code:
    """Add a code after its siblings. Errors: CodebookIsTwoLevels."""
    _lock(work, process_id)
    if parent is not None and parent.parent_id is not None:
        raise CodebookIsTwoLevels
    known = codes(work.session, process_id)
    name = (wordings.get("en") or next(iter(wordings.values()))).name
    code = Code(
        process_id=process_id,
        parent_id=None if parent is None else parent.id,
        slug=slug_of(name, {one.slug for one in known}),
        position=max((one.position for one in known), default=0) + 1,
    )
    work.session.add(code)
    _word(code, wordings)
    work.session.flush()
    work.witness("add-code", about=("code", code.id), process_id=process_id)
    return code


def edit_code(work: Work, *, code: Code, parent: Code | None, wordings: Mapping[str, Wording]) -> None:
    """Change what a code is called and under which it stands. Errors: CodebookIsTwoLevels, CodeHasOthers."""
    if parent is not None and (parent.parent_id is not None or parent.id == code.id):
        raise CodebookIsTwoLevels
    if parent is not None and _has_children(work, code):
        raise CodeHasOthers
    code.parent_id = None if parent is None else parent.id
    _word(code, wordings)
    work.session.flush()
    work.witness("edit-code", about=("code", code.id), process_id=code.process_id)


def move_code(work: Work, *, code: Code, way: Way) -> None:
    """Move a code one place up or down among its siblings; at the end it stays."""
    _lock(work, code.process_id)
    row = siblings(work.session, code)
    at = row.index(code)
    other = at - 1 if way is Way.UP else at + 1
    if 0 <= other < len(row):
        row[at], row[other] = row[other], row[at]
    for position, one in enumerate(row, 1):
        one.position = position
    work.witness("move-code", about=("code", code.id), process_id=code.process_id)


def remove_code(work: Work, *, code: Code) -> None:
    """Remove a code that nothing uses. Errors: CodeIsUsed, CodeHasOthers."""
    if _has_children(work, code):
        raise CodeHasOthers
    if work.session.scalar(select(func.count(Coding.id)).where(Coding.code_id == code.id)):
        raise CodeIsUsed
    work.witness("remove-code", about=("code", code.id), process_id=code.process_id)
    work.session.delete(code)


def code_passage(work: Work, *, text: SourceText, span: Span, chosen: Sequence[Code], kind: PassageKind) -> Passage:
    """Mark a span as a passage and code it; a span coded before by the same person is coded anew.

    Errors: TextIsNotForAnalysis, NoCodeIsChosen; PassageIsOutside and SourceIsWithdrawn from the register.
    """
    rights = gate.rights_of(work.session, [text.source], now=work.now)
    if rights.find(text.source, Use.ANALYSE, part=text.part) is None:
        raise TextIsNotForAnalysis
    passage = choose_passage(work, text=text, span=span)
    recode_passage(work, passage=passage, chosen=chosen, kind=kind)
    return passage


def recode_passage(work: Work, *, passage: Passage, chosen: Sequence[Code], kind: PassageKind) -> None:
    """Replace one's own codings of a passage, and imported ones; a colleague's stay. Errors: NoCodeIsChosen."""
    process_id = passage.text.source.process_id
    mine = [code for code in chosen if code.process_id == process_id]
    if not mine:
        raise NoCodeIsChosen
    work.session.execute(select(Passage.id).where(Passage.id == passage.id).with_for_update())
    _take_back(work, passage)
    work.session.add_all(_codings(work, passage, mine, kind))
    work.session.flush()
    work.witness("code-passage", about=("passage", passage.id), process_id=process_id)


def take_back_codings(work: Work, *, passage: Passage) -> None:
    """Take one's own codings of a passage back, and imported ones.

    A passage that nobody codes any longer leaves the analysis; its row stays, since a report may cite it.
    """
    _take_back(work, passage)
    work.witness("take-back-codings", about=("passage", passage.id), process_id=passage.text.source.process_id)


def _take_back(work: Work, passage: Passage) -> None:
    mine = delete(Coding).where(Coding.passage_id == passage.id, changeable(work.actor))
    work.session.execute(mine.execution_options(synchronize_session="fetch"))


def _codings(work: Work, passage: Passage, chosen: Iterable[Code], kind: PassageKind) -> list[Coding]:
    process_id, coder = passage.text.source.process_id, work.actor.person_id
    return [
        Coding(process_id=process_id, passage=passage, code=code, coder_id=coder, kind=kind)
        for code in {code.id: code for code in chosen}.values()
    ]


def _word(code: Code, wordings: Mapping[str, Wording]) -> None:
    known = {row.language: row for row in code.texts}
    for language, wording in sorted(wordings.items()):
        row = known.pop(language, None)
        if row is None:
            code.texts.append(CodeText(language=language, name=wording.name, definition=wording.definition))
        else:
            row.name, row.definition = wording.name, wording.definition
    for row in known.values():
        code.texts.remove(row)


def _has_children(work: Work, code: Code) -> bool:
    return bool(work.session.scalar(select(func.count(Code.id)).where(Code.parent_id == code.id)))


def _lock(work: Work, process_id: uuid.UUID) -> None:
    """Let one person at a time give out positions in a process's codebook."""
    work.session.execute(select(Process.id).where(Process.id == process_id).with_for_update())
