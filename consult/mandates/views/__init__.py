"""Organizers' pages about mandates and products."""

from consult.kernel.text.speech import N_
from consult.mandates.views import mandates, products
from consult.mandates.views.doors import room
from consult.processes.permissions import organize
from consult.web.toolbox import Group, Navigation

NAVIGATION = (Navigation("mandates.mandate_list", N_("Mandates"), organize, Group.WORK),)

__all__ = ["NAVIGATION", "mandates", "products", "room"]
