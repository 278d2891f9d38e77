"""What is said of a document: its identity as work, expression and manifestation (FRBR), and what it refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from consult.press.akn.xml import Element, a
from consult.press.model import Profile

if TYPE_CHECKING:
    from consult.press.model import Document

# ISO 639-2, the terminological codes, as the naming convention of Akoma Ntoso has them.
LANGUAGES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
_ORGANS = {"A/HRC/": "un-hrc", "A/": "un-ga", "E/": "un-ecosoc", "S/": "un-sc"}
_REPORTS = (Profile.REPORT, Profile.EASY)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document is called: the kind of Akoma Ntoso document, its organ, date and number."""

    kind: str
    subtype: str
    organ: str
    date: str
    number: str
    shown: str
    language: str

    @property
    def work(self) -> str:
        """Return the address of the work, the same in every language."""
        return f"/akn/un/{self.kind}/{self.subtype}/{self.organ}/{self.date}/{self.number}"

    @property
    def expression(self) -> str:
        """Return the address of the work in this language."""
        return f"{self.work}/{self.language}@"


def identity_of(document: Document) -> Identity:
    """Return the identity of a document; without a symbol its identifier stands for one."""
    head = document.masthead
    symbol = head.symbol if head else ""
    shown = symbol or document.metadata.identifier or document.profile.value
    created = document.metadata.created.astimezone(UTC).date()
    return Identity(
        kind="debateReport" if document.profile in _REPORTS else "doc",
        subtype=document.profile.value,
        organ=next((organ for start, organ in _ORGANS.items() if symbol.startswith(start)), "un"),
        date=(head.issued if head else created).isoformat(),
        number=re.sub(r"[^\w.]+", "-", shown).strip("-"),
        shown=shown,
        language=LANGUAGES[document.language],
    )


def meta(document: Document, component: str = "main") -> Element:
    """Return the metadata of the document, or of one of its annexes by name."""
    identity = identity_of(document)
    marked = document.metadata.created.astimezone(UTC).date().isoformat()
    identification = a(
        "identification",
        a("FRBRWork", *_names(identity.work, component), *_made(identity.date, "creation"), *_number(identity)),
        a("FRBRExpression", *_names(identity.expression, component), *_made(identity.date, "issue"), _tongue(identity)),
        a("FRBRManifestation", *_file(identity, component), *_made(marked, "markup"), _form()),
        source="#editor",
    )
    return a("meta", identification, *(_rest(document, identity) if component == "main" else []))


def _names(address: str, component: str) -> list[Element]:
    return [a("FRBRthis", value=f"{address}/!{component}"), a("FRBRuri", value=address)]


def _file(identity: Identity, component: str) -> list[Element]:
    this, whole = f"{identity.expression}/!{component}.xml", f"{identity.expression}/!main.xml"
    return [a("FRBRthis", value=this), a("FRBRuri", value=whole)]


def _made(date: str, what: str) -> list[Element]:
    author = "#editor" if what == "markup" else "#issuer"
    role = "#markupEditor" if what == "markup" else "#author"
    return [a("FRBRdate", date=date, name=what), a("FRBRauthor", href=author, as_=role)]


def _number(identity: Identity) -> list[Element]:
    number = a("FRBRnumber", value=identity.number, showAs=identity.shown)
    return [a("FRBRcountry", value="un"), a("FRBRsubtype", value=identity.subtype), number]


def _tongue(identity: Identity) -> Element:
    return a("FRBRlanguage", language=identity.language)


def _form() -> Element:
    return a("FRBRformat", value="application/akn+xml")


def _rest(document: Document, identity: Identity) -> list[Element]:
    told = [a("publication", name="document", date=identity.date, showAs=identity.shown, number=identity.shown)]
    keywords = [
        a("keyword", eId=f"keyword_{number}", value=word, showAs=word, dictionary="consult")
        for number, word in enumerate(document.metadata.keywords, start=1)
    ]
    told += [a("classification", *keywords, source="#editor")] if keywords else []
    organ = document.masthead.organ if document.masthead else document.metadata.author
    named = "/akn/ontology/organization/un"
    organizations = (
        ("issuer", f"{named}/issuer", document.metadata.author),
        ("organ", f"{named}/{identity.organ}", organ),
        ("editor", f"{named}/consult", "Consult"),
    )
    roles = (("author", "Author"), ("markupEditor", "Mark-up editor"))
    references = [a("TLCOrganization", eId=eid, href=href, showAs=shown) for eid, href, shown in organizations]
    references += [a("TLCRole", eId=eid, href=f"/akn/ontology/role/un/{eid}", showAs=shown) for eid, shown in roles]
    return [*told, a("references", *references, source="#editor")]
