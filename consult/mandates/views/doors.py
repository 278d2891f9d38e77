"""The room of mandates, and what its pages call kinds and states."""

from consult.kernel.text.message import register
from consult.kernel.text.speech import N_
from consult.web.room import Room

room = Room("mandates", __name__)
register("mandates.saved", N_("Saved."))
register("mandates.removed", N_("Removed."))
