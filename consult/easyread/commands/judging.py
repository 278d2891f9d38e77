"""What people answer for: findings that stay, paragraphs that are left out, rounds of readers."""

from consult.easyread import permissions
from consult.easyread.models import CoverageDecision, EasyStatement, EasyVersion, FindingAccepted, ReaderRound
from consult.easyread.queries.checking import Judged, judged_pin
from consult.easyread.queries.coverage import original_pin
from consult.easyread.queries.readiness import readiness, version_pin
from consult.easyread.rules import Meeting, Round
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.plainspeak import Severity
from consult.reports.models import ReportParagraph


class ReasonIsMissing(Refused):
    """A decision without a reason."""

    says = N_("Say why, in a sentence that a colleague understands.")
    field = "reason"


class StatementHasChanged(Refused):
    """The finding was about other words."""

    says = N_("The statement or its source has changed. Look at what is found in it now.")
    field = "reason"


class ParagraphHasChanged(Refused):
    """The reason was about another text."""

    says = N_("The paragraph has changed while you were writing. Read it again, then decide.")
    field = "reason"


class RapporteurAnswers(Refused):
    """A wrong number is not the author's to accept."""

    says = N_("Only a rapporteur can accept a number that is not in the report. Correct the statement, or ask them.")
    field = "reason"


class NotReadyForReaders(Refused):
    """Readers' time is not for what a check can find."""

    says = N_(
        "Some things are still open before readers can be asked. The list on the page of this language says which."
    )


class ReadersDoNotAddUp(Refused):
    """More native readers than readers, or none at all."""

    says = N_("At least one person must have read the text, and no more in their own language than read it in all.")
    field = "native_readers"


class RoundIsInTheFuture(Refused):
    """A round that has not been."""

    says = N_("Readers can be recorded once they have read the text. This day has not come yet.")
    field = "held_on"


class PlaceIsMissing(Refused):
    """Readers who met in person met somewhere."""

    says = N_("Say where the readers met.")
    field = "place"


def accept_finding(
    work: Work, *, version: EasyVersion, statement: EasyStatement, judged: Judged, pin: str, reason: str
) -> FindingAccepted:
    """Let a finding stay, for these words and these sources; accepting it twice changes nothing.

    What blocks is accepted by a rapporteur only. Errors: ReasonIsMissing, StatementHasChanged, RapporteurAnswers.
    """
    if not reason:
        raise ReasonIsMissing
    if pin != judged_pin(version, statement):
        raise StatementHasChanged
    if judged.finding.severity is Severity.BLOCKING and not permissions.answer_for_numbers(work.actor, version):
        raise RapporteurAnswers
    if judged.accepted is not None:
        return judged.accepted
    finding = judged.finding
    row = FindingAccepted(language=version.language, rule=finding.rule, code=finding.code, excerpt=judged.excerpt)
    row.pin, row.reason, row.accepted_by = pin, reason, work.actor.person_id
    statement.accepted.append(row)
    work.session.flush()
    values = {"code": finding.code, "language": version.language}
    about = ("easy_statement", statement.id)
    work.witness("accept-finding", about=about, process_id=version.process_id, values=values)
    return row


def open_finding(work: Work, *, statement: EasyStatement, accepted: FindingAccepted) -> None:
    """Take an acceptance back: the finding is open again."""
    statement.accepted.remove(accepted)
    work.session.flush()


def leave_out(
    work: Work, *, version: EasyVersion, paragraph: ReportParagraph, pin: str, reason: str
) -> CoverageDecision:
    """Leave a paragraph out, with the reason; it holds for the original with this pin, until that changes.

    Errors: ReasonIsMissing, ParagraphHasChanged.
    """
    if not reason:
        raise ReasonIsMissing
    if pin != original_pin(version, paragraph):
        raise ParagraphHasChanged
    rows = version.edition.decisions
    row = next((found for found in rows if found.paragraph_id == paragraph.id), None)
    if row is None:
        row = CoverageDecision(paragraph=paragraph, paragraph_id=paragraph.id)
        rows.append(row)
    row.reason, row.pin, row.decided_by = reason, pin, work.actor.person_id
    work.session.flush()
    values = {"paragraph": paragraph.slug}
    about = ("easy_edition", version.edition.id)
    work.witness("leave-out-paragraph", about=about, process_id=version.process_id, values=values)
    return row


def take_in_again(work: Work, *, version: EasyVersion, decision: CoverageDecision) -> None:
    """Take back that a paragraph is left out: it is open again."""
    version.edition.decisions.remove(decision)
    work.session.flush()


def record_readers(work: Work, *, version: EasyVersion, told: Round) -> ReaderRound:
    """Record a round of readers of this language, for the text as it is now.

    The names of readers are not kept. Errors: NotReadyForReaders, ReadersDoNotAddUp, RoundIsInTheFuture,
    PlaceIsMissing.
    """
    _must_add_up(work, told)
    if not readiness(version).is_ready_for_readers:
        raise NotReadyForReaders
    place = "" if told.meeting is Meeting.ONLINE else told.place
    row = ReaderRound(language=version.language, held_on=told.held_on, facilitator=told.facilitator, place=place)
    row.readers, row.native_readers, row.is_paid = told.readers, told.native_readers, told.is_paid
    row.meeting, row.note, row.outcome = told.meeting, told.note, told.outcome
    row.pin, row.recorded_by = version_pin(version), work.actor.person_id
    version.edition.rounds.append(row)
    work.session.flush()
    values = {"language": version.language, "outcome": told.outcome}
    about = ("easy_edition", version.edition.id)
    work.witness("record-readers", about=about, process_id=version.process_id, values=values)
    return row


def _must_add_up(work: Work, told: Round) -> None:
    if told.readers < 1 or not 0 <= told.native_readers <= told.readers:
        raise ReadersDoNotAddUp
    if told.held_on > work.now.date():
        raise RoundIsInTheFuture
    if told.meeting is Meeting.IN_PERSON and not told.place:
        raise PlaceIsMissing
