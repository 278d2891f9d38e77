"""Pages of publishing: compile and release for staff, reports to read and download for everybody."""

from consult.kernel.text.speech import N_
from consult.publishing.views import public, staff
from consult.publishing.views.doors import room
from consult.web.room import anyone
from consult.web.toolbox import Navigation

NAVIGATION = (Navigation("publishing.list_reports", N_("Publications"), anyone),)

__all__ = ["NAVIGATION", "public", "room", "staff"]
