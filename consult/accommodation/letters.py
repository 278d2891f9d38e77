"""What we write about accommodation: never what was asked, never what was answered."""

from consult.accommodation.models import Case
from consult.accounts.models import Person
from consult.kernel.outbox import Letter


def answered(case: Case, *, slug: str) -> Letter:
    """Tell the person that there is an answer to read; a stolen mailbox learns nothing from it."""
    person = case.person
    values = {
        "name": person.name,
        "event": event_title(case, person.language),
        "path": f"/{person.language}/{slug}/my-accommodation/{case.id}",
    }
    return Letter(person.email, person.language, "accommodation/answered", values, zone=person.zone)


def waiting(case: Case, focal_point: Person, *, slug: str) -> Letter:
    """Tell a focal point that a case waits and by when it is due, not whose or what."""
    return Letter(
        focal_point.email,
        focal_point.language,
        "accommodation/waiting",
        {
            "name": focal_point.name,
            "event": event_title(case, focal_point.language),
            "due": case.due_at,
            "path": f"/{focal_point.language}/{slug}/accommodation/{case.id}",
        },
        zone=focal_point.zone,
    )


def event_title(case: Case, language: str) -> str:
    """Give the event's title in a language, else its slug."""
    text = case.event.text_in(language)
    return case.event.slug if text is None else text.title
