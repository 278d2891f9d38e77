"""Pages of submissions: writing, files, handing in, the office's list, taking away, published submissions."""

from consult.kernel.text.speech import N_
from consult.processes.permissions import organize
from consult.submissions.views import exporting, handing_in, office, public, uploading, writing
from consult.submissions.views.doors import room
from consult.web.room import anybody_signed_in, anyone
from consult.web.toolbox import Group, Navigation

NAVIGATION = (
    Navigation("submissions.published", N_("Submissions"), anyone),
    Navigation("submissions.mine", N_("My submissions"), anybody_signed_in, Group.OWN),
    Navigation("submissions.received", N_("Received submissions"), organize, Group.WORK),
)

__all__ = ["NAVIGATION", "exporting", "handing_in", "office", "public", "room", "uploading", "writing"]
