"""Time zones to choose from: those that are kept today, by city in the reader's language, from west to east."""

from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from consult.kernel import clock
from consult.kernel.text.speech import language, speaking, zone_label


@cache
def current_zones() -> tuple[str, ...]:
    """List the zones that some country keeps (zone.tab of the IANA database), not old names and links, and UTC."""
    lines = files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines()
    kept = {line.split("\t")[2] for line in lines if line and not line.startswith("#")}
    return ("UTC", *sorted(kept & available_timezones()))


def is_zone(name: str) -> bool:
    """Say whether times can be told in a zone of this name, also where it is an old one."""
    return name in available_timezones()


def named_zones() -> list[tuple[str, str]]:
    """Name the zones by standard offset and city in the language now spoken, from west to east, then by name."""
    return list(_named(language(), clock.now().year))


def named_zone(name: str) -> tuple[str, str]:
    """Name one zone as ``named_zones`` does."""
    return name, _label(_offset(name, clock.now().year), name)


@cache
def _named(spoken: str, year: int) -> tuple[tuple[str, str], ...]:
    with speaking(spoken):
        told = [(_offset(name, year), zone_label(name), name) for name in current_zones()]
        return tuple((name, _label(offset, name)) for offset, _, name in sorted(told))


def _label(offset: timedelta, name: str) -> str:
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return "UTC" if name == "UTC" else f"UTC{sign}{hours:02}:{rest:02} · {zone_label(name)}"


def _offset(name: str, year: int) -> timedelta:
    """Give the offset without daylight saving time: the smaller of winter's and summer's, in either hemisphere."""
    zone = ZoneInfo(name)
    known = [datetime(year, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    return min(offset for offset in known if offset is not None)
