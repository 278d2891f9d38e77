"""What we write about registrations: received, approved, refused."""

from consult.kernel.outbox import Letter
from consult.kernel.text.message import Value
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState


def acknowledgement(registration: Registration) -> Letter:
    """Acknowledge a registration; nothing of accommodation is in it."""
    return _letter(registration, "registration/received", {"starts_at": registration.event.starts_at})


def decision(registration: Registration) -> Letter:
    """Tell the decision; a refusal carries its reason and how to appeal."""
    if registration.state is RegistrationState.APPROVED:
        return _letter(registration, "registration/approved", {"starts_at": registration.event.starts_at})
    return _letter(registration, "registration/refused", {"reason": registration.reason or ""})


def _letter(registration: Registration, name: str, more: dict[str, Value]) -> Letter:
    person, event = registration.person, registration.event
    text = event.text_in(person.language)
    values: dict[str, Value] = {
        "name": person.name,
        "event": event.slug if text is None else text.title,
        "path": f"/{person.language}/{event.process.slug}/registrations/{registration.id}",
    }
    return Letter(person.email, person.language, name, {**values, **more}, zone=person.zone)
