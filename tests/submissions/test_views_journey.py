"""The whole journey without a script: begin, answer, add a file, consent, check, hand in, receipt, withdraw."""

import io
import re

from tests.factories import uploads
from tests.factories.accounts import a_person, an_organization
from tests.factories.processes import a_process
from tests.factories.submissions import an_open_call
from tests.website import Website


def prepare(website: Website) -> None:
    with website.work() as work:
        process = a_process(work)
        an_organization(work, members=(a_person(work),))
        an_open_call(work, process)


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    return "" if found is None else found.group(1)


def test_a_person_writes_hands_in_and_withdraws(website: Website) -> None:
    prepare(website)
    amina = website.signed_in("amina@example.org")
    begun = amina.post("/en/nmirf/calls/call/answer", {"speaker": "myself", "language": "en", "title": "Mine"})
    assert begun.status_code == 303, begun.text
    base = begun.location
    page = amina.get(f"{base}/questions/q1").text
    saved = amina.post(
        f"{base}/questions/q1",
        {"text": "We meet twice a year.", "version": hidden(page, "version"), "operation": hidden(page, "operation")},
    )
    assert saved.location == f"{base}/questions/q2"
    sent = {"file": (io.BytesIO(uploads.a_docx()), "annex.docx"), "language": "en"}
    assert amina.post(f"{base}/files", sent).status_code == 303
    assert 'http-equiv="refresh"' in amina.get(f"{base}/files").text
    assert website.do_jobs() > 0
    assert "Being read" not in amina.get(f"{base}/files").text
    assert amina.post(f"{base}/consent", {"preset": "named"}).location == f"{base}/check"
    handed_in = amina.post(f"{base}/check", {})
    assert handed_in.location == f"{base}/receipt", handed_in.text
    receipt = amina.get(f"{base}/receipt").text
    assert "Receipt NMIRF-" in receipt
    for path in ("", "/about", "/questions/q1", "/files", "/consent", "/check", "/receipt", "/withdraw"):
        for language in ("en", "ar"):
            answer = amina.get((base + path).replace("/en/", f"/{language}/"))
            assert answer.status_code == 200, (path, answer.text)
    assert amina.get("/en/nmirf/my-submissions").status_code == 200
    assert amina.post(f"{base}/withdraw", {}).location == "/en/nmirf/my-submissions"
    assert "was withdrawn" in amina.get(base).text


def test_what_was_read_in_a_file_is_shown_and_only_what_was_handed_in_is_on_the_receipt(website: Website) -> None:
    prepare(website)
    amina = website.signed_in("amina@example.org")
    base = amina.post("/en/nmirf/calls/call/answer", {"speaker": "myself", "language": "en", "title": ""}).location
    sent = {"file": (io.BytesIO(b"One focal point in each ministry."), "annex.txt"), "language": "en"}
    amina.post(f"{base}/files", sent)
    website.do_jobs()
    amina.post(f"{base}/consent", {"preset": "named"})
    assert [amina.get(f"{base}/{page}").text.count("One focal point") for page in ("files", "check")] == [1, 1]
    amina.post(f"{base}/check", {})
    amina.post(f"{base}/files", {"file": (io.BytesIO(uploads.a_pdf()[:40]), "late.pdf"), "language": "en"})
    website.do_jobs()
    page = amina.get(f"{base}/check").text
    assert (page.count("late.pdf"), page.count("Not taken")) == (1, 1)
    receipt = amina.get(f"{base}/receipt").text
    assert (receipt.count("annex.txt"), receipt.count("late.pdf")) == (1, 0)
    amina.post(f"{base}/withdraw", {})
    withdrawn = amina.get(f"{base}/receipt").text + amina.get(f"{base}/check").text
    assert ("The changes count only" in withdrawn, "Change the answer" in withdrawn) == (False, False)


def test_a_file_that_is_far_too_large_leads_back_to_the_files(website: Website) -> None:
    prepare(website)
    amina = website.signed_in("amina@example.org")
    base = amina.post("/en/nmirf/calls/call/answer", {"speaker": "myself", "language": "en", "title": ""}).location
    huge = {"file": (io.BytesIO(b"word " * 5_300_000), "huge.txt"), "language": "en"}
    answer = amina.post(f"{base}/files", huge)
    assert (answer.status_code, answer.location) == (303, f"{base}/files")
    assert "This file is larger than 20 megabytes." in amina.get(f"{base}/files").text
