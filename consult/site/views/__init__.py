"""Pages of the installation, and the front and start pages of each process."""

from consult.kernel.text.speech import N_
from consult.processes import permissions
from consult.site.views import calendar, desk, example_mail, installation, missing, process
from consult.site.views.doors import inside, room
from consult.web.room import anyone
from consult.web.toolbox import Group, Navigation

NAVIGATION = (
    Navigation("process.front", N_("Overview"), anyone),
    Navigation("process.desk", N_("Your work"), permissions.work_in, Group.WORK),
    Navigation("process.calendar", N_("Dates"), permissions.work_in, Group.WORK),
)

__all__ = ["NAVIGATION", "calendar", "desk", "example_mail", "inside", "installation", "missing", "process", "room"]
