"""Compiling with progress, releasing, reading and downloading, in pages."""

import json
import re
from hashlib import sha256
from html import unescape

from sqlalchemy import select

from consult.kernel.actor import Role
from consult.kernel.ids import new_id
from consult.kernel.signing import PublicKey
from consult.processes.models import Process
from consult.reports.commands.citing import cite_passage
from consult.reports.models import Report
from consult.reports.rules import ReportState
from consult.sources.commands import withdraw_source
from consult.sources.models import Source
from tests.factories.accounts import a_person
from tests.factories.processes import with_role
from tests.factories.publishing import a_done_compilation, written
from tests.factories.reports import a_code, coded
from tests.factories.sources import a_passage, a_source
from tests.website import Visitor, Website

PAGE = "/en/nmirf/reports/report-57/compile"


def ready(website: Website) -> None:
    with website.work() as work:
        process, _ = written(work)
        with_role(work, process, a_person(work), Role.ORGANIZER)


def freeze(website: Website) -> None:
    with website.work() as work:
        report = work.session.scalars(select(Report)).one()
        report.state, report.frozen_at = ReportState.FROZEN, work.now


def compile_again(website: Website, organizer: Visitor) -> None:
    organizer.post(PAGE, {"action": "compile"})
    website.do_jobs()


def number_on(page: str) -> str:
    return re.findall(r'name="compilation" value="([^"]+)"', page)[0]


def test_from_compiling_to_the_public(website: Website) -> None:
    ready(website)
    organizer, visitor = website.signed_in("amina@example.org"), website.visitor()
    assert organizer.post(PAGE, {"action": "compile"}).status_code == 303
    waiting = organizer.get(PAGE).text
    assert '<meta http-equiv="refresh" content="10">' in waiting, "it goes on without JavaScript"
    assert organizer.post(PAGE, {"action": "compile"}, shown="/en/account").status_code == 422, "one at a time"
    website.do_jobs()
    done = organizer.get(PAGE).text
    assert done.count("/renditions/") == 20
    address = re.findall(r'href="(/en/nmirf/renditions/[^"]+easy[^"]+html)"', done)[0]
    assert visitor.get(address).status_code == 404, "not before it is released"
    assert "No report is released yet" in visitor.get("/en/nmirf/publications").text
    assert ("Release to the public" in done, "This report is being drafted" in done) == (False, True)
    freeze(website)
    assert "compiled before the report was frozen" in organizer.get(PAGE).text
    compile_again(website, organizer)
    organizer.post(PAGE, {"action": "release", "compilation": number_on(organizer.get(PAGE).text)})
    address = re.findall(r'href="(/en/nmirf/renditions/[^"]+easy[^"]+html)"', organizer.get(PAGE).text)[0]
    page = visitor.get("/en/nmirf/publications/report-57").text
    assert len(re.findall(r'href="/en/nmirf/renditions/[^"]+"', page)) == 20
    assert organizer.get(PAGE).text.count("still being made") == 0
    rendition = visitor.get(address)
    assert rendition.status_code == 200
    assert "style-src 'unsafe-inline'" in rendition.headers["Content-Security-Policy"]
    assert "script-src" not in rendition.headers["Content-Security-Policy"], "nothing may run in it"


def test_a_visitor_reads_first_and_finds_the_other_forms_with_their_checksums(website: Website) -> None:
    ready(website)
    organizer, visitor = website.signed_in("amina@example.org"), website.visitor()
    freeze(website)
    organizer.post(PAGE, {"action": "compile"})
    website.do_jobs()
    organizer.post(PAGE, {"action": "release", "compilation": number_on(organizer.get(PAGE).text)})
    page = visitor.get("/en/nmirf/publications/report-57").text
    first, _, others = page.partition("<details>")
    assert re.findall(r'/renditions/[^/]+/standard\.en\.([a-z.]+)"', first) == ["html", "pdf"]
    links = re.findall(r'href="(/en/nmirf/renditions/[^/]+/standard\.en\.[a-z.]+)"', others.partition("</details>")[0])
    endings = ["large.pdf", "docx", "large.docx", "epub", "txt", "brf", "xml", "json"]
    assert [link.partition("standard.en.")[2] for link in links] == endings
    assert "Machine-transcribed, not proofread." in others
    for link in links:
        sent = visitor.get(link)
        assert sha256(sent.data).hexdigest() in page, "its checksum stands beside it"
        assert sent.headers["Content-Disposition"].startswith("attachment")


def test_the_signed_list_is_there_once_the_report_is_released(website: Website) -> None:
    ready(website)
    organizer, visitor = website.signed_in("amina@example.org"), website.visitor()
    freeze(website)
    compile_again(website, organizer)
    address = "/en/nmirf/publications/report-57/manifest"
    assert [visitor.get(f"{address}.{ending}").status_code for ending in ("json", "sig")] == [404, 404]
    organizer.post(PAGE, {"action": "release", "compilation": number_on(organizer.get(PAGE).text)})
    assert f'href="{address}.sig"' in visitor.get("/en/nmirf/publications/report-57").text
    text, signature = (visitor.get(f"{address}.{ending}").data for ending in ("json", "sig"))
    key = re.findall(r"--key ([^<]+)</code>", visitor.get("/en/about/signing-key").text)[0]
    assert PublicKey.read(unescape(key)).has_signed(text, signature)
    assert (len(json.loads(text)["reports"]["report-57"]), json.loads(text)["process"]) == (20, "nmirf")
    assert visitor.get("/en/nmirf/publications/report-57/manifest.xml").status_code == 404


def test_the_key_is_shown_with_its_fingerprint(website: Website) -> None:
    page = website.visitor().get("/en/about/signing-key").text
    key = PublicKey.read(unescape(re.findall(r"--key ([^<]+)</code>", page)[0]))
    assert (key.fingerprint in page, key.pem.replace("\n", "<br>") in unescape(page)) == (True, True)
    assert key.fingerprint.replace(" ", "") == sha256(key.raw).hexdigest()
    assert 'href="/en/about/signing-key"' in visitor_list(website)


def visitor_list(website: Website) -> str:
    with website.work() as work:
        written(work)
    return website.visitor().get("/en/nmirf/publications").text


def test_downloads_are_named(website: Website) -> None:
    ready(website)
    organizer = website.signed_in("amina@example.org")
    organizer.post(PAGE, {"action": "compile"})
    website.do_jobs()
    address = re.findall(r'href="(/en/nmirf/renditions/[^"]+standard[^"]+pdf)"', organizer.get(PAGE).text)[0]
    found = organizer.get(address)
    assert found.headers["Content-Disposition"] == 'attachment; filename="report-57.standard.en.pdf"'
    assert found.data.startswith(b"%PDF-")


def test_what_is_released_is_the_compilation_that_was_shown(website: Website) -> None:
    ready(website)
    organizer, visitor = website.signed_in("amina@example.org"), website.visitor()
    freeze(website)
    compile_again(website, organizer)
    shown = number_on(organizer.get(PAGE).text)
    compile_again(website, organizer)
    assert number_on(organizer.get(PAGE).text) != shown
    organizer.post(PAGE, {"action": "release", "compilation": shown}, shown=PAGE)
    links = re.findall(r"/renditions/([^/]+)/", visitor.get("/en/nmirf/publications/report-57").text)
    assert set(links) == {shown}
    for wrong in ("", "no number", str(new_id())):
        assert organizer.post(PAGE, {"action": "release", "compilation": wrong}).status_code == 404


def test_in_a_closed_process_nobody_is_told_that_everybody_can_read_it(website: Website) -> None:
    ready(website)
    organizer = website.signed_in("amina@example.org")
    freeze(website)
    compile_again(website, organizer)
    with website.work() as work:
        work.session.scalars(select(Process)).one().is_public = False
    organizer.post(PAGE, {"action": "release", "compilation": number_on(organizer.get(PAGE).text)})
    told = organizer.get(PAGE).text
    assert ("everybody can read it now" in told, "only the people who take part in it" in told) == (False, True)


def test_a_compilation_is_cancelled_from_the_page_by_those_who_may_compile(website: Website) -> None:
    ready(website)
    with website.work() as work:
        a_person(work, "Stranger")
    organizer, stranger = website.signed_in("amina@example.org"), website.signed_in("stranger@example.org")
    organizer.post(PAGE, {"action": "compile"})
    assert re.search(r'<button[^>]* name="action" value="cancel"', organizer.get(PAGE).text)
    assert stranger.post(PAGE, {"action": "cancel"}, shown="/en/account").status_code == 404
    assert organizer.post(PAGE, {"action": "cancel"}).status_code == 303
    page = organizer.get(PAGE).text
    assert ("The compilation was cancelled. Nothing of it was kept." in page, 'value="cancel"' in page) == (True, False)
    assert organizer.post(PAGE, {"action": "cancel"}).status_code == 422, "there is nothing to cancel"
    website.do_jobs()
    assert organizer.get(PAGE).text.count("/renditions/") == 0
    assert organizer.post(PAGE, {"action": "compile"}).status_code == 303


def test_what_was_released_is_taken_back_and_released_again(website: Website) -> None:
    ready(website)
    with website.work() as work:
        with_role(work, work.session.scalars(select(Process)).one(), a_person(work, "Bilal"), Role.RAPPORTEUR)
    freeze(website)
    organizer, rapporteur = (website.signed_in(f"{name}@example.org") for name in ("amina", "bilal"))
    compile_again(website, organizer)
    release = {"action": "release", "compilation": number_on(organizer.get(PAGE).text)}
    organizer.post(PAGE, release)
    address = f"/en/nmirf/renditions/{release['compilation']}/standard.en.html"
    assert "take-back" not in rapporteur.get(PAGE).text
    assert organizer.post(PAGE, {"action": "take-back"}).status_code == 303
    seen = [website.visitor().get(path).status_code for path in ("/en/nmirf/publications/report-57", address)]
    assert (seen, "take-back" in organizer.get(PAGE).text) == ([404, 404], False)
    organizer.post(PAGE, release)
    assert website.visitor().get(address).status_code == 200


def test_a_consent_withdrawn_since_stands_on_the_page_of_the_report(website: Website) -> None:
    ready(website)
    with website.work() as work:
        process, report = work.session.scalars(select(Process)).one(), work.session.scalars(select(Report)).one()
        source = a_source(work, process, "NMIRF-2026-0099")
        passage = a_passage(work, source)
        coded(work, passage, a_code(work, process))
        cite_passage(work, paragraph=report.sections[0].paragraphs[0], passage_id=passage.id)
        a_done_compilation(work, report).released_at = work.now
        report.is_public = True
    visitor, page = website.visitor(), "/en/nmirf/publications/report-57"
    assert "withdrawn the consent" not in visitor.get(page).text
    with website.work() as work:
        withdraw_source(work, source=work.session.scalars(select(Source)).one())
    assert "One contributor has withdrawn the consent" in visitor.get(page).text
