"""The cover page and the preface: masthead, title, summary and table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.akn.blocks import block
from consult.press.akn.inline import numeral
from consult.press.akn.xml import Element, a
from consult.press.masthead import Issue, issue_of

if TYPE_CHECKING:
    from consult.press.akn.setting import Setting
    from consult.press.model import Masthead

_DISTRIBUTION, _DATE = 0, 1


def cover_page(setting: Setting) -> list[Element]:
    """Write who issues the document, its symbol, distribution, date and original language."""
    issue, head = issue_of(setting.document), setting.document.masthead
    if issue is None or head is None:
        return []
    first = [a("p", a("docAuthority", issue.organization)), a("p", a("docNumber", issue.symbol))]
    first += [a("p", a("docAuthority", issue.assembly))] if issue.assembly else []
    lines = (_distribution(number, words, issue, head) for number, words in enumerate(issue.distribution))
    return [a("coverPage", *first, *lines, lang=setting.document.language)]


def _distribution(number: int, words: str, issue: Issue, head: Masthead) -> Element:
    if number == _DATE:
        shown = a("docDate", words, date=head.issued.isoformat())
    else:
        last = number == len(issue.distribution) - 1
        name = "distribution" if number == _DISTRIBUTION else "originalLanguage" if last else "language"
        shown = a("inline", words, name=name)
    return a("p", shown, lang=issue.language)


def preface(setting: Setting) -> Element:
    """Write organ, session and agenda, the title, the summary and the table of contents."""
    document = setting.document
    lines = [*_meeting(setting)]
    lines += [a("p", a("docAuthority", document.issuer))] if document.issuer else []
    lines.append(a("p", a("docTitle", document.title)))
    lines += [a("p", a("shortTitle", document.subtitle))] if document.subtitle else []
    if document.label:
        lines.append(a("p", a("docStatus", setting.words.labels[document.label])))
    return a("preface", *lines, *_summary(setting), *_contents(setting), lang=document.language)


def _meeting(setting: Setting) -> list[Element]:
    issue, head = issue_of(setting.document), setting.document.masthead
    if issue is None or head is None:
        return []
    session = setting.words.session_name(head.session) if head.session else ""
    written = [a("p", a("docCommittee", issue.organ, refersTo="#organ"))]
    for words in issue.meeting:
        named = a("session", words, value=str(head.session)) if words == session else a("inline", words, name="meeting")
        written.append(a("p", named))
    return [*written, *(a("p", a("inline", words, name="agendaItem")) for words in issue.agenda)]


def _summary(setting: Setting) -> list[Element]:
    if not setting.document.summary:
        return []
    inside = setting.within("summary")
    blocks = (element for one in setting.document.summary for element in block(one, inside))
    heading = a("block", setting.words.summary, name="heading")
    return [a("container", heading, *blocks, name="summary", eId="summary")]


def _contents(setting: Setting) -> list[Element]:
    if not setting.document.contents:
        return []
    items = []
    for entry in setting.numbering.chapters:
        words = (*numeral(entry.number), entry.heading)
        items.append(a("tocItem", *words, href=f"#{entry.id}", level=str(entry.level)))
    return [a("block", setting.words.contents, name="heading"), a("toc", *items, eId="toc")]
