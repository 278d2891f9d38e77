"""Names of forms and files, and the manifest."""

import json

from consult.press import RENDITIONS
from consult.publishing.rules import (
    Edition,
    Form,
    Made,
    download_name,
    file_key,
    file_name,
    manifest_entry,
    manifest_text,
)


def test_the_forms_are_those_of_the_press() -> None:
    assert [form.value for form in Form] == list(RENDITIONS)


def test_files_are_named_by_edition_language_and_form() -> None:
    assert file_name(Edition.EASY, "ar", Form.DOCX) == "easy.ar.docx"
    assert file_name(Edition.EASY, "ar", Form.DOCX_LARGE) == "easy.ar.large.docx"
    assert file_key("c1", Edition.STANDARD, "zh", Form.PDF_LARGE) == "renditions/c1/standard-zh-pdf-large"
    assert len({form.ending for form in Form}) == len(Form)


def test_what_a_browser_is_told_of_a_form() -> None:
    assert (Form.BRF.media_type, Form.PDF_LARGE.media_type) == ("application/x-brf", "application/pdf")


def test_the_manifest_describes_a_file() -> None:
    made = Made(Edition.STANDARD, "en", Form.HTML, "Title", b"abc")
    assert download_name("report-57", made) == "report-57.standard.en.html"
    assert manifest_entry(made, path="report/standard.en.html") == {
        "path": "report/standard.en.html",
        "edition": "standard",
        "language": "en",
        "form": "html",
        "title": "Title",
        "bytes": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }


def test_the_manifest_names_what_was_left_out() -> None:
    told = json.loads(manifest_text("nmirf", {"report": []}, ["a finding"], ["brf"], "key"))
    assert (told["findings"], told["left_out"], told["version"]) == (["a finding"], ["brf"], 1)
