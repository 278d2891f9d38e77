"""Reading the example's content, and turning its days counted from loading into dates."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

CONTENT = Path(__file__).parents[1] / "data" / "example"
GENEVA = ZoneInfo("Europe/Zurich")
Content = dict[str, Any]


def read(name: str) -> Any:
    """Read one file of the example's content, such as ``process`` or ``submissions/s-en-1``."""
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


def read_all(folder: str) -> Iterator[tuple[str, Any]]:
    """Read every file of a folder, with its name, in the order of names."""
    for path in sorted((CONTENT / folder).glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def instant(told: str | Content | None, *, loaded: datetime) -> datetime | None:
    """Give the instant that a text or a count of days from loading stands for (``at`` is Geneva time)."""
    if told is None or isinstance(told, str):
        return None if told is None else datetime.fromisoformat(told)
    day = loaded.astimezone(GENEVA).date() + timedelta(days=told["in_days"])
    return datetime.combine(day, time.fromisoformat(told["at"]), GENEVA)


def day(told: str | None) -> date | None:
    """Give the day that a text stands for."""
    return None if told is None else date.fromisoformat(told)
