"""Times as this reader needs them: in Geneva or where the event is, and where the reader is."""

from dataclasses import dataclass
from datetime import datetime

from flask import request, url_for

from consult.kernel.text import speech
from consult.kernel.text.remaining import time_left
from consult.kernel.text.speech import L_
from consult.kernel.text.zones import current_zones
from consult.kernel.wallclock import GENEVA, wall_of
from consult.web import session
from consult.web.fields import Form
from consult.web.moments import Zone

CHOOSE = "choose"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant, said at home and, where clocks differ, where the reader is; and how long is left."""

    iso: str
    home: str
    yours: str | None
    left: str


class ZoneForm(Form):
    """A reader's choice of time zone."""

    zone = Zone(L_("Your time zone"))


def reader_zone() -> str | None:
    """Tell the reader's zone: the one asked for in the address, else that of the account, else unknown."""
    asked = request.args.get("zone", "")
    return asked if asked in current_zones() else session.actor().zone or None


def zone_choice() -> tuple[ZoneForm | None, str]:
    """Give the form to choose a zone, if this reader asked for it, and the address that asks for it."""
    here = url_for(str(request.endpoint), **{**(request.view_args or {}), "zone": CHOOSE})
    form = ZoneForm(zone=reader_zone() or GENEVA) if request.args.get("zone") == CHOOSE else None
    return form, here


def moment(instant: datetime, now: datetime, home: str = GENEVA) -> Moment:
    """Say an instant for this reader."""
    zone = reader_zone()
    differs = zone is not None and wall_of(instant, zone) != wall_of(instant, home)
    yours = speech.full_time(instant, zone_name=zone) if differs else None
    return Moment(instant.isoformat(), speech.full_time(instant, zone_name=home), yours, time_left(instant, now))
