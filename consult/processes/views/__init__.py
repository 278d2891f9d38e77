"""Pages of a process about itself: what it is, who holds which role in it."""

from consult.kernel.text.speech import N_
from consult.processes import permissions
from consult.processes.views import description, roles
from consult.processes.views.doors import room
from consult.web.toolbox import Group, Navigation

NAVIGATION = (
    Navigation("processes.roles", N_("People and roles"), permissions.give_roles, Group.WORK),
    Navigation("processes.describe", N_("This consultation"), permissions.give_roles, Group.WORK),
)

__all__ = ["NAVIGATION", "description", "roles", "room"]
