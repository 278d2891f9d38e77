"""One short text in six languages as a field."""

from werkzeug.datastructures import MultiDict
from wtforms import FormField

from consult.web.fields import Form
from consult.web.tongues import SixLines, SixLinesOrNone, written


class NameForm(Form):
    """A name that is needed, a function that is not."""

    names = FormField(SixLines, "Name")
    functions = FormField(SixLinesOrNone, "Function")


def test_what_was_written_comes_out_by_language() -> None:
    form = NameForm(MultiDict({"names-ar": " اسم ", "names-en": "Name"}))
    assert (form.validate(), written(form.names), written(form.functions)) == (True, {"ar": "اسم", "en": "Name"}, {})


def test_one_language_is_needed() -> None:
    form = NameForm(MultiDict({"names-en": "  "}))
    assert (form.validate(), form.errors) == (False, {"names": {"en": ["Write this in one language at least."]}})


def test_stored_texts_are_shown() -> None:
    form = NameForm(data={"names": {"fr": "Nom"}, "functions": {}})
    assert written(form.names) == {"fr": "Nom"}
