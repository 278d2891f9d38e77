"""A bundle made of a stakeholder summary: one report, one source for each code, a citation for each note and code."""

import uuid
from collections.abc import Iterator
from typing import Any

from consult.bundle.rules import Bundle
from consult.sources.rules import word_count
from tests.bundle.stakeholder_summary import SYMBOL, Summary

PROCESS = "svn-3"
AT = "2019-08-14T00:00:00+00:00"  # the day on which the document is dated
PART = "text"
# How the list of the first note groups the stakeholders; an attachment belongs where its organization does.
REGIONAL = ("CoE", "EU-FRA", "OSCE")
NATIONAL_INSTITUTION = "HRORS"
USES = (("analyse", "none"), ("publish", "named"), ("quote", "named"), ("translate", "none"))

Row = dict[str, Any]


def bundle_of(summary: Summary) -> Bundle:
    """Build the bundle; the same text gives the same ids, so that what is exported again can be compared."""
    words = words_by_code(summary)
    tables = {**_process(), **_register(summary, words), **_report(summary)}
    citations = list(_citations(summary, words))
    spans = {(row["source"], row["start_at"]): row for row in citations}
    tables["passages"] = [_passage(row) for _, row in sorted(spans.items())]
    tables["citations"] = citations
    return Bundle({"process": PROCESS}, tables)


def words_by_code(summary: Summary) -> dict[str, list[str]]:
    """Give the words of each note that names a code: they stand for the submission, which is not at hand."""
    found: dict[str, list[str]] = {code: [] for code in summary.contributors}
    for note, words in summary.notes.items():
        for code in dict.fromkeys(summary.codes_of(note)):
            found[code].append(f"{note} {words}")
    return {code: notes for code, notes in found.items() if notes}


def _id(*name: object) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(map(str, (PROCESS, *name)))))


def _row(*name: object, **columns: object) -> Row:
    return {"id": _id(*name), "created_at": AT, **columns}


def _process() -> dict[str, list[Row]]:
    own = _row("process", slug=PROCESS, zone="Europe/Zurich", is_public=True, is_example=False, next_reference=1)
    text = {"language": "en", "name": SYMBOL, "about": "", "status": "original"}
    return {"process": [own], "process_texts": [_row("process", "en", **text)], "codebook": [], "codings": []}


def _register(summary: Summary, words: dict[str, list[str]]) -> dict[str, list[Row]]:
    codes = sorted(words)
    return {
        "sources": [_source(code, summary.contributors[code]) for code in codes],
        "source_texts": [_text(code, words[code]) for code in codes],
        "consents": [_consent(code, use, attribution) for code in codes for use, attribution in USES],
    }


def _source(code: str, name: str) -> Row:
    category = "regional_org" if code.startswith(REGIONAL) else "ngo_other"
    never = dict.fromkeys(("state_code", "group_code", "event_slug", "session_slug", "call_slug", "sub_kind"))
    undecided = {"publication": "undecided", "publication_decided_at": None, "publication_reason": None}
    return _row(
        "source",
        code,
        reference=code,
        kind="submission",
        channel="import",
        state="active",
        handed_in_at=AT,
        withdrawn_at=None,
        category="nhri_b" if code == NATIONAL_INSTITUTION else category,
        language="en",
        contributor={"en": name},
        **never,
        **undecided,
    )


def _text(code: str, paragraphs: list[str]) -> Row:
    return _row(
        "text",
        code,
        source_id=_id("source", code),
        part=PART,
        question=None,
        position=0,
        language="en",
        version=1,
        origin="original",
        translation_of_id=None,
        paragraphs=paragraphs,
        words=word_count("\n".join(paragraphs)),
        replaced_at=None,
    )


def _consent(code: str, use: str, attribution: str) -> Row:
    everything = {"part": None, "passage_id": None, "until_at": None, "given_by": None, "is_allowed": True}
    source = {"source_id": _id("source", code), "use": use, "attribution": attribution, "from_at": AT}
    return _row("consent", code, use, **source, **everything)


def _report(summary: Summary) -> dict[str, list[Row]]:
    made: dict[str, list[Row]] = {
        "reports": [_own()],
        "report_titles": [_translated("title", report_id=_id("report"), title=summary.title, subtitle="", summary="")],
        "report_sections": [],
        "section_headings": [],
        "report_paragraphs": [],
        "paragraph_texts": [],
    }
    for place, part in enumerate(summary.parts):
        if part.level:
            section, position = f"s{place}", place
            known = {"report_id": _id("report"), "slug": section, "position": position, "level": part.level}
            made["report_sections"].append(_row(section, **known, kind="body"))
            heading = _translated("heading", section, section_id=_id(section), heading=part.words)
            made["section_headings"].append(heading)
        else:
            slug = f"p{part.number}"
            known = {"report_id": _id("report"), "section_id": _id(section), "slug": slug, "position": place}
            made["report_paragraphs"].append(_row(slug, **known, voice="participants", addressee=None))
            text = _translated("words", slug, paragraph_id=_id(slug), words=part.words, version=1)
            made["paragraph_texts"].append(text)
    return made


def _own() -> Row:
    head = {"symbol": SYMBOL, "council_session": None, "agenda_item": None, "word_limit": 10_700}
    state = {"state": "issued", "frozen_at": AT, "is_public": True, "product_id": None}
    return _row("report", slug="summary", original_language="en", **head, **state)


def _translated(*name: object, **columns: object) -> Row:
    return _row(*name, "en", language="en", status="original", is_original=True, is_current=True, **columns)


def _citations(summary: Summary, words: dict[str, list[str]]) -> Iterator[Row]:
    for part in summary.paragraphs:
        cited = [(note, code) for note, _ in part.notes for code in dict.fromkeys(summary.codes_of(note))]
        for position, (note, code) in enumerate(cited):
            span = _span(words[code], f"{note} {summary.notes[note]}")
            place = {"source": code, "part": PART, "language": "en", "version": 1, "is_current": True, **span}
            owner = {"paragraph_id": _id(f"p{part.number}"), "position": position}
            yield _row("citation", part.number, note, code, **owner, **place)


def _span(paragraphs: list[str], words: str) -> dict[str, int]:
    start = sum(len(before) + 1 for before in paragraphs[: paragraphs.index(words)])
    return {"start_at": start, "end_at": start + len(words)}


def _passage(citation: Row) -> Row:
    place = {key: citation[key] for key in ("source", "part", "language", "version")}
    span = {"start": citation["start_at"], "end": citation["end_at"]}
    return {"id": _id("passage", citation["source"], citation["start_at"]), **place, **span}
