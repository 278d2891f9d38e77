"""Series, events and programmes as rows of the interchange bundle, and back."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from consult.events.models import (
    Event,
    EventSession,
    EventText,
    Panellist,
    Segment,
    SegmentTitle,
    Series,
    SeriesText,
    SessionTitle,
)
from consult.events.queries import events_in_full, series_of
from consult.kernel.base import Base
from consult.kernel.rows import NewId, Row, by_language, record_of, row_of
from consult.kernel.work import Work
from consult.processes.models import Process

KINDS: Mapping[str, type[Base]] = {
    "series": Series,
    "series_texts": SeriesText,
    "events": Event,
    "event_texts": EventText,
    "event_sessions": EventSession,
    "session_titles": SessionTitle,
    "segments": Segment,
    "segment_titles": SegmentTitle,
    "panellists": Panellist,
}


def rows(session: Session, process: Process) -> dict[str, list[Row]]:
    """Give every series and event of a process with texts and programme: series by address, events by beginning."""
    series, events = series_of(session, process), events_in_full(session, process)
    parts = [part for event in events for part in event.sessions]
    segments = [segment for part in parts for segment in part.segments]
    return {
        "series": [row_of(one) for one in series],
        "series_texts": [row_of(text) for one in series for text in by_language(one.texts)],
        "events": [row_of(event) for event in events],
        "event_texts": [row_of(text) for event in events for text in by_language(event.texts)],
        "event_sessions": [row_of(part) for part in parts],
        "session_titles": [row_of(title) for part in parts for title in by_language(part.titles)],
        "segments": [row_of(segment) for segment in segments],
        "segment_titles": [row_of(title) for segment in segments for title in by_language(segment.titles)],
        "panellists": [row_of(panellist) for part in parts for panellist in part.panellists],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put a process's series, events and programmes back, under the ids that ``new_id`` gives; mandates come before."""
    for name, kind in KINDS.items():
        work.session.add_all([record_of(kind, row, process_id=process_id, new_id=new_id) for row in rows.get(name, ())])
        work.session.flush()
