"""What the office takes away: the list as rows, the submissions as one document; only as consent allows."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from consult.accounts.queries import labels
from consult.calls.models import Question
from consult.kernel.text.held import Cleared, Use
from consult.kernel.text.speech import gettext, language_name, pgettext
from consult.kernel.work import Work
from consult.sources.models import Source, SourceText
from consult.sources.queries import gate
from consult.sources.queries.gate import Rights
from consult.submissions.models import Submission

Cell = str | int | datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: headings and rows."""

    headings: list[str]
    rows: Iterable[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Piece:
    """One submission in the document: its heading, facts, and texts with their headings."""

    heading: str
    facts: str
    texts: list[tuple[str, Cleared]]


@dataclass(slots=True)
class Volume:
    """The submissions as one document, opened one by one; what only the office may read is left out and counted."""

    work: Work
    found: Sequence[Submission]
    language: str
    left_out: int = 0

    def pieces(self) -> Iterator[Piece]:
        """Open one submission after the other; the texts of each are dropped before the next."""
        sources = [row.source for row in self.found if row.source is not None]
        rights = gate.rights_of(self.work.session, sources, now=self.work.now)
        names = _names(self.work, self.found, self.language)
        for submission in self.found:
            piece = _piece(self.work, submission, rights, names)
            if piece is None:
                self.left_out += 1
            else:
                yield piece
            if submission.source is not None:
                self.work.session.expire(submission.source, ["texts"])

    def note(self) -> str:
        """Say how many are left out, and of whom names are; true once all pieces have been asked for."""
        return gettext(
            "%(left)s of %(all)s submissions are left out: their authors reserved them for the office, or withdrew "
            "them. Names are left out of those who chose not to be named."
        ) % {"left": self.left_out, "all": len(self.found)}


def sheet(work: Work, found: Sequence[Submission], *, words: Mapping[str, str], language: str) -> Sheet:
    """Make the list. Names stand there only of those who agreed to be named; nothing of what they wrote.

    ``words`` says consent, publication and status in the reader's language.
    """
    rights = gate.rights_of(work.session, [row.source for row in found if row.source], now=work.now)
    categories = labels(work.session, "category", language)
    groups = labels(work.session, "group", language)
    states = labels(work.session, "state", language)
    headings = [
        gettext("Reference"),
        gettext("Contributor"),
        gettext("Category"),
        gettext("Regional group"),
        pgettext("country", "State"),
        gettext("Code of the State"),
        gettext("Language"),
        gettext("Code of the language"),
        gettext("Handed in (UTC)"),
        gettext("Words"),
        gettext("Consent"),
        gettext("Publication"),
        gettext("Status"),
    ]
    rows = (
        _row(work, one, one.source, rights, (categories, groups, states, words), language)
        for one in found
        if one.source
    )
    return Sheet(headings, rows)


def _row(
    work: Work,
    submission: Submission,
    source: Source,
    rights: Rights,
    names: tuple[Mapping[str, str], ...],
    language: str,
) -> list[Cell]:
    categories, groups, states, words = names
    who = gate.contributor(work.session, source, rights, use=Use.QUOTE, language=language)
    return [
        source.reference,
        gettext("Not named") if who is None else who.words,
        categories.get(source.category, source.category),
        groups.get(source.group_code or "", source.group_code or "") if who is not None else "",
        states.get(source.state_code or "", "") if who is not None else "",
        (source.state_code or "") if who is not None else "",
        language_name(source.language),
        source.language,
        source.handed_in_at,
        submission.words,
        *(words.get(str(code), str(code)) for code in (submission.preset, source.publication, submission.state)),
    ]


@dataclass(frozen=True, slots=True)
class _Names:
    """What the reader calls categories, regional groups and the questions of each call."""

    categories: Mapping[str, str]
    groups: Mapping[str, str]
    questions: Mapping[tuple[uuid.UUID, str], str]
    language: str

    def facts(self, source: Source, *, named: bool) -> str:
        """Say on one line what kind of contributor it was and which language was used.

        Who is not named is shown without the regional group, which would give many away.
        """
        group = self.groups.get(source.group_code or "", source.group_code) if named else None
        parts = (self.categories.get(source.category, source.category), group, language_name(source.language))
        return " · ".join(part for part in parts if part)

    def heading(self, submission: Submission, text: SourceText) -> str:
        """Say which question a text answers, in words after its code."""
        if text.question is None:
            return gettext("Title") if text.part == "title" else text.part
        asked = self.questions.get((submission.call_id, text.question))
        return text.question if asked is None else f"{text.question} · {asked}"


def _names(work: Work, found: Sequence[Submission], language: str) -> _Names:
    categories, groups = (labels(work.session, kind, language) for kind in ("category", "group"))
    return _Names(categories, groups, _questions(work, found, language), language)


def _questions(work: Work, found: Sequence[Submission], language: str) -> dict[tuple[uuid.UUID, str], str]:
    query = select(Question).options(selectinload(Question.texts))
    asked = work.session.scalars(query.where(Question.call_id.in_({row.call_id for row in found})))
    texts = {(one.call_id, one.code): one.text_in(language) for one in asked}
    return {key: text.title for key, text in texts.items() if text is not None}


def _piece(work: Work, submission: Submission, rights: Rights, names: _Names) -> Piece | None:
    source = submission.source
    if source is None:
        return None
    cleared = gate.analysed_texts(work, source, rights)
    if not cleared:
        return None
    who = gate.contributor(work.session, source, rights, use=Use.QUOTE, language=names.language)
    name = gettext("Not named") if who is None else who.words
    texts = [(names.heading(submission, text), cleared[text.id]) for text in source.texts if text.id in cleared]
    return Piece(f"{source.reference} - {name}", names.facts(source, named=who is not None), texts)
