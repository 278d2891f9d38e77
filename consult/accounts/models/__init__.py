"""Tables of people, sign-ins, organizations and reference lists."""

from consult.accounts.models.organizations import Membership, Organization, OrganizationName, Standing
from consult.accounts.models.people import OneTimeLink, Person, RecoveryCode, SignIn
from consult.accounts.models.reference import ReferenceEntry, ReferenceLabel, ReferenceList

__all__ = [
    "Membership",
    "OneTimeLink",
    "Organization",
    "OrganizationName",
    "Person",
    "RecoveryCode",
    "ReferenceEntry",
    "ReferenceLabel",
    "ReferenceList",
    "SignIn",
    "Standing",
]
