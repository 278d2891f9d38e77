"""Planted secrets come out nowhere: no page for visitors, no export and no rendition holds what consent keeps back."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

import pypdfium2
import pytest

from consult.example.rules import Content, read, read_all
from consult.publishing.models import Rendition
from consult.publishing.rules import Form
from consult.sources.rules import Preset
from tests.house.examples_of_pages import CONTRIBUTOR, VISITOR
from tests.showcase.registrations import ANSWER, NEEDS
from tests.showcase.submissions import DRAFTED, SEALED
from tests.showcase.visiting import Showcase

CLOSED = (Preset.ANALYSIS_ONLY, Preset.OHCHR_ONLY)
LINK = re.compile(r'href="(/[^"#]*)')
TAG = re.compile(r"<[^>]*>")
ENOUGH = 50
EXPORTS = {
    "organizer": (
        "office/submissions/export/csv",
        "office/submissions/export/xlsx",
        "office/submissions/export/docx",
        "events/follow-up-seminar/registrations/as-csv",
        "events/follow-up-seminar/registrations/as-xlsx",
    ),
    "rapporteur": ("analysis/passages.csv", "analysis/passages.xlsx"),
}


def _folded(text: str) -> str:
    """Drop white space, where renditions break lines each in its own way."""
    return "".join(text.split())


def _submissions(*presets: Preset) -> list[Content]:
    return [told for _, told in read_all("submissions") if told["consent"] in presets]


def _words(*presets: Preset) -> set[str]:
    """Give the beginnings of what was written, as far as it is kept back."""
    told = [text for one in _submissions(*presets) for part in one["answers"].values() for text in part]
    titles = [one["title"] for one in _submissions(*presets)]
    return {_folded(text)[:ENOUGH] for text in [*told, *titles]}


def _names() -> set[str]:
    """Give the names of those who asked not to be named, and are not named for anything else that they did."""
    kept = {one["contributor"] for one in _submissions(*set(Preset) - {Preset.NAMED})}
    named = {one["contributor"] for one in _submissions(Preset.NAMED)}
    spoke = {one["contributor"] for _, told in read_all("interventions") for one in told}
    by_id = {one["id"]: one["names"] for one in read("reference")["organizations"]}
    return {_folded(name) for one in kept - named - spoke for name in by_id[one].values()}


def _in_need() -> set[str]:
    return {_folded(text) for text in (NEEDS, ANSWER)}


def _begun() -> set[str]:
    return {_folded(text) for text in (DRAFTED, SEALED)}


@pytest.fixture(scope="module")
def public(showcase: Showcase) -> dict[str, str]:
    """Every page that a visitor finds by following links from the start, in English and Arabic."""
    visitor, seen = showcase.visitor(VISITOR), {}
    waiting = ["/en/", "/ar/"]
    while waiting:
        address = waiting.pop()
        answer = visitor.get(address)
        assert answer.status_code in {200, 303}, address
        is_page = answer.mimetype == "text/html" and "/renditions/" not in address
        seen[address] = _folded(unescape(TAG.sub(" ", answer.text))) if is_page else ""
        links = LINK.findall(answer.text) if is_page else []
        waiting += [link for link in map(unescape, links) if _is_new(link, seen) and link not in waiting]
    return {address: text for address, text in seen.items() if text}


def _is_new(link: str, seen: dict[str, str]) -> bool:
    return link not in seen and link.startswith(("/en/", "/ar/")) and "/account/" not in link


@pytest.fixture(scope="module")
def exports(showcase: Showcase) -> dict[str, str]:
    """Every list and document that staff take away, as plain text."""
    found = {}
    for role, addresses in EXPORTS.items():
        for address in addresses:
            answer = showcase.visitor(role).get(f"/en/nmirf/{address}")
            assert answer.status_code == 200, address
            found[address] = _folded(_plain(answer.data))
    return found


@pytest.fixture(scope="module")
def renditions(showcase: Showcase) -> dict[str, str]:
    """Every rendition of every report as plain text, whether released or not."""
    with showcase.website.work() as work:
        rows = [(row.file_key, row.form) for row in work.session.query(Rendition)]
    return {key: _folded(_rendered(b"".join(showcase.website.desk.files.read(key)), form)) for key, form in rows}


def _rendered(content: bytes, form: Form) -> str:
    if form in {Form.PDF, Form.PDF_LARGE}:
        pages = pypdfium2.PdfDocument(content)
        return "".join(page.get_textpage().get_text_range() for page in pages)
    return _plain(content)


def _plain(content: bytes) -> str:
    """Read text, or the text in every part of an Office document or a book."""
    if not content.startswith(b"PK"):
        return unescape(TAG.sub("", content.decode("utf-8-sig")))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = [
            packed.read(name).decode()
            for name in packed.namelist()
            if name.endswith((".xml", ".rels", ".xhtml", ".opf"))
        ]
    return unescape(TAG.sub("", "".join(parts)))


def _leaks(texts: dict[str, str], secrets: set[str]) -> Iterator[tuple[str, str]]:
    return ((place, secret) for place, text in texts.items() for secret in sorted(secrets) if secret in text)


def test_there_are_secrets_to_look_for() -> None:
    assert (len(_words(*CLOSED)) >= 24, len(_names()) >= 18) == (True, True)


def test_what_is_allowed_is_found(public: dict[str, str], exports: dict[str, str], renditions: dict[str, str]) -> None:
    allowed = _words(Preset.NAMED)
    found = [any(True for _ in _leaks(texts, allowed)) for texts in (public, exports)]
    cited = any("NMIRF-2023-0005" in text for text in renditions.values())
    assert (found, cited, len(public) > 100, len(renditions) > 30) == ([True, True], True, True, True)


def test_public_pages_keep_secrets(public: dict[str, str]) -> None:
    secrets = _words(*CLOSED, Preset.UNATTRIBUTED) | _names() | _in_need() | _begun()
    assert list(_leaks(public, secrets)) == []


def test_exports_keep_secrets(exports: dict[str, str]) -> None:
    secrets = _words(Preset.OHCHR_ONLY) | _names() | _in_need() | _begun()
    assert list(_leaks(exports, secrets)) == []


def test_renditions_keep_secrets(renditions: dict[str, str]) -> None:
    secrets = _words(*CLOSED) | _names() | _in_need() | _begun()
    assert list(_leaks(renditions, secrets)) == []


def test_unnamed_submissions_are_published_without_the_name(showcase: Showcase, public: dict[str, str]) -> None:
    by_id = {one["id"]: one["names"] for one in read("reference")["organizations"]}
    kept = _submissions(Preset.UNNAMED)
    beginnings = {_folded(one["title"])[:ENOUGH]: by_id[one["contributor"]].values() for one in kept}
    pages = {place: text for place, text in public.items() if re.search(r"/submissions/NMIRF", place)}
    leaks = [
        (place, name)
        for place, text in pages.items()
        for title, names in beginnings.items()
        if title in text
        for name in map(_folded, names)
        if name in text
    ]
    assert (leaks, len(pages) > 40) == ([], True)
    assert showcase.visitor(VISITOR).get("/en/nmirf/submissions").status_code == 200


def test_needs_are_seen_by_the_person_and_the_focal_point_alone(showcase: Showcase) -> None:
    page = showcase.address("accommodation.case")
    own = showcase.address("accommodation.own_case")
    assert NEEDS in showcase.visitor("accessibility").get(page).text
    assert ANSWER in showcase.visitor(CONTRIBUTOR).get(own).text
    answers = [showcase.visitor(role).get(page).status_code for role in ("organizer", "administrator", CONTRIBUTOR)]
    assert answers == [404, 404, 404]
    registration = showcase.visitor("organizer").get(showcase.address("registration.decide"))
    assert (registration.status_code, NEEDS in registration.text) == (200, False)
