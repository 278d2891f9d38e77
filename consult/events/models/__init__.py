"""Tables of events: series, events, programme."""

from consult.events.models.events import Event, EventText, Series, SeriesText
from consult.events.models.programme import EventSession, Panellist, Segment, SegmentTitle, SessionTitle

__all__ = [
    "Event",
    "EventSession",
    "EventText",
    "Panellist",
    "Segment",
    "SegmentTitle",
    "Series",
    "SeriesText",
    "SessionTitle",
]
