"""What a person does: keep a draft, send it, change needs, cancel, ask for another look."""

from consult.accommodation.commands import ask_for_accommodation, withdraw_case
from consult.accommodation.rules import Needs
from consult.accounts.models import Organization, Person
from consult.accounts.queries import entries, one_organization
from consult.events.models import Event
from consult.events.rules import Mode
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.registration import letters
from consult.registration.models import Registration, RegistrationDraft
from consult.registration.queries import answers_of, draft_of, key_about, registration_of, seal_answers
from consult.registration.rules import Answers, Attendance, RegistrationState, Step


class RegistrationIsClosed(Refused):
    """The event takes no registrations now."""

    says = N_("Registration for this event is not open. What you filled in is kept.")


class AlreadyRegistered(Refused):
    """One registration for each person and event."""

    says = N_("You are registered for this event already. See your registrations.")


class OrganizationIsNotYours(Refused):
    """One speaks only for an organization that has confirmed one as a member."""

    says = N_("You do not belong to this organization yet. Ask to join it, or register for yourself.")
    field = "organization"


class AnswersAreIncomplete(Refused):
    """A page of the journey was left out, or an answer does not fit the event."""

    says = N_("Some answers are missing or do not fit this event. Go back and complete them.")


class NothingToAppeal(Refused):
    """Only a refusal can be looked at again, once."""

    says = N_("There is no refusal to look at again, or you have asked already.")


def keep_answers(work: Work, *, event: Event, person: Person, answers: Answers) -> None:
    """Keep what was filled so far, sealed. Errors: OrganizationIsNotYours."""
    _organization(work, answers)
    draft = draft_of(work.session, event.id, person.id)
    if draft is None:
        draft_id = new_id()
        key = work.vault.new_key(about=key_about(draft_id))
        draft = RegistrationDraft(id=draft_id, event_id=event.id, person_id=person.id, data_key=key)
    draft.sealed, draft.saved_at = seal_answers(work.vault, draft, answers), work.now
    work.session.add(draft)
    work.session.flush()


def send_registration(work: Work, *, event: Event, person: Person) -> Registration:
    """Send the kept answers: the registration waits for the organizers, the needs go to the focal point alone.

    The moment that counts is when the person pressed the button (``work.now``). The person gets an acknowledgement.
    Errors: RegistrationIsClosed, AlreadyRegistered, OrganizationIsNotYours, AnswersAreIncomplete.
    """
    _must_be_open(work, event)
    draft = draft_of(work.session, event.id, person.id)
    answers = answers_of(work.vault, draft)
    _must_fit(work, event, answers)
    organization = _organization(work, answers)
    registration = _blank(work, event, person)
    _fill(registration, answers, organization)
    registration.state, registration.asked_at = RegistrationState.ASKED, work.now
    if draft is not None:
        work.session.delete(draft)
    work.session.add(registration)
    work.session.flush()
    ask_for_accommodation(work, event=event, person=person, needs=Needs(answers.needs, answers.words))
    work.witness("register", about=("registration", registration.id), process_id=event.process_id)
    work.post(letters.acknowledgement(registration))
    return registration


def change_needs(work: Work, *, registration: Registration, needs: Needs) -> None:
    """Change what one asked for; the focal point answers again. Errors: RegistrationIsClosed."""
    if registration.state is RegistrationState.CANCELLED or work.now >= registration.event.ends_at:
        raise RegistrationIsClosed
    ask_for_accommodation(work, event=registration.event, person=registration.person, needs=needs)


def cancel_registration(work: Work, *, registration: Registration) -> None:
    """Cancel one's own registration; what was asked for as accommodation is erased. Twice changes nothing."""
    if registration.state is RegistrationState.CANCELLED:
        return
    registration.state, registration.cancelled_at = RegistrationState.CANCELLED, work.now
    withdraw_case(work, event_id=registration.event_id, person_id=registration.person_id)
    about = ("registration", registration.id)
    work.witness("cancel-registration", about=about, process_id=registration.event.process_id)


def appeal_refusal(work: Work, *, registration: Registration) -> None:
    """Ask the organizers to look at a refusal again. Errors: NothingToAppeal."""
    if registration.state is not RegistrationState.REFUSED or registration.appealed_at is not None:
        raise NothingToAppeal
    registration.appealed_at = work.now
    work.witness("appeal", about=("registration", registration.id), process_id=registration.event.process_id)


def _must_be_open(work: Work, event: Event) -> None:
    if not event.takes_registrations(work.now):
        raise RegistrationIsClosed


def _must_fit(work: Work, event: Event, answers: Answers) -> None:
    """Refuse a journey with gaps, a category that is not in the list, or a mode that the event does not have."""
    modes = {Mode.ONLINE: {Attendance.ONLINE}, Mode.IN_PERSON: {Attendance.IN_PERSON}}
    known = {entry.code for entry in entries(work.session, "category")}
    fits = answers.mode in modes.get(event.mode, set(Attendance)) and answers.category in known
    if answers.next_step is not Step.CHECK or not fits:
        raise AnswersAreIncomplete


def _organization(work: Work, answers: Answers) -> Organization | None:
    wanted = answers.organization_id
    if wanted is None:
        return None
    if wanted not in work.actor.organizations:
        raise OrganizationIsNotYours
    return one_organization(work.session, wanted)


def _blank(work: Work, event: Event, person: Person) -> Registration:
    """Give a new registration, or the cancelled one to begin again."""
    known = registration_of(work.session, event.id, person.id)
    if known is None:
        return Registration(event=event, person=person)
    if known.state is not RegistrationState.CANCELLED:
        raise AlreadyRegistered
    known.cancelled_at = known.decided_at = known.decided_by = known.reason = known.appealed_at = None
    known.credential_seen_at = None
    return known


def _fill(registration: Registration, answers: Answers, organization: Organization | None) -> None:
    registration.organization = organization
    registration.category = organization.category if organization else str(answers.category)
    registration.group_code = organization.group_code if organization else None
    registration.mode, registration.language = Attendance(str(answers.mode)), str(answers.language)
    registration.wishes_to_speak = answers.wishes_to_speak
