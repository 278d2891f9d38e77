"""Pages about calls for input: what the public reads, and where organizers work."""

from consult.calls.views import organizer, public, questions
from consult.calls.views.doors import room
from consult.kernel.text.speech import N_
from consult.web.room import anyone
from consult.web.toolbox import Navigation

NAVIGATION = (Navigation("calls.call_list", N_("Calls for input"), anyone),)

__all__ = ["NAVIGATION", "organizer", "public", "questions", "room"]
