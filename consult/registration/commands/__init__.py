"""Acts on registrations: of the person who registers, and of the organizer who decides."""

from consult.registration.commands.deciding import (
    CredentialIsMissing,
    IsCancelled,
    ReasonIsMissing,
    approve_registrations,
    note_credential,
    refuse_registrations,
)
from consult.registration.commands.registering import (
    AlreadyRegistered,
    AnswersAreIncomplete,
    NothingToAppeal,
    OrganizationIsNotYours,
    RegistrationIsClosed,
    appeal_refusal,
    cancel_registration,
    change_needs,
    keep_answers,
    send_registration,
)

__all__ = [
    "AlreadyRegistered",
    "AnswersAreIncomplete",
    "CredentialIsMissing",
    "IsCancelled",
    "NothingToAppeal",
    "OrganizationIsNotYours",
    "ReasonIsMissing",
    "RegistrationIsClosed",
    "appeal_refusal",
    "approve_registrations",
    "cancel_registration",
    "change_needs",
    "keep_answers",
    "note_credential",
    "refuse_registrations",
    "send_registration",
]
