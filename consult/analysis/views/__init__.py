"""Pages of analysis: codebook, register, coding of one source, passages, figures."""

from consult.analysis import permissions
from consult.analysis.views import choosing, codebook, coding, figures, passages, register
from consult.analysis.views.doors import room
from consult.kernel.text.speech import N_
from consult.web.toolbox import Group, Navigation

NAVIGATION = (
    Navigation("analysis.sources", N_("Sources"), permissions.analyse, Group.WORK),
    Navigation("analysis.passages", N_("Passages"), permissions.analyse, Group.WORK),
    Navigation("analysis.codebook", N_("Codebook"), permissions.analyse, Group.WORK),
    Navigation("analysis.figures", N_("Figures"), permissions.analyse, Group.WORK),
)

__all__ = ["NAVIGATION", "choosing", "codebook", "coding", "figures", "passages", "register", "room"]
