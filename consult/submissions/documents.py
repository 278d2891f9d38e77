"""What the office takes away: the list as rows, the submissions as one document; only as consent allows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consult.accounts.queries import labels
from consult.kernel.text.held import Cleared, Use
from consult.kernel.text.speech import gettext, pgettext
from consult.kernel.work import Work
from consult.sources.models import Source
from consult.sources.queries import gate
from consult.sources.queries.gate import Rights
from consult.submissions.models import Submission

Cell = str | int


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
        for submission in self.found:
            piece = _piece(self.work, submission, rights, self.language)
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


def sheet(work: Work, found: Sequence[Submission], *, language: str) -> Sheet:
    """Make the list. Names stand there only of those who agreed to be named; nothing of what they wrote."""
    rights = gate.rights_of(work.session, [row.source for row in found if row.source], now=work.now)
    categories = labels(work.session, "category", language)
    groups = labels(work.session, "group", language)
    headings = [
        gettext("Reference"),
        gettext("Contributor"),
        gettext("Category"),
        gettext("Regional group"),
        pgettext("country", "State"),
        gettext("Language"),
        pgettext("date", "Handed in"),
        gettext("Words"),
        gettext("Consent"),
        gettext("Publication"),
        gettext("Status"),
    ]
    rows = (_row(work, one, one.source, rights, (categories, groups), language) for one in found if one.source)
    return Sheet(headings, rows)


def _row(
    work: Work,
    submission: Submission,
    source: Source,
    rights: Rights,
    names: tuple[dict[str, str], dict[str, str]],
    language: str,
) -> list[Cell]:
    who = gate.contributor(work.session, source, rights, use=Use.QUOTE, language=language)
    return [
        source.reference,
        gettext("Not named") if who is None else who.words,
        names[0].get(source.category, source.category),
        names[1].get(source.group_code or "", source.group_code or ""),
        (source.state_code or "") if who is not None else "",
        source.language,
        source.handed_in_at.isoformat(timespec="minutes"),
        submission.words,
        str(submission.preset),
        str(source.publication),
        str(submission.state),
    ]


def _piece(work: Work, submission: Submission, rights: Rights, language: str) -> Piece | None:
    source = submission.source
    if source is None:
        return None
    cleared = gate.analysed_texts(work, source, rights)
    if not cleared:
        return None
    who = gate.contributor(work.session, source, rights, use=Use.QUOTE, language=language)
    name = gettext("Not named") if who is None else who.words
    texts = [(text.question or text.part, cleared[text.id]) for text in source.texts if text.id in cleared]
    facts = ", ".join(part for part in (source.category, source.group_code or "", source.language) if part)
    return Piece(f"{source.reference} - {name}", facts, texts)
