"""Speaking a language: catalogues, plurals, dates and numbers by Babel, without Flask."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_datetime, format_time
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from consult.kernel.languages import LANGUAGES

_LANGUAGE: ContextVar[str] = ContextVar("language", default="en")
_ZONE: ContextVar[str] = ContextVar("zone", default="UTC")
_CATALOGUES = Path(__file__).parents[3] / "translations"
_INSTALLED = Path(__file__).parents[2] / "translations"
# UN months in Arabic are double, and English is written as in Geneva (STACK.md, trap 4).
_LOCALES = {"en": "en_GB", "ar": "ar", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh_Hans"}
_DATES = {"ru": "d MMMM y 'года'"}  # the short form ends in a full stop, which doubles that of a sentence
_ARABIC_MONTHS = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)


@cache
def _catalogue(language: str) -> NullTranslations:
    folder = _INSTALLED if _INSTALLED.is_dir() else _CATALOGUES
    return Translations.load(folder, [language])


@contextmanager
def speaking(language: str, *, zone: str = "UTC") -> Iterator[None]:
    """Speak ``language`` and tell times in ``zone`` for the duration of the block."""
    spoken = _LANGUAGE.set(language if language in LANGUAGES else "en")
    told = _ZONE.set(zone)
    try:
        yield
    finally:
        _LANGUAGE.reset(spoken)
        _ZONE.reset(told)


def language() -> str:
    """Tell which language is being spoken."""
    return _LANGUAGE.get()


def zone() -> str:
    """Tell in which time zone times are being told."""
    return _ZONE.get()


def locale() -> Locale:
    """Give the Babel locale of the language being spoken."""
    return _locale(language())


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES[language])


def gettext(sentence: str) -> str:
    """Translate a whole sentence."""
    return str(_catalogue(language()).gettext(sentence)) if sentence else ""


def ngettext(one: str, many: str, number: int) -> str:
    """Translate a whole sentence in the plural form that ``number`` needs."""
    return str(_catalogue(language()).ngettext(one, many, number))


def pgettext(context: str, sentence: str) -> str:
    """Translate a whole sentence that means different things in different places."""
    return str(_catalogue(language()).pgettext(context, sentence))


def npgettext(context: str, one: str, many: str, number: int) -> str:
    """Translate a sentence with a context, in the plural form that ``number`` needs."""
    return str(_catalogue(language()).npgettext(context, one, many, number))


def N_(sentence: str) -> str:  # noqa: N802 - the customary mark for extraction
    """Mark a sentence for the catalogues; it is translated when it is said."""
    return sentence


class Lazy:
    """A sentence that is translated each time it is shown, so that a class can hold it."""

    __slots__ = ("context", "sentence")

    def __init__(self, sentence: str, context: str | None = None) -> None:
        self.sentence, self.context = sentence, context

    def __str__(self) -> str:
        """Say the sentence in the language now spoken."""
        return gettext(self.sentence) if self.context is None else pgettext(self.context, self.sentence)

    def __mod__(self, values: object) -> str:
        """Say the sentence with values, as WTForms' own validators ask for it."""
        return str(self) % values

    def __html__(self) -> str:
        """Say the sentence, escaped."""
        from markupsafe import escape  # noqa: PLC0415 - needed on pages only

        return escape(str(self))


def L_(sentence: str) -> str:  # noqa: N802 - beside N_
    """Hold a sentence until it is shown; typed as str, since forms take it for one."""
    return Lazy(sentence)  # type: ignore[return-value]  # forms only ever call str() on it


def PL_(context: str, sentence: str) -> str:  # noqa: N802 - beside L_
    """Hold a sentence that means different things in different places until it is shown."""
    return Lazy(sentence, context)  # type: ignore[return-value]  # as L_


def form(value: object) -> object:
    """Put an instant, a date or a number into the form of the language now spoken."""
    if isinstance(value, datetime):
        return full_time(value)
    if isinstance(value, date):
        return full_date(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return number(value)


def number(value: float) -> str:
    """Write a number with the separators of the language now spoken, in Western digits."""
    return format_decimal(value, locale=locale(), numbering_system="latn")


def full_date(day: date) -> str:
    """Write a day in full words, as the United Nations writes it in that language."""
    if isinstance(day, datetime):
        day = day.astimezone(ZoneInfo(zone())).date()
    if language() == "ar":
        return f"{day.day} {_ARABIC_MONTHS[day.month - 1]} {day.year}"
    written = format_date(day, format=_DATES.get(language(), "long"), locale=locale())
    return written.replace("1 ", "1er ", 1) if language() == "fr" and day.day == 1 else written


def clock_time(instant: datetime, *, zone_name: str | None = None) -> str:
    """Write the hour and minute of an instant, in ``zone_name`` or the zone now told."""
    there = instant.astimezone(ZoneInfo(zone_name or zone()))
    pattern = "HH:mm"
    return format_time(there.time(), format=pattern, locale=Locale("en"))


def zone_label(name: str) -> str:
    """Name a time zone by its city in the language now spoken; Europe/Zurich is Geneva time here."""
    if name in {"Europe/Zurich", "Europe/Geneva"}:
        return gettext("Geneva time")
    if name == "UTC":
        return "UTC"
    known = locale().time_zones
    cities = [known[key]["city"] for key in (name, *_older_names(name)) if "city" in known.get(key, {})]
    if cities:
        return str(cities[0])
    return format_datetime(datetime(2024, 1, 1, tzinfo=ZoneInfo(name)), "VVV", tzinfo=ZoneInfo(name), locale=locale())


@cache
def _older_names(name: str) -> tuple[str, ...]:
    """List the names that a zone had before: CLDR keeps its cities under some of them, such as Asia/Calcutta."""
    return tuple(sorted(old for old, new in get_global("zone_aliases").items() if new == name))


def full_time(instant: datetime, *, zone_name: str | None = None) -> str:
    """Write an instant in full: day in words, hour and minute, and the zone by name."""
    told_zone = zone_name or zone()
    there = instant.astimezone(ZoneInfo(told_zone))
    values = {
        "date": full_date(there.date()),
        "time": clock_time(instant, zone_name=told_zone),
        "zone": zone_label(told_zone),
    }
    return gettext("%(date)s at %(time)s (%(zone)s)") % values


def language_name(tag: str) -> str:
    """Name a language in the language now spoken; International Sign has no name in CLDR; an unknown tag is itself."""
    if tag == "ils":
        return gettext("International Sign")
    try:
        return Locale.parse(tag, sep="-").get_language_name(locale()) or tag
    except (ValueError, UnknownLocaleError):
        return tag
