"""Pages of publishing: compile and release for staff, reports to read and download for everybody."""

from consult.publishing.views import public, staff
from consult.publishing.views.doors import room

__all__ = ["public", "room", "staff"]
