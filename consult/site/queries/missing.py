"""Who is missing from an event: who registered and who was heard, by category and by regional group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from consult.accounts.queries import labels
from consult.analysis.queries.figures import by_category_and_region
from consult.analysis.rules.cells import Figures
from consult.analysis.rules.filters import Filters, Place
from consult.events.models import Event
from consult.registration.queries import figures_of

NO_REGION = ""
Counts = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Presence:
    """How many registered and how many were heard under a code; None stands for a number too small to be shown."""

    code: str
    name: str
    registered: int | None
    heard: int | None

    @property
    def is_missing(self) -> bool:
        """Say whether nobody was heard."""
        return self.heard == 0


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everybody who could have come, by category and by regional group."""

    by_category: Sequence[Presence]
    by_region: Sequence[Presence]


def attendance(session: Session, event: Event, *, language: str, now: datetime) -> Attendance:
    """Count for one event; every category and region is listed, also where nobody came.

    Numbers are given by event only: beside a sum of several events, small numbers could be worked out.
    """
    registered = figures_of(session, event.id)
    filters = Filters(place=Place(event.slug))
    heard = by_category_and_region(session, event.process_id, filters, now=now)
    categories, regions = labels(session, "category", language), labels(session, "group", language)
    return Attendance(
        _present(categories, registered.by_category, _sums_of_rows(heard)),
        _present(regions, registered.by_region, _sums_of_columns(heard)),
    )


def _present(names: Mapping[str, str], registered: Counts, heard: Counts) -> list[Presence]:
    others = sorted({*registered, *heard} - {*names, NO_REGION})
    without = [NO_REGION] if NO_REGION in registered or NO_REGION in heard else []
    codes = [*names, *others, *without]
    return [Presence(code, names.get(code, code), registered.get(code, 0), heard.get(code, 0)) for code in codes]


def _sums_of_rows(found: Figures) -> Counts:
    return {code: found.row(at)[-1] for at, code in enumerate(found.rows)}


def _sums_of_columns(found: Figures) -> Counts:
    return dict(zip(found.columns, found.cells[-1], strict=False)) if found.rows else {}
