"""Pages of a process about itself: who holds which role in it."""

from consult.kernel.text.speech import N_
from consult.processes import permissions
from consult.processes.views import roles
from consult.processes.views.doors import room
from consult.web.toolbox import Group, Navigation

NAVIGATION = (Navigation("processes.roles", N_("People and roles"), permissions.give_roles, Group.WORK),)

__all__ = ["NAVIGATION", "roles", "room"]
