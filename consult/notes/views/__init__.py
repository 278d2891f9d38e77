"""Pages of notes: the live page of the note-taker, saving, merging, closing, and a session's interventions."""

from consult.notes.views import closing, reading, saving, taking_away, writing
from consult.notes.views.doors import room

__all__ = ["closing", "reading", "room", "saving", "taking_away", "writing"]
