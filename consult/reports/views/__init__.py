"""Pages of reports: writing, citing, checking, translating."""

from consult.kernel.text.speech import N_
from consult.reports import permissions
from consult.reports.views import checking, citing, translating, writing
from consult.reports.views.doors import room
from consult.web.toolbox import Group, Navigation

NAVIGATION = (Navigation("reports.all_reports", N_("Reports"), permissions.read, Group.WORK),)

__all__ = ["NAVIGATION", "checking", "citing", "room", "translating", "writing"]
