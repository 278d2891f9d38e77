"""Pages about events: what the public reads, and where organizers work."""

from consult.events.views import organizer, programme, public, series
from consult.events.views.doors import room
from consult.kernel.text.speech import N_
from consult.web.room import anyone
from consult.web.toolbox import Navigation

NAVIGATION = (Navigation("events.event_list", N_("Events"), anyone),)

__all__ = ["NAVIGATION", "organizer", "programme", "public", "room", "series"]
