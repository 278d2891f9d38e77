"""What a rapporteur does on the pages, and what stands there afterwards."""

import csv
import io
import re
from html import unescape

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from consult.analysis.models import Code, Coding
from consult.kernel.journal import AuditEntry
from consult.processes.models import Process
from consult.sources.commands import choose_consent
from consult.sources.models import Passage, Source
from consult.sources.rules import Preset
from tests.analysis.conftest import Scene
from tests.factories.accounts import as_person
from tests.factories.analysis import ARABIC, a_code, a_coded_passage, a_rapporteur, an_intervention
from tests.factories.sources import WORDS, a_source
from tests.website import Visitor, Website

ROOT = "/en/nmirf/analysis"


@pytest.fixture
def browser(website: Website, scene: Scene) -> Visitor:
    """Rania's browser."""
    assert scene
    return website.signed_in("rania@example.org")


def _quotes(website: Website, reference: str) -> list[str]:
    with website.work() as work:
        query = select(Passage).join(Passage.text).join(Source).where(Source.reference == reference)
        whole = ARABIC if reference.endswith("0101") else "\n".join(WORDS)
        return [whole[one.start_at : one.end_at] for one in work.session.scalars(query.order_by(Passage.created_at))]


def _answer(scene: Scene, **sent: object) -> dict[str, object]:
    return {"kind": "need", "codes": str(scene.code_id), **sent}


@pytest.mark.parametrize("offsets", [("", ""), ("0", "5"), ("x", "y"), ("99999", "999999"), ("٣", "٤")])
def test_pasted_words_are_found_whatever_offsets_say(
    website: Website, scene: Scene, browser: Visitor, offsets: tuple[str, str]
) -> None:
    sent = _answer(scene, words="التنسيق كل عام", text=str(scene.arabic_text_id), start=offsets[0], end=offsets[1])
    answer = browser.post(f"{ROOT}/sources/{scene.arabic}", sent)
    assert (answer.status_code, _quotes(website, scene.arabic)) == (303, ["التنسيق كل عام"])


def test_offsets_choose_among_words_that_are_repeated(website: Website, scene: Scene, browser: Visitor) -> None:
    second = ARABIC.rindex("و")
    sent = _answer(scene, words="و", text=str(scene.arabic_text_id), start=second, end=second + 1)
    assert browser.post(f"{ROOT}/sources/{scene.arabic}", sent).status_code == 303
    with website.work() as work:
        spans = [one.start_at for one in work.session.scalars(select(Passage).order_by(Passage.created_at))]
    assert spans == [0, second]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": "never said"}, "These words are not in this text to the letter."),
        ({"words": "e"}, "These words stand in this text more than once."),
        ({"words": ""}, "Mark some words in the text, or paste them here."),
        ({"words": "One ministry", "codes": []}, "Choose at least one code for this passage."),
        ({"words": "One ministry", "kind": ""}, "Say what kind of passage this is."),
        ({"words": "One ministry", "codes": "no-code"}, "'no-code' is not a valid choice for this field."),
    ],
)
def test_what_cannot_be_coded_is_said_and_stays_typed(
    website: Website, scene: Scene, browser: Visitor, sent: dict[str, object], said: str
) -> None:
    before = _quotes(website, scene.reference)
    answer = browser.post(f"{ROOT}/sources/{scene.reference}", _answer(scene, **sent))
    page = unescape(answer.text)
    assert (answer.status_code, page.count(said) > 1) == (422, True)
    assert re.findall(r"<textarea[^>]*>\s*(.*?)</textarea>", page) == [sent["words"]]
    assert _quotes(website, scene.reference) == before


@pytest.mark.parametrize(
    ("query", "chosen", "expected"),
    [("", (2, 1), ARABIC), ("", (1, 1), "تتغير جهات التنسيق كل عام."), ("?by=words", (2, 3), "جهات التنسيق")],
)
def test_words_are_chosen_from_lists(
    website: Website, scene: Scene, query: str, chosen: tuple[int, int], expected: str
) -> None:
    browser = website.signed_in("rania@example.org")
    path = f"{ROOT}/sources/{scene.arabic}/choose/{scene.arabic_text_id}/1{query}"
    answer = browser.post(path, _answer(scene, first=chosen[0], last=chosen[1]))
    assert (answer.status_code, _quotes(website, scene.arabic)) == (303, [expected])


def test_there_is_no_such_paragraph_or_text(scene: Scene, browser: Visitor) -> None:
    base = f"{ROOT}/sources/{scene.arabic}/choose"
    tried = [f"{base}/{scene.arabic_text_id}/2", f"{base}/{scene.arabic_text_id}/0", f"{base}/{scene.text_id}/1"]
    assert [browser.get(path).status_code for path in tried] == [404, 404, 404]


def test_a_text_that_may_not_be_analysed_is_nowhere(website: Website, scene: Scene, browser: Visitor) -> None:
    with website.work() as work:
        source = work.session.scalars(select(Source).where(Source.reference == scene.reference)).one()
        choose_consent(work, source=source, preset=Preset.OHCHR_ONLY)
    tried = [
        f"sources/{scene.reference}",
        f"passages/{scene.passage_id}",
        f"sources/{scene.reference}/choose/{scene.text_id}/1",
    ]
    assert [browser.get(f"{ROOT}/{path}").status_code for path in tried] == [404, 404, 404]
    lists = [browser.get(f"{ROOT}/{path}").text for path in ("sources", "passages", "passages.csv")]
    assert [scene.reference in page for page in lists] == [False, False, False]


def test_only_the_named_are_named(scene: Scene, browser: Visitor) -> None:
    page = browser.get(f"{ROOT}/sources").text
    assert (page.count("Open Door"), page.count("Arcadia"), page.count("state_member</span>")) == (1, 0, 1)
    assert "Arcadia" not in browser.get(f"{ROOT}/sources/{scene.arabic}").text


def test_opening_a_source_is_on_record(website: Website, scene: Scene, browser: Visitor) -> None:
    browser.get(f"{ROOT}/sources/{scene.reference}")
    browser.get(f"{ROOT}/passages")
    browser.get(f"{ROOT}/sources")
    with website.work() as work:
        rows = work.session.scalars(select(AuditEntry).where(AuditEntry.act == "read-for-analysis")).all()
        source = work.session.scalars(select(Source).where(Source.reference == scene.reference)).one()
        assert [row.about_id for row in rows] == [source.id, source.id]


@pytest.mark.parametrize(
    "path", ["sources/{0.reference}", "sources/{0.reference}/choose/{0.text_id}/1", "passages/{0.passage_id}"]
)
@pytest.mark.parametrize("sent", [{}, {"words": "never said", "kind": "need", "first": 1, "last": 1}])
def test_a_refused_form_that_shows_words_again_is_on_record_too(
    website: Website, scene: Scene, browser: Visitor, path: str, sent: dict[str, object]
) -> None:
    answer = browser.post(f"{ROOT}/{path.format(scene)}", sent)
    with website.work() as work:
        rows = work.session.scalars(select(AuditEntry).where(AuditEntry.act == "read-for-analysis")).all()
    assert (answer.status_code, "Focal points" in answer.text, len(rows)) == (422, True, 2)


def test_right_to_left_texts_are_right_to_left(scene: Scene, browser: Visitor) -> None:
    page = browser.get(f"{ROOT}/sources/{scene.arabic}").text
    found = re.findall(r'<p lang="ar" dir="rtl" data-paragraph="[^"]+" data-start="0">(.*?)</p>', page)
    assert found == [ARABIC]


def test_a_passage_is_marked_in_place_with_its_words_to_the_letter(scene: Scene, browser: Visitor) -> None:
    page = browser.get(f"{ROOT}/sources/{scene.reference}").text
    first = re.search(r"<p [^>]*data-start=\"0\">(.*?)</p>", page, re.DOTALL)
    assert first is not None
    bare = re.sub(r"<(span|a) [^>]*data-marker[^>]*>.*?</\1>", "", first.group(1))
    assert bare == '<mark class="passage">Focal points</mark> change every year.'


def _export(website: Website, scene: Scene) -> None:
    with website.work() as work:
        process = work.session.get_one(Process, scene.process_id)
        code = work.session.get_one(Code, scene.code_id)
        spoken = work.session.scalars(select(Source).where(Source.reference == scene.arabic)).one()
        a_coded_passage(work, spoken, code, 0, 5)
        quiet = a_source(work, process, "R-9", preset=Preset.ANALYSIS_ONLY, paragraphs=("=SUM(A1) is secret",))
        a_coded_passage(work, quiet, code, 0, 8)
        formula = an_intervention(work, process, "R-8", paragraphs=("=1+1",))
        a_coded_passage(work, formula, code, 0, 4)


def test_the_list_is_taken_away_as_consent_allows(website: Website, scene: Scene, browser: Visitor) -> None:
    _export(website, scene)
    answer = browser.get(f"{ROOT}/passages.csv")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    told = {row["Reference"]: (row["Name"], row["Words"]) for row in rows}
    assert told == {
        scene.reference: ("Open Door", "Focal points"),
        scene.arabic: ("", "تتغير"),
        "R-8": ("", "'=1+1"),
        "R-9": ("", "Not for quotation"),
    }
    sheet = load_workbook(io.BytesIO(browser.get(f"{ROOT}/passages.xlsx").data)).active
    assert sheet is not None
    assert {row[0]: (row[3] or "", row[9]) for row in sheet.iter_rows(min_row=2, values_only=True)} == told


def test_the_list_taken_away_is_the_list_asked_for(website: Website, scene: Scene, browser: Visitor) -> None:
    _export(website, scene)
    page = browser.get(f"{ROOT}/passages?language=en&kind=&category=ngo_other").text
    link = re.search(r'href="([^"]+passages\.csv[^"]*)"', page)
    assert link is not None
    rows = browser.get(unescape(link.group(1))).data.decode("utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows[1:]] == [scene.reference, "R-9"]


@pytest.mark.parametrize(
    "query",
    ["?code=x", "?kind=none", "?place=a/b/c", "?question=q", "?page=0", "?page=x", "?page=99999", "?source_kind=1"],
)
def test_strange_addresses_show_a_list(scene: Scene, browser: Visitor, query: str) -> None:
    assert [browser.get(f"{ROOT}/{name}{query}").status_code for name in ("sources", "passages")] == [200, 200]
    assert scene.reference


def test_codes_of_a_passage_are_changed_and_taken_back(website: Website, scene: Scene, browser: Visitor) -> None:
    path = f"{ROOT}/passages/{scene.passage_id}"
    page = browser.get(path).text
    assert re.findall(r"<input[^>]*checked[^>]*value=\"([^\"]+)\"", page) == ["practice", str(scene.code_id)]
    assert browser.post(path, _answer(scene)).status_code == 303
    with website.work() as work:
        assert [row.kind.value for row in work.session.scalars(select(Coding))] == ["need"]
    assert browser.post(f"{path}/take-back", shown=path).status_code == 303
    with website.work() as work:
        assert work.session.scalars(select(Coding)).all() == []
    assert "0 passages" in browser.get(f"{ROOT}/passages").text


def test_a_colleague_sees_codes_and_adds_own(website: Website, scene: Scene) -> None:
    with website.work() as work:
        process = work.session.get_one(Process, scene.process_id)
        colleague = as_person(work, a_rapporteur(work, process, "Sofia"))
        a_code(colleague, process, "Another")
    path = f"{ROOT}/passages/{scene.passage_id}"
    sofia = website.signed_in("sofia@example.org")
    page = sofia.get(path).text
    assert ("Colleagues coded it with" in page, "Remove your codes" in page) == (True, False)
    sofia.post(f"{path}/take-back", shown=path)
    with website.work() as work:
        assert [row.code_id for row in work.session.scalars(select(Coding))] == [scene.code_id]


def test_the_codebook_is_kept_on_its_pages(website: Website, scene: Scene, browser: Visitor) -> None:
    book = f"{ROOT}/codebook"
    added = browser.post(f"{book}/add", {"parent": "coordination", "en-name": "Time limits", "ar-name": "المهل"})
    nameless = browser.post(f"{book}/add", {"parent": "", "en-definition": "No name"})
    wrong = browser.post(f"{book}/add", {"parent": "nowhere", "en-name": "X"})
    changed = browser.post(f"{book}/time-limits", {"parent": "", "en-name": "Deadlines"})
    moved = browser.post(f"{book}/time-limits/move", {"action": "up"}, shown=book)
    refused = browser.post(f"{book}/coordination/remove")
    answers = [one.status_code for one in (added, nameless, wrong, changed, moved, refused)]
    assert answers == [303, 422, 422, 303, 303, 422]
    page = browser.get(book).text
    assert re.findall(r'<li id="([^"]+)"', page) == ["time-limits", "coordination"]
    assert browser.post(f"{book}/time-limits/remove").status_code == 303
    with website.work() as work:
        assert [code.id for code in work.session.scalars(select(Code))] == [scene.code_id]


def test_a_reference_may_hold_a_slash(website: Website, browser: Visitor) -> None:
    with website.work() as work:
        process = work.session.scalars(select(Process)).one()
        text_id = a_source(work, process, "PTPR/JS4").texts[0].id
    page = browser.get(f"{ROOT}/sources/PTPR/JS4")
    assert (page.status_code, f"{ROOT}/sources/PTPR/JS4/choose/{text_id}/1" in page.text) == (200, True)
    assert browser.get(f"{ROOT}/sources/PTPR/JS4/choose/{text_id}/1").status_code == 200
    assert browser.get(f"{ROOT}/sources/PTPR/JS5").status_code == 404
