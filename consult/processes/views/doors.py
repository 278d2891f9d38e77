"""The room of a process's own settings."""

from consult.web.room import Room

room = Room("processes", __name__)
