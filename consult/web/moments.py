"""Form fields for days, Geneva wall-clock times (typed into boxes of one name) and time zones."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from wtforms import Field, SelectField
from wtforms.validators import StopValidation

from consult.kernel.text.speech import N_, gettext
from consult.kernel.text.zones import is_zone, named_zone, named_zones
from consult.kernel.wallclock import Edge, instant_of, wall_of
from consult.web.fields import SelectChoice

_EDGES = {
    Edge.SKIPPED: N_(
        "The clocks in Geneva go forward that night from 02:00 to 03:00, so this time does not exist. "
        "Choose a time before 02:00 or from 03:00."
    ),
    Edge.TWICE: N_(
        "The clocks in Geneva go back that night from 03:00 to 02:00, so this time comes twice. "
        "Choose a time before 02:00 or from 03:00."
    ),
}


class _Boxes(Field):
    """Numbers in boxes of one name; ``needed`` is the sentence when nothing was typed, none if that is allowed."""

    form_of = ""
    problem = ""

    def __init__(self, label: str, *, needed: str | None = None, **options: Any) -> None:
        super().__init__(label, **options)
        self.needed = needed

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was typed. Errors: ValueError, with a sentence, for what is no such day or time."""
        typed = [value.strip() for value in valuelist]
        self.data = None
        if any(typed):
            try:
                self.data = self._read(datetime.strptime(" ".join(typed), self.form_of).replace(tzinfo=UTC))
            except ValueError as problem:
                raise ValueError(gettext(self.problem)) from problem

    def pre_validate(self, form: object) -> None:
        """Ask for an answer where one is needed."""
        del form
        if self.data is None and self.needed and not self.process_errors:
            raise StopValidation(str(self.needed))

    def _read(self, moment: datetime) -> date:
        raise NotImplementedError


class Day(_Boxes):
    """A day, without a time."""

    form_of = "%d %m %Y"
    problem = N_("This is not a date. Write day, month and year in numbers, such as 27 3 2026.")

    def _read(self, moment: datetime) -> date:
        return moment.date()


class GenevaTime(_Boxes):
    """A time on the clocks in Geneva: ``data`` is what they show, ``instant`` the moment in UTC."""

    form_of = "%d %m %Y %H %M"
    problem = N_("This is not a date with a time. Write numbers, such as 27 3 2026, 18 00.")
    stored: datetime | None = None
    instant: datetime | None = None

    def process_data(self, value: datetime | None) -> None:
        """Show a stored instant as the clocks in Geneva show it."""
        self.stored = self.instant = value
        self.data = None if value is None else wall_of(value)

    def pre_validate(self, form: object) -> None:
        """Find the one instant that was meant; an unchanged time stays the instant it was."""
        super().pre_validate(form)
        self.instant = None
        if self.data is None:
            return
        if self.stored is not None and wall_of(self.stored) == self.data:
            self.instant = self.stored
            return
        meant = instant_of(self.data)
        if isinstance(meant, Edge):
            raise StopValidation(gettext(_EDGES[meant]))
        self.instant = meant

    def _read(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=None)


class Zone(SelectField):
    """A time zone by its city; one that was chosen under an older name stays on offer."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, choices=_zones, **options)
        self.type = "SelectField"  # components look at it to draw a field

    def process_data(self, value: str | None) -> None:
        """Take what is stored, and offer it too."""
        super().process_data(value)
        offered = _zones()
        if value is not None and value not in {choice.value for choice in offered} and is_zone(value):
            self.choices = [SelectChoice(*named_zone(value)), *offered]


def _zones() -> list[SelectChoice]:
    return [SelectChoice(*named) for named in named_zones()]
