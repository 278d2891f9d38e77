"""The codebook of a process as a tree of two levels, and how often each code is used."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from consult.analysis.models import Code, Coding


@dataclass(frozen=True, slots=True)
class Branch:
    """A code of the first level with those under it."""

    code: Code
    children: list[Code] = field(default_factory=list)

    @property
    def codes(self) -> list[Code]:
        """List the code itself, then its children."""
        return [self.code, *self.children]


def codes(session: Session, process_id: uuid.UUID) -> Sequence[Code]:
    """List every code of a process with its texts, by position."""
    query = select(Code).options(selectinload(Code.texts)).where(Code.process_id == process_id)
    return session.scalars(query.order_by(Code.position, Code.created_at, Code.id)).all()


def codebook(session: Session, process_id: uuid.UUID) -> list[Branch]:
    """Give the codes of the first level in their order, each with its children in theirs."""
    found = codes(session, process_id)
    branches = {code.id: Branch(code) for code in found if code.parent_id is None}
    for code in found:
        if code.parent_id in branches:
            branches[code.parent_id].children.append(code)
    return list(branches.values())


def siblings(session: Session, code: Code) -> list[Code]:
    """List the codes under the same parent, in their order."""
    return [one for one in codes(session, code.process_id) if one.parent_id == code.parent_id]


def one_code(session: Session, process_id: uuid.UUID, slug: str) -> Code | None:
    """Find a code of a process by its short name."""
    query = select(Code).options(selectinload(Code.texts)).where(Code.process_id == process_id, Code.slug == slug)
    return session.scalar(query)


def uses(session: Session, process_id: uuid.UUID) -> dict[uuid.UUID, int]:
    """Count, by code, the passages coded with it."""
    counted = func.count(Coding.passage_id.distinct())
    query = select(Coding.code_id, counted).where(Coding.process_id == process_id).group_by(Coding.code_id)
    return {row[0]: row[1] for row in session.execute(query)}
