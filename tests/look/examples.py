"""Render the example pages of the look without an application, with a pretended page."""

import gettext
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tests.look.forms import example_form, filter_form, wrong_form
from tests.look.words import ArabicWords

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "consult" / "static"
PAGES = sorted(path.stem for path in (Path(__file__).parent / "pages").glob("*.html"))
NAMES = (
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
)
PROSE = (
    "Coordination",
    "Mechanisms that meet at fixed dates keep a record that outlives elections.",
    "Most contributors asked for one public list of recommendations.",
)
LINKS = ("home", "sign_in", "sign_out", "register", "account", "start", "accessibility", "privacy", "skip")


@dataclass(frozen=True)
class Named:
    """Somebody or something the page shows by name."""

    name: str
    url: str = "/nmirf"


@dataclass(frozen=True)
class Page:
    """The pretended `page` object of the templates' contract."""

    language: str
    translate: Any
    person: Named | None = None
    notices: tuple[tuple[str, str], ...] = ()
    nonce: str = ""
    links: dict[str, str] = field(default_factory=lambda: {name: f"/{name}" for name in LINKS})

    @property
    def direction(self) -> str:
        return "rtl" if self.language == "ar" else "ltr"

    @property
    def languages(self) -> list[tuple[str, str, str]]:
        return [(tag, name, f"/{tag}/page") for tag, name in NAMES]

    @property
    def brand(self) -> str:
        return str(self.translate("Office for Consultations"))

    @property
    def process(self) -> Named:
        return Named(self.translate("National mechanisms for implementation, reporting and follow-up"))

    @property
    def navigation(self) -> list[tuple[str, str, bool]]:
        words = ("Overview", "Events", "Call for input", "Submissions", "Report")
        return [(self.translate(word), f"/nmirf/{number}", number == 2) for number, word in enumerate(words)]

    @property
    def crumbs(self) -> list[tuple[str, str]]:
        return [(self.translate("All consultations"), "/"), (self.translate("Call for input"), "/nmirf/2")]

    def static(self, name: str) -> str:
        return "static/" + str(json.loads((STATIC / "manifest.json").read_text("utf-8"))[name])


def environment(language: str) -> tuple[Environment, Any]:
    """Return an environment whose words are those of ``language``, and its gettext function."""
    words = ArabicWords() if language == "ar" else gettext.NullTranslations()
    loader = FileSystemLoader([ROOT / "templates", Path(__file__).parent / "pages"])
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"])
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return made, words.gettext


def render(name: str, language: str) -> str:
    """Return the HTML of one example page."""
    made, translate = environment(language)
    person = Named(translate("Amina Example")) if name != "sign_in" else None
    page = Page(language, translate, person=person)
    forms = {
        "form": example_form(translate),
        "wrong": wrong_form(translate),
        "filters": filter_form(translate),
    }
    prose = Markup("<h3>{}</h3><p>{}</p><ol start='12'><li>{}</li></ol>").format(*map(translate, PROSE))
    return made.get_template(f"{name}.html").render(page=page, pages="/list/{}".format, prose=prose, **forms)
