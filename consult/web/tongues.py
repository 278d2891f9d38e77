"""One short text in the six languages, as one field of a form; and check boxes as a list."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import FormField, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from consult.kernel.languages import LANGUAGES, OWN_NAMES, direction
from consult.kernel.text import speech
from consult.web.fields import Form, Line, Words, at_most


def _line(tag: str) -> Line:
    return Line(OWN_NAMES[tag], [at_most(300)], render_kw={"lang": tag, "dir": direction(tag)})


class SixLines(Form):
    """A line for each language; at least one is filled."""

    least = 1
    ar = _line("ar")
    en = _line("en")
    es = _line("es")
    fr = _line("fr")
    ru = _line("ru")
    zh = _line("zh")

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Ask for the text in one language at least."""
        good = super().validate(extra_validators)
        if len(self.words()) < self.least:
            line = self[speech.language()]
            line.errors = [*line.errors, speech.gettext("Write this in one language at least.")]
            return False
        return good

    def words(self) -> dict[str, str]:
        """Give what was written, by language."""
        return {tag: str(self[tag].data) for tag in LANGUAGES if self[tag].data}


class SixLinesOrNone(SixLines):
    """A line for each language; none needs to be filled."""

    least = 0


def _text(tag: str) -> Words:
    return Words(OWN_NAMES[tag], [at_most(5000)], render_kw={"lang": tag, "dir": direction(tag), "rows": 5})


class SixTexts(Form):
    """A text of several lines for each language; none needs to be filled."""

    ar = _text("ar")
    en = _text("en")
    es = _text("es")
    fr = _text("fr")
    ru = _text("ru")
    zh = _text("zh")

    def words(self) -> dict[str, str]:
        """Give what was written, by language."""
        return {tag: str(self[tag].data) for tag in LANGUAGES if self[tag].data}


def written(field: "FormField[Any]") -> dict[str, str]:
    """Give what was written in a field of six lines, by language."""
    lines = field.form
    return lines.words() if isinstance(lines, SixLines | SixTexts) else {}


class Ticks(SelectMultipleField):
    """Check boxes, any number of them ticked."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()
