"""The first page: masthead, title, label, summary and table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.html.blocks import blocks
from consult.press.html.markup import NOTHING, Html, numbered, tag
from consult.press.masthead import Issue, issue_of

if TYPE_CHECKING:
    from consult.press.html.setting import Setting
    from consult.press.numbering import Entry


def masthead(setting: Setting) -> Html:
    """Write the head of a Council document: organization and symbol, organ, distribution."""
    issue = issue_of(setting.document)
    if issue is None:
        return NOTHING
    top = tag("div", tag("p", issue.organization, class_="organization"), _symbol(issue), class_="issuer")
    lines = tag("div", *(tag("p", line) for line in issue.distribution), **_distribution(issue))
    middle = tag("div", tag("p", issue.assembly, class_="assembly"), lines, class_="issue")
    organ = tag("div", tag("p", issue.organ, class_="organ"), *(tag("p", line) for line in issue.meeting))
    agenda = tag("div", *(tag("p", line, class_="item") for line in issue.agenda))
    return tag("header", top, middle, organ, agenda, class_="masthead")


def _symbol(issue: Issue) -> Html:
    first, rest = issue.symbol[0], issue.symbol[1:]
    return tag("p", tag("span", first, class_="initial"), rest, class_="symbol", dir="ltr", translate="no")


def _distribution(issue: Issue) -> dict[str, str]:
    shared = {"class_": "distribution"}
    return shared | ({"lang": issue.language, "dir": "ltr"} if issue.language else {})


def title(setting: Setting) -> Html:
    """Write the title, what kind of document it is, and the label that says how far it got."""
    document = setting.document
    issuer = tag("p", document.issuer, class_="issued-by") if document.issuer else NOTHING
    subtitle = tag("p", document.subtitle, class_="subtitle") if document.subtitle else NOTHING
    label = tag("p", setting.words.labels[document.label], class_="label") if document.label else NOTHING
    return tag("div", issuer, tag("h1", document.title), subtitle, label, class_="title")


def summary(setting: Setting) -> Html:
    """Write the summary, whose paragraphs have no numbers."""
    if not setting.document.summary:
        return NOTHING
    heading = tag("h2", setting.words.summary)
    return tag("section", heading, blocks(setting.document.summary, setting.deeper()), class_="summary", id="summary")


def contents(setting: Setting) -> Html:
    """Write the table of contents."""
    if not setting.document.contents:
        return NOTHING
    heading = tag("h2", setting.words.contents, id="contents-heading")
    listed = tag("ol", *(_line(entry) for entry in setting.numbering.chapters), role="list")
    return tag("nav", heading, listed, class_="contents", role="doc-toc", aria_labelledby="contents-heading")


def _line(entry: Entry) -> Html:
    number = numbered(entry.number, "numeral")
    link = tag("a", number, tag("span", entry.heading), href=f"#{entry.id}")
    return tag("li", link, class_=f"level-{entry.level}")
