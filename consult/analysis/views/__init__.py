"""Pages of analysis: codebook, register, coding of one source, passages, figures."""

from consult.analysis import permissions
from consult.analysis.views import choosing, codebook, coding, figures, passages, register
from consult.analysis.views.doors import room
from consult.kernel.text.speech import N_
from consult.web.toolbox import Navigation

NAVIGATION = (
    Navigation("analysis.sources", N_("Sources"), permissions.analyse),
    Navigation("analysis.passages", N_("Passages"), permissions.analyse),
    Navigation("analysis.codebook", N_("Codebook"), permissions.analyse),
    Navigation("analysis.figures", N_("Figures"), permissions.analyse),
)

__all__ = ["NAVIGATION", "choosing", "codebook", "coding", "figures", "passages", "register", "room"]
