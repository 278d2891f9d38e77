"""Pages of registration: the journey, one's own registrations, and the organizers' queue."""

from consult.kernel.text.speech import N_
from consult.registration import permissions
from consult.registration.views import journey, organizing, own, taking_away
from consult.registration.views.doors import room
from consult.web.room import anybody_signed_in
from consult.web.toolbox import Group, Navigation

NAVIGATION = (
    Navigation("registration.mine", N_("Your registrations"), anybody_signed_in, Group.OWN),
    Navigation("registration.events", N_("Registrations"), permissions.organize, Group.WORK),
)

__all__ = ["NAVIGATION", "journey", "organizing", "own", "room", "taking_away"]
