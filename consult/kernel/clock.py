"""The one place that reads the time of day."""

from datetime import UTC, datetime


def now() -> datetime:
    """Tell the present instant in UTC, to the microsecond."""
    return datetime.now(UTC)
