"""Forms of events, their texts, their series, and the filter of their list."""

from wtforms import FormField, IntegerField, SelectField
from wtforms.validators import NumberRange

from consult.events.rules import EventFacts, EventKind, Mode, SeriesFacts, Wording
from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech
from consult.kernel.text.speech import L_
from consult.processes.rules import STATUS_NAMES, TextStatus
from consult.web.fields import Form, Line, Optional, SelectChoice, Words, at_most, required
from consult.web.moments import GenevaTime, Zone
from consult.web.tongues import SixLines, Ticks, written

Choices = list[tuple[str, str]]
SLUG_HINT = L_("Lower-case letters, digits and hyphens, a letter first. It is part of the page's address.")
GENEVA_HINT = L_("Geneva time: day, month, year, hour and minute, for example 27 3 2026, 18 00.")
KINDS = {
    EventKind.CONSULTATION: L_("Consultation"),
    EventKind.SEMINAR: L_("Seminar"),
    EventKind.PANEL: L_("Panel"),
}
MODES = {Mode.ONLINE: L_("Online"), Mode.HYBRID: L_("In the room and online"), Mode.IN_PERSON: L_("In the room")}
WORKING_LANGUAGES = (*LANGUAGES, "ils")


def _slug() -> Line:
    label = L_("Short name in addresses")
    return Line(label, [required(L_("Write a short name."))], description=SLUG_HINT, render_kw={"dir": "ltr"})


class EventForm(Form):
    """The facts of an event."""

    kind = SelectField(L_("Kind"), choices=lambda: [SelectChoice(kind, str(KINDS[kind])) for kind in KINDS])
    slug = _slug()
    mode = SelectField(L_("Where participants are"), choices=lambda: [SelectChoice(m, str(MODES[m])) for m in MODES])
    starts_at = GenevaTime(L_("Begins"), needed=L_("Say when the event begins."), description=GENEVA_HINT)
    ends_at = GenevaTime(L_("Ends"), needed=L_("Say when the event ends."), description=GENEVA_HINT)
    zone = Zone(
        L_("Time zone in which its times are announced"),
        default="Europe/Zurich",
        description=L_("You type Geneva time; the public page shows this zone and the reader's own."),
    )
    series = SelectField(L_("Series"), choices=[])
    mandate = SelectField(L_("Mandate"), choices=[])
    scope = SelectField(L_("Regional group, if it is for one"), choices=[])
    languages = Ticks(
        L_("Languages of the event"),
        choices=lambda: [SelectChoice(tag, speech.language_name(tag)) for tag in WORKING_LANGUAGES],
        description=L_("Interpretation is provided in each of them."),
    )
    access = Ticks(L_("What is provided so that everybody can take part"), choices=[])
    capacity = IntegerField(
        L_("Places in the room"), [Optional(), NumberRange(1, 100_000, L_("Write a number of places."))]
    )
    registration_opens_at = GenevaTime(L_("Registration opens (optional)"), description=GENEVA_HINT)
    registration_closes_at = GenevaTime(L_("Registration closes (optional)"), description=GENEVA_HINT)

    def offer(self, lists: dict[str, Choices]) -> None:
        """Put the choices into the lists that depend on the process and on reference lists."""
        nothing = SelectChoice("", speech.gettext("None"))
        for name, field in (("series", self.series), ("mandate", self.mandate), ("scope", self.scope)):
            field.choices = [nothing, *(SelectChoice(*pair) for pair in lists[name])]
        self.access.choices = [SelectChoice(*pair) for pair in lists["access"]]

    def facts(self) -> EventFacts:
        """Give what was told; called once the form is good."""
        starts, ends = self.starts_at.instant, self.ends_at.instant
        if starts is None or ends is None:
            raise ValueError(self.errors)
        return EventFacts(
            slug=str(self.slug.data),
            kind=EventKind(self.kind.data),
            mode=Mode(self.mode.data),
            starts_at=starts,
            ends_at=ends,
            zone=self.zone.data,
            languages=tuple(self.languages.data or ()),
            access=tuple(self.access.data or ()),
            series=self.series.data or None,
            mandate=self.mandate.data or None,
            scope=self.scope.data or None,
            capacity=self.capacity.data,
            registration_opens_at=self.registration_opens_at.instant,
            registration_closes_at=self.registration_closes_at.instant,
        )


class EventTextForm(Form):
    """What is said of an event, in one language."""

    title = Line(L_("Title"), [required(L_("Write the title.")), at_most(300)])
    about = Words(L_("What the event is about"), [at_most(20_000)])
    place = Line(L_("Place"), [at_most(300)], description=L_("Room, building and city, or how to join online."))
    access_note = Words(
        L_("Accessibility"),
        [at_most(5_000)],
        description=L_("Entrances, captioning, sign languages, documents, whom to write to: what people need to know."),
    )
    status = SelectField(
        L_("How this text came about"),
        choices=lambda: [SelectChoice(s, str(STATUS_NAMES[s])) for s in STATUS_NAMES if s is not TextStatus.ORIGINAL],
        default=TextStatus.HUMAN,
        validate_choice=False,
    )

    def wording(self) -> Wording:
        """Give what was written."""
        status = self.status.data if self.status.data in {*STATUS_NAMES} else TextStatus.HUMAN
        return Wording(
            str(self.title.data),
            self.about.data or "",
            self.place.data or "",
            self.access_note.data or "",
            TextStatus(status),
        )


class SeriesForm(Form):
    """A series of events."""

    names = FormField(SixLines, L_("Name of the series"))
    slug = _slug()
    mandate = SelectField(L_("Mandate"), choices=[])

    def offer(self, mandates: Choices) -> None:
        """Put the mandates of the process into their list."""
        nothing = SelectChoice("", speech.gettext("None"))
        self.mandate.choices = [nothing, *(SelectChoice(*pair) for pair in mandates)]

    def facts(self) -> SeriesFacts:
        """Give what was told."""
        return SeriesFacts(str(self.slug.data), written(self.names), self.mandate.data or None)


class EventFilter(Form):
    """What a reader wants to see."""

    when = SelectField(
        L_("When"),
        choices=lambda: [
            SelectChoice("", speech.gettext("At any time")),
            SelectChoice("coming", speech.gettext("To come")),
            SelectChoice("past", speech.gettext("Past")),
        ],
        default="",
    )
    kind = SelectField(
        L_("Kind"),
        choices=lambda: [
            SelectChoice("", speech.gettext("Every kind")),
            *(SelectChoice(kind, str(KINDS[kind])) for kind in KINDS),
        ],
        default="",
    )
    series = SelectField(L_("Series"), choices=[], default="")

    def offer(self, series: Choices) -> None:
        """Put the series of the process into their list."""
        every = SelectChoice("", speech.gettext("Every series"))
        self.series.choices = [every, *(SelectChoice(*pair) for pair in series)]
