"""The first page, running heads and section of a Word document."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from consult.press.docx.inline import embedded, tab_run, word_run
from consult.press.docx.paragraphs import blocks, paragraph
from consult.press.docx.references import field
from consult.press.docx.xml import Element, bookmark_name, relation, serialized, text, w
from consult.press.masthead import Issue, issue_of
from consult.press.model import Profile

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting
    from consult.press.numbering import Entry

_BIG, _LARGE, _MIDDLE = 56, 36, 28  # half points


def front(setting: Setting) -> list[Element]:
    """Write masthead, title, label, summary and table of contents."""
    document = setting.document
    issue = issue_of(document)
    lines = _masthead(issue, setting) if issue else []
    if document.issuer:
        lines.append(paragraph("MeetingG", [word_run(document.issuer, setting)]))
    lines.append(paragraph("HMG", [word_run(document.title, setting)]))
    if document.subtitle:
        lines.append(paragraph("SubtitleG", [word_run(document.subtitle, setting)]))
    if document.label:
        lines.append(paragraph("LabelG", [word_run(setting.words.labels[document.label], setting)]))
    if document.summary:
        lines.append(paragraph("SummaryHeadG", [word_run(setting.words.summary, setting)]))
        lines += blocks(document.summary, replace(setting, summary=True, level=2))
    return lines + _contents(setting)


def _masthead(issue: Issue, setting: Setting) -> list[Element]:
    top = [word_run(issue.organization, setting), tab_run(), *_symbol(issue.symbol, setting)]
    lines = [paragraph("OrganizationG", top)]
    bold = replace(setting, bold=True)
    assembly = [issue.assembly, *[""] * (len(issue.distribution) - 1)]
    for words, line in zip(assembly, issue.distribution, strict=True):
        dated = embedded([word_run(line, setting.speaking(issue.language))], setting, issue.language)
        lines.append(paragraph("AssemblyG", [*_large(words, bold), tab_run(), *dated]))
    lines.append(paragraph("OrganG", [word_run(issue.organ, setting)]))
    lines += [paragraph("MeetingG", [word_run(line, setting)]) for line in issue.meeting]
    return lines + [paragraph("AgendaG", [word_run(line, setting)]) for line in issue.agenda]


def _large(words: str, setting: Setting) -> list[Element]:
    """Return the name of the parent organ, larger than the lines beside it."""
    if not words:
        return []
    run = word_run(words, setting)
    properties = run.find(w("rPr").tag)
    if properties is not None:
        place = len(properties.findall(w("rtl").tag) + properties.findall(w("lang").tag))
        for name in ("szCs", "sz"):
            properties.insert(len(properties) - place, w(name, val=_LARGE))
    return [run]


def _symbol(symbol: str, setting: Setting) -> list[Element]:
    sizes = ((symbol[0], _BIG), (symbol[1:], _LARGE if setting.large else _MIDDLE))
    return [w("r", w("rPr", w("b"), w("sz", val=size), w("lang", val="en-GB")), text(part)) for part, size in sizes]


def _contents(setting: Setting) -> list[Element]:
    """Write the table of contents as a field, filled already, which Word fills again with page numbers."""
    entries = setting.numbering.chapters
    if not setting.document.contents or not entries:
        return []
    heading = paragraph("ContentsHeadG", [word_run(setting.words.contents, setting)])
    lines = [_line(entry, setting) for entry in entries]
    opening = (_field("begin"), w("r", text(r' TOC \o "2-3" \h \z ', "instrText")), _field("separate"))
    for position, element in enumerate(opening, start=1):
        lines[0].insert(position, element)
    lines[-1].append(_field("end"))
    return [heading, *lines]


def _field(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind, dirty=True if kind == "begin" else None))


def _line(entry: Entry, setting: Setting) -> Element:
    number = [word_run(entry.number, setting), tab_run()] if entry.number else []
    link = w("hyperlink", *number, word_run(entry.heading, setting), anchor=bookmark_name(entry.id))
    return paragraph(f"TOC{entry.level}", [link])


def section_properties(setting: Setting) -> Element:
    """Return page size, margins and the running heads and feet."""
    heads = [*_running_heads(setting), *_running_feet(setting)]
    return w(
        "sectPr",
        *heads,
        w("pgSz", w=11906, h=16838),
        w("pgMar", top=1474, right=1134, bottom=1361, left=1134, header=680, footer=680, gutter=0),
        w("titlePg"),
        w("bidi") if setting.document.direction == "rtl" else None,
    )


def _running_heads(setting: Setting) -> list[Element]:
    masthead = setting.document.masthead
    if masthead is None or setting.document.profile is Profile.EASY:
        return []
    words = [w("r", w("rPr", w("lang", val="en-GB")), text(masthead.symbol))]
    return [_running("header", side, words, setting) for side in ("default", "even")]


def _running_feet(setting: Setting) -> list[Element]:
    if setting.document.profile is Profile.BADGES:
        return []
    if setting.document.profile in (Profile.REPORT, Profile.LETTER):
        number = field("PAGE", word_run("1", setting))
        return [_running("footer", side, number, setting) for side in ("default", "even", "first")]
    before, rest = setting.words.page_of.split("{page}")
    between, after = rest.split("{pages}")
    words = [word_run(before, setting)] if before else []
    words += [
        *field("PAGE", word_run("1", setting)),
        word_run(between, setting),
        *field("NUMPAGES", word_run("1", setting)),
    ]
    words += [word_run(after, setting)] if after else []
    return [_running("footer", side, words, setting) for side in ("default", "even", "first")]


def _running(kind: str, side: str, words: list[Element], setting: Setting) -> Element:
    """Write a running head or foot: at the outer edge, or in the middle of an easy-to-read page."""
    outer = "right" if side != "even" else "left"
    align = outer if setting.document.profile in (Profile.REPORT, Profile.LETTER) else "center"
    line = paragraph("Header" if kind == "header" else "Footer", deepcopy(words), w("jc", val=align))
    part = w("hdr" if kind == "header" else "ftr", line)
    identifier = setting.store.package.add_part(kind, f"{kind}-{side}.xml", serialized(part))
    return relation(w(f"{kind}Reference", type=side), "id", identifier)
