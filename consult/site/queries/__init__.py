"""Reading what a page of several capabilities shows: dates, the front page, what waits, who is missing."""

from consult.site.queries.calendar import due_next

__all__ = ["due_next"]
