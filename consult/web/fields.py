"""Forms without Flask: a base with CSRF left to the door, and the fields that the house uses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from unicodedata import normalize

from wtforms import Field, StringField, TextAreaField
from wtforms import Form as BaseForm
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from consult.kernel.errors import Refused
from consult.kernel.text import speech
from consult.press import flaw_in
from consult.web.toolbox import toolbox

_LOCALES = {"zh": "zh_CN"}
_FIGURE = re.compile(r"\d+|\d{1,3}(?P<mark>[ \u00a0\u202f.,'\u2019\u066c])\d{3}((?P=mark)\d{3})*")
_LINE_ENDS = re.compile(r"\r\n|\r|\n|\u2028|\u2029")
_CHARACTER = speech.N_(
    "“%(near)s” holds a character that cannot be printed (%(character)s, shown as □). "
    "Delete it or write it in another way."
)
_MARK = speech.N_(
    "“%(near)s” holds a hidden mark for the direction of writing that is opened and not closed, or closed twice. "
    "Delete these words and type them again."
)


class _Sentences:
    """WTForms' own sentences, first from our catalogues."""

    def gettext(self, sentence: str) -> str:
        return speech.gettext(sentence)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return speech.ngettext(one, many, number)


class Form(BaseForm):
    """What every form of ours derives from; it ends in a value object of its capability's rules."""

    class Meta:
        """Speak the language of the page; the door has checked where the form comes from."""

        csrf = False

        def get_translations(self, form: BaseForm) -> _Sentences:
            """Give the catalogue of the language now spoken."""
            del form
            return _Sentences()

    def refuse(self, refusal: Refused) -> None:
        """Put a refusal beside the field that its class names, or above the form."""
        sentence = str(refusal.message)
        field = self._fields.get(refusal.field)
        if field is None:
            self.form_errors.append(sentence)
        else:
            field.errors = [*field.errors, sentence]


def required(sentence: str) -> InputRequired:
    """Ask for an answer, in a sentence of the form's own."""
    return InputRequired(message=sentence)


def at_most(characters: int) -> Length:
    """Refuse more than so many characters, and say how many there may be."""
    said = _TooLong(speech.N_("This is too long. Write at most %(max)s characters."))
    return Length(max=characters, message=said)  # type: ignore[arg-type]  # it is only ever filled in with %


class _TooLong(speech.Lazy):
    """The sentence with its number in the form of the language now spoken."""

    def __mod__(self, values: object) -> str:
        """Say the sentence with the values that the validator gives."""
        most = values["max"] if isinstance(values, dict) else 0
        return str(self) % {"max": speech.number(most)}


class Printable:
    """Refuse words that no document can carry, naming the first: later, nobody who could mend them is there."""

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Look at each line by itself, as it will be printed, also with the fonts that the office has added."""
        fonts = toolbox().config.fonts
        for line in _LINE_ENDS.split(normalize("NFC", str(field.data or "").replace("\t", " "))):
            flaw = flaw_in(line, further=fonts)
            if flaw is not None:
                raise ValidationError(speech.gettext(_CHARACTER if flaw.character else _MARK) % asdict(flaw))


class Line(StringField):
    """One line of text, without white space at its ends."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take what was typed."""
        self.data = valuelist[0].strip() if valuelist else ""


class Figure(Line):
    """A whole number as people write it, ``8,500`` or ``8 500`` or ``٨٥٠٠``; its data are plain digits."""

    def __init__(self, label: str | None = None, validators: Any = None, **options: Any) -> None:
        super().__init__(label, validators, render_kw={"inputmode": "numeric"}, **options)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take marks of thousands out; what is no number stays as it was typed."""
        super().process_formdata(valuelist)
        typed = self.data or ""
        if _FIGURE.fullmatch(typed):
            self.data = str(int("".join(sign for sign in typed if sign.isdecimal())))


class Words(TextAreaField):
    """Several lines of text in any script: the browser finds its direction."""

    def __init__(self, label: str | None = None, validators: Any = None, **options: Any) -> None:
        keywords: Mapping[str, object] = options.pop("render_kw", None) or {}
        super().__init__(label, validators, render_kw={"dir": "auto", **keywords}, **options)


__all__ = ["Form", "Line", "Optional", "Printable", "SelectChoice", "ValidationError", "Words", "at_most", "required"]
