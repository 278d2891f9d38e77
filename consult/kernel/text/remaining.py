"""How long is left until a deadline, in words."""

from datetime import datetime, timedelta

from consult.kernel.text import speech

_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def time_left(until: datetime, now: datetime) -> str:
    """Say how many whole days, hours or minutes are left; nothing once the moment has come."""
    left = until - now
    if left <= timedelta():
        return ""
    if left >= _DAY:
        days = left // _DAY
        return speech.ngettext("One day is left.", "%(days)s days are left.", days) % {"days": speech.number(days)}
    if left >= _HOUR:
        hours = left // _HOUR
        return speech.ngettext("One hour is left.", "%(hours)s hours are left.", hours) % {"hours": hours}
    minutes = left // _MINUTE
    if minutes == 0:
        return speech.gettext("Less than a minute is left.")
    return speech.ngettext("One minute is left.", "%(minutes)s minutes are left.", minutes) % {"minutes": minutes}
