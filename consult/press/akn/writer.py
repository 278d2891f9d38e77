"""The whole Akoma Ntoso document: metadata, cover page, preface, body and annexes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.akn.body import parts
from consult.press.akn.front import cover_page, preface
from consult.press.akn.inline import inline
from consult.press.akn.metadata import identity_of, meta
from consult.press.akn.setting import setting_for
from consult.press.akn.xml import Element, a, serialized
from consult.press.spacing import bound

if TYPE_CHECKING:
    from consult.press.akn.setting import Setting
    from consult.press.model import Annex, Document

_NAMES = {"debateReport": "meetingReport"}


def render_akn(document: Document) -> bytes:
    """Return a document as Akoma Ntoso XML by the guidelines of the United Nations, the same bytes every time.

    Every ``eId`` is the same in all languages; ``wId`` is the model's own id.
    """
    document = bound(document)
    setting, identity = setting_for(document), identity_of(document)
    body = a("mainBody", *parts(document.body, setting), lang=document.language)
    annexes = [_annex(annex, number, setting) for number, annex in enumerate(document.annexes, start=1)]
    whole = a(
        identity.kind,
        meta(document),
        *cover_page(setting),
        preface(setting),
        body,
        *([a("attachments", *annexes)] if annexes else []),
        name=_NAMES.get(identity.kind, identity.subtype),
        contains="originalVersion",
    )
    _lead(whole, setting.store.names)
    return serialized(a("akomaNtoso", whole))


def _annex(annex: Annex, number: int, setting: Setting) -> Element:
    entry, document = setting.numbering.entries[annex.id], setting.document
    named = setting.named("att", annex.id, str(number))
    note = inline((annex.note,), setting) if annex.note else []
    inside = replace(setting, place=named["eId"], level=2)
    body = a("mainBody", *parts(annex.blocks, inside), lang=document.language)
    held = a("doc", meta(document, f"annex_{number}"), body, name="annex")
    return a("attachment", a("num", entry.number), a("heading", annex.heading, *note), held, **named)


def _lead(whole: Element, names: dict[str, str]) -> None:
    """Let every reference lead to the eId of what it names."""
    for element in whole.iter(etree.Element):
        target = element.get("href", "").removeprefix("#")
        if etree.QName(element).localname in ("ref", "tocItem") and target in names:
            element.set("href", f"#{names[target]}")
