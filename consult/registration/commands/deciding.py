"""What an organizer does: note a credential, approve, refuse with a reason; singly or several at once."""

from collections.abc import Sequence

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.registration import letters
from consult.registration.models import Registration
from consult.registration.queries import credentials_by_category
from consult.registration.rules import RegistrationState


class CredentialIsMissing(Refused):
    """A category shows its credential before it is approved."""

    says = N_("The credential of %(name)s has not been seen yet. Note it first, then approve.")


class ReasonIsMissing(Refused):
    """A refusal always carries a reason."""

    says = N_("Write the reason. The person reads it, and may ask for another look.")
    field = "reason"


class IsCancelled(Refused):
    """The person has cancelled."""

    says = N_("%(name)s has cancelled. There is nothing to decide.")


def note_credential(work: Work, *, registration: Registration) -> None:
    """Note that the credential was seen."""
    registration.credential_seen_at = registration.credential_seen_at or work.now
    _witness(work, "note-credential", registration)


def approve_registrations(work: Work, *, registrations: Sequence[Registration]) -> None:
    """Approve all of these or, if one cannot be approved, none; each person gets a letter.

    Errors: CredentialIsMissing, IsCancelled.
    """
    needed = credentials_by_category(work.session)
    for registration in registrations:
        if registration.category in needed and not registration.has_credential:
            raise CredentialIsMissing(name=registration.person.name)
    for registration in registrations:
        _decide(work, registration, RegistrationState.APPROVED, None)


def refuse_registrations(work: Work, *, registrations: Sequence[Registration], reason: str) -> None:
    """Refuse all of these; each person reads the reason and how to appeal.

    Errors: ReasonIsMissing, IsCancelled.
    """
    if not reason.strip():
        raise ReasonIsMissing
    for registration in registrations:
        _decide(work, registration, RegistrationState.REFUSED, reason.strip())


def _decide(work: Work, registration: Registration, state: RegistrationState, reason: str | None) -> None:
    if registration.state is RegistrationState.CANCELLED:
        raise IsCancelled(name=registration.person.name)
    if registration.state is state and registration.reason == reason:
        return
    registration.state, registration.reason = state, reason
    registration.decided_at, registration.decided_by = work.now, work.actor.person_id
    work.session.flush()
    _witness(work, f"registration-{state}", registration)
    work.post(letters.decision(registration))


def _witness(work: Work, act: str, registration: Registration) -> None:
    work.witness(act, about=("registration", registration.id), process_id=registration.event.process_id)
