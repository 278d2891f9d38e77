"""Pages for authors in trouble, for the office and for the public, as each role, with literal query counts."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import openpyxl
import pytest
from docx import Document
from sqlalchemy import Engine, event, select

from consult.app import create_app
from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.sources.models import Source
from consult.sources.rules import Preset
from consult.submissions.models import Submission
from tests.factories import uploads
from tests.factories.accounts import a_person, an_organization
from tests.factories.processes import a_process, with_role
from tests.factories.reference import reference_lists
from tests.factories.submissions import a_draft, a_submission, an_open_call, close, published
from tests.website import Visitor, Website

OFFICE = "/en/nmirf/office/submissions"


def prepare(website: Website, *presets: Preset) -> list[str]:
    """One organization with author and colleague, one organizer, one stranger; a submission for each preset."""
    with website.work() as work:
        process, other = a_process(work), a_process(work, "other")
        author, colleague = a_person(work), a_person(work, "Bo")
        a_person(work, "Stranger")
        with_role(work, process, a_person(work, "Boss"), Role.ORGANIZER)
        with_role(work, other, a_person(work, "Elsewhere"), Role.ORGANIZER)
        organization = an_organization(work, members=(author, colleague))
        call = an_open_call(work, process)
        made = [a_submission(work, call, author, organization=organization, preset=preset) for preset in presets]
        a_draft(work, call, author, organization=organization)
        return [str(published(work, submission).id) for submission in made]


@contextmanager
def counted(website: Website) -> Iterator[list[str]]:
    """Count the statements that pages send."""
    with website.app.app_context():
        from consult.web.session import db  # noqa: PLC0415 - bound to this application

        engine: Engine = db.engine
    said: list[str] = []

    def listen(_c: object, _k: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            said.append(statement)

    event.listen(engine, "before_cursor_execute", listen)
    yield said
    event.remove(engine, "before_cursor_execute", listen)


def boss(website: Website) -> Visitor:
    return website.signed_in("boss@example.org")


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("path", "queries"),
    [("/en/nmirf/submissions", 9), (OFFICE, 11), ("/en/nmirf/my-submissions", 7)],
)
def test_lists_ask_the_same_number_of_questions(website: Website, path: str, queries: int, rows: int) -> None:
    prepare(website, *[Preset.NAMED] * rows)
    visitors = {OFFICE: boss(website), "/en/nmirf/submissions": website.visitor()}
    visitor = visitors.get(path) or website.signed_in("amina@example.org")
    with counted(website) as said:
        assert visitor.get(path).status_code == 200
    assert len(said) == queries


def test_each_page_opens_for_whom_it_is(website: Website) -> None:
    (number,) = prepare(website, Preset.NAMED)
    mine = f"/en/nmirf/my-submissions/{number}"
    pages = [mine, f"{mine}/receipt", OFFICE, f"{OFFICE}/{number}", f"{OFFICE}/export/csv", "/en/nmirf/submissions"]
    people = ["amina", "bo", "stranger", "boss", "elsewhere"]
    seen = {who: [website.signed_in(f"{who}@example.org").get(page).status_code for page in pages] for who in people}
    assert seen == {
        "amina": [200, 200, 404, 404, 404, 200],
        "bo": [200, 200, 404, 404, 404, 200],
        "stranger": [404, 404, 404, 404, 404, 200],
        "boss": [404, 404, 200, 200, 200, 200],
        "elsewhere": [404, 404, 404, 404, 404, 200],
    }
    assert [website.visitor().get(page).status_code for page in pages] == [303, 303, 303, 303, 303, 200]


def test_the_public_reads_names_only_of_those_who_are_named(website: Website) -> None:
    prepare(website, *Preset)
    page = website.visitor().get("/en/nmirf/submissions").text
    assert sorted(set(re.findall(r"NMIRF-\d{4}-\d{4}", page))) == sorted(
        found for found in re.findall(r"NMIRF-\d{4}-\d{4}", page)[::2]
    )
    shown = {"Open-Door": page.count("Open-Door"), "Not named": page.count("Not named:")}
    assert (shown, "2 submissions were found" in page) == ({"Open-Door": 1, "Not named": 1}, True)


@pytest.mark.parametrize(
    ("query", "count"),
    [("category=ngo_other", 0), ("question=q1", 1), ("question=q2", 0), ("language=ar", 0), ("page=99", 1)],
)
def test_filters_of_the_public_list(website: Website, query: str, count: int) -> None:
    """The category list is empty here, so a category cannot be asked for and everything is shown."""
    prepare(website, Preset.NAMED)
    page = website.visitor().get(f"/en/nmirf/submissions?{query}").text
    assert "Not a valid choice" not in page
    expected = 1 if "category" in query else count
    assert page.count("Open-Door") == expected


def test_who_is_not_named_is_not_known_by_region_either(website: Website) -> None:
    """The consent page promises that instead of the name there is only the category."""
    prepare(website, Preset.NAMED, Preset.UNNAMED)
    with website.work() as work:
        reference_lists(work)
        for source in work.session.scalars(select(Source)):
            source.group_code = "AFR"
    visitor = website.visitor()
    found = visitor.get("/en/nmirf/submissions?group=AFR").text
    assert ("1 submission was found" in found, "Not named:" in found) == (True, False)
    references = sorted(set(re.findall(r"NMIRF-\d{4}-\d{4}", visitor.get("/en/nmirf/submissions").text)))
    pages = [visitor.get(f"/en/nmirf/submissions/{reference}").text for reference in references]
    assert sorted(page.count("Regional group") for page in pages) == [0, 1]


def test_the_author_reads_the_decision_and_its_reason(website: Website) -> None:
    (number,) = prepare(website, Preset.NAMED)
    refusal = {"decision": "refused", "reason": "Paragraph 2 names a child."}
    assert boss(website).post(f"{OFFICE}/{number}", refusal).status_code == 303
    receipt = website.signed_in("amina@example.org").get(f"/en/nmirf/my-submissions/{number}/receipt").text
    assert (receipt.count("Not published"), receipt.count("Paragraph 2 names a child.")) == (1, 1)


def test_a_withdrawn_submission_is_gone_at_the_next_request(website: Website) -> None:
    (number,) = prepare(website, Preset.NAMED)
    with website.work() as work:
        reference = work.session.scalars(select(Submission.reference).where(Submission.reference.is_not(None))).one()
    address = f"/en/nmirf/submissions/{reference}"
    before = website.visitor().get(address)
    website.signed_in("amina@example.org").post(f"/en/nmirf/my-submissions/{number}/withdraw")
    after = website.visitor().get(address)
    assert (before.status_code, "Focal points" in before.text, after.status_code) == (200, True, 404)


def test_a_stale_save_shows_both_texts_and_loses_none(website: Website) -> None:
    prepare(website)
    with website.work() as work:
        number = work.session.scalars(select(Submission.id)).one()
    path = f"/en/nmirf/my-submissions/{number}/questions/q1"
    amina, bo = website.signed_in("amina@example.org"), website.signed_in("bo@example.org")
    assert amina.post(path, {"text": "From Amina", "version": "1", "operation": "a"}).status_code == 303
    late = bo.post(path, {"text": "From Bo", "version": "1", "operation": "b"})
    assert (late.status_code, "From Amina" in late.text, "From Bo" in late.text) == (422, True, True)
    shown = dict(re.findall(r'name="(version|operation)"[^>]*value="([^"]*)"', late.text))
    assert shown["version"] == "2"
    again = bo.post(path, {"text": "From both", **shown})
    assert (again.status_code, "From both" in amina.get(path).text) == (303, True)


def test_a_call_that_closes_meanwhile_loses_nothing(website: Website) -> None:
    prepare(website)
    with website.work() as work:
        submission = work.session.scalars(select(Submission)).one()
        number = submission.id
        close(work, submission.call)
    amina, base = website.signed_in("amina@example.org"), f"/en/nmirf/my-submissions/{number}"
    saved = amina.post(f"{base}/questions/q1", {"text": "Late words", "version": "1", "operation": "x"})
    check = amina.get(saved.location)
    assert (saved.location, "Late words" in check.text) == (f"{base}/check", True)
    assert "can no longer be handed in" in check.text
    handed_in = amina.client.post(f"{base}/check", data={"csrf_token": re.findall(r'value="(\w{32})"', check.text)[:1]})
    assert handed_in.status_code in {303, 422}
    assert amina.get(f"{base}/receipt").status_code == 303


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.pdf", b"", "This file is empty"),
        ("evil\u202efdp.exe", b"MZ", "cannot take this kind of file"),
        ("big.txt", b"a" * 20_000_001, "larger than 20 megabytes"),
    ],
)
def test_an_upload_refused_at_once_says_what_to_do(website: Website, name: str, content: bytes, sentence: str) -> None:
    prepare(website)
    with website.work() as work:
        number = work.session.scalars(select(Submission.id)).one()
    amina, path = website.signed_in("amina@example.org"), f"/en/nmirf/my-submissions/{number}/files"
    answer = amina.post(path, {"file": (io.BytesIO(content), name), "language": "en"})
    assert (answer.status_code, sentence in answer.text) == (422, True)
    assert list(website.config.var.glob("files/submissions/*")) == []


def test_the_largest_upload_is_what_the_setting_says(website: Website) -> None:
    prepare(website)
    with website.work() as work:
        number = work.session.scalars(select(Submission.id)).one()
    small = Website(create_app(replace(website.config, most_upload_bytes=3_000_000)), website.config)
    amina, path = small.signed_in("amina@example.org"), f"/en/nmirf/my-submissions/{number}/files"
    assert "at most 3 megabytes" in amina.get(path).text
    answer = amina.post(path, {"file": (io.BytesIO(b"a" * 3_000_001), "a.txt"), "language": "en"})
    assert (answer.status_code, "larger than 3 megabytes" in answer.text) == (422, True)
    small.close()


def test_an_upload_is_stored_sealed_and_given_back_whole(website: Website) -> None:
    prepare(website)
    with website.work() as work:
        number = work.session.scalars(select(Submission.id)).one()
    amina, path = website.signed_in("amina@example.org"), f"/en/nmirf/my-submissions/{number}/files"
    content = uploads.a_docx()
    assert amina.post(path, {"file": (io.BytesIO(content), "تقرير.docx"), "language": "en"}).status_code == 303
    (stored,) = website.config.var.glob("files/submissions/*")
    link = re.findall(rf'href="({path}/[^"]+)"', amina.get(path).text)[0]
    given = amina.get(link)
    assert (zipfile.is_zipfile(stored), given.data == content) == (False, True)
    twice = amina.post(path, {"file": (io.BytesIO(content), "again.docx"), "language": "en"})
    assert (twice.status_code, len(list(website.config.var.glob("files/submissions/*")))) == (422, 1)


def test_the_office_reads_and_decides_on_record(website: Website) -> None:
    (number,) = prepare(website, Preset.OHCHR_ONLY)
    visitor = boss(website)
    assert "Focal points" in visitor.get(f"{OFFICE}/{number}").text
    missing = visitor.post(f"{OFFICE}/{number}", {"decision": "refused", "reason": ""})
    assert (missing.status_code, "Write the reason" in missing.text) == (422, True)
    decided = visitor.post(f"{OFFICE}/{number}", {"decision": "refused", "reason": "A child is named."})
    assert decided.status_code == 303
    with website.work() as work:
        acts = set(work.session.scalars(select(AuditEntry.act).where(AuditEntry.actor_id.is_not(None))))
    assert {"read-as-office", "read-name-as-office", "decide-publication"} - acts == set()


def test_exports_follow_consent(website: Website) -> None:
    prepare(website, *Preset)
    visitor = boss(website)
    lines = visitor.get(f"{OFFICE}/export/csv").data.decode("utf-8-sig").splitlines()
    assert [line.split(",")[1] for line in lines].count("Open-Door") == 1
    book = openpyxl.load_workbook(io.BytesIO(visitor.get(f"{OFFICE}/export/xlsx").data))
    assert [row[1].value for row in book.worksheets[0].rows].count("Not named") == 4
    document = Document(io.BytesIO(visitor.get(f"{OFFICE}/export/docx").data))
    text = [paragraph.text for paragraph in document.paragraphs]
    headings = [line for line in text if line.startswith("NMIRF-")]
    assert (len(headings), len([line for line in headings if "Open-Door" in line])) == (4, 1)
    assert [line for line in text if line.startswith("1 of 5 submissions")] != []


def test_exports_speak_in_words(website: Website) -> None:
    prepare(website, Preset.NAMED)
    visitor = boss(website)
    (head, line) = visitor.get(f"{OFFICE}/export/csv").data.decode("utf-8-sig").splitlines()
    told = dict(zip(head.split(","), line.split(","), strict=True))
    assert (told["Language"], told["Code of the language"]) == ("English", "en")
    assert (told["State"], told["Code of the State"]) == ("", "")
    assert line.split(",")[-3:] == ["Published with name", "May be published", "Handed in"]
    text = [one.text for one in Document(io.BytesIO(visitor.get(f"{OFFICE}/export/docx").data)).paragraphs]
    assert text[3:7] == ["ngo_other · English", "Title", "On cooperation", "q1 · How do you cooperate (q1)?"]
