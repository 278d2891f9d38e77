"""Pages of accommodation: the focal point's list and answers, and the person's own page."""

from consult.accommodation import permissions
from consult.accommodation.views import cases
from consult.accommodation.views.doors import room
from consult.kernel.text.speech import N_
from consult.web.toolbox import Group, Navigation

NAVIGATION = (Navigation("accommodation.cases", N_("Accommodation"), permissions.look_after, Group.WORK),)

__all__ = ["NAVIGATION", "cases", "room"]
