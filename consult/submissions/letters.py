"""What we write to authors; never a word of what they wrote."""

from consult.kernel.outbox import Letter
from consult.kernel.text.message import Value
from consult.submissions.models import Submission
from consult.submissions.rules import Receipt


def acknowledgement(submission: Submission, receipt: Receipt) -> Letter | None:
    """Acknowledge what was handed in: reference, instant, address of the receipt."""
    return _to_author(
        submission, "acknowledgement", {"at": receipt.at, "version": receipt.version, "path": _path(submission)}
    )


def withdrawn(submission: Submission) -> Letter | None:
    """Confirm that a submission was withdrawn."""
    return _to_author(submission, "withdrawn", {})


def not_published(submission: Submission, reason: str, *, is_open: bool) -> Letter | None:
    """Say that a submission is not published, and why; while the call is open, also where it can be changed."""
    return _to_author(submission, "not_published", {"reason": reason, "path": _path(submission), "is_open": is_open})


def _to_author(submission: Submission, name: str, values: dict[str, Value]) -> Letter | None:
    person = submission.author
    if person is None:
        return None
    every: dict[str, Value] = {"name": person.name, "reference": submission.reference}
    return Letter(person.email, person.language, f"submissions/{name}", {**every, **values}, person.zone)


def _path(submission: Submission) -> str:
    language = submission.author.language if submission.author is not None else "en"
    return f"/{language}/{submission.call.process.slug}/my-submissions/{submission.id}/receipt"
