"""The rooms of the site: pages of the installation, and pages inside a process."""

from consult.web.room import Room

room = Room("site", __name__, in_process=False)
inside = Room("process", __name__)
