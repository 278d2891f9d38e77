"""Names of files, and the manifest."""

from consult.publishing.rules import Edition, Form, Made, file_key, file_name, manifest_entry


def test_files_are_named_by_edition_language_and_form() -> None:
    assert file_name(Edition.EASY, "ar", Form.DOCX) == "easy.ar.docx"
    assert file_key("c1", Edition.STANDARD, "zh", Form.PDF) == "renditions/c1/standard-zh.pdf"


def test_the_manifest_describes_a_file() -> None:
    made = Made(Edition.STANDARD, "en", Form.HTML, "Title", b"abc")
    assert manifest_entry(made, path="report/standard.en.html") == {
        "path": "report/standard.en.html",
        "edition": "standard",
        "language": "en",
        "form": "html",
        "title": "Title",
        "bytes": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }
