"""A few entries of the reference lists for tests."""

from datetime import date

from consult.accounts.commands import import_reference
from consult.accounts.models import ReferenceEntry, ReferenceLabel, ReferenceList
from consult.accounts.rules import ListEntry
from consult.kernel.work import Work


def an_entry(code: str, en: str, ar: str, **facts: str) -> ListEntry:
    """An entry with an English and an Arabic label."""
    return ListEntry(code, {"en": en, "ar": ar}, facts, sort_keys={"en": en.lower(), "ar": ar})


LISTS = {
    "credential": (
        an_entry("note_verbale", "Note verbale", "مذكرة شفوية", is_paper="1"),
        an_entry("organizer_decision", "The organizer decides", "القرار للجهة المنظمة", is_paper="0"),
    ),
    "category": (
        an_entry("state_member", "Member State", "دولة عضو", credential="note_verbale"),
        an_entry("ngo_other", "Other civil society organization", "منظمة", credential="organizer_decision"),
        an_entry("academia", "Academia", "الأوساط الأكاديمية", credential=""),
    ),
    "accommodation": (
        an_entry("is", "International Sign interpretation", "الترجمة الشفوية إلى لغة الإشارة الدولية"),
        an_entry("cart", "Real-time captioning", "العرض النصي الفوري"),
    ),
    "group": (an_entry("AFR", "African States", "الدول الأفريقية"),),
    "state": (
        an_entry("DZA", "Algeria", "الجزائر", electoral_group="AFR"),
        an_entry("ALB", "Albania", "ألبانيا", electoral_group="EEG"),
    ),
}


def some_lists(work: Work) -> None:
    """Import a short version of each list that pages choose from."""
    for kind, entries in LISTS.items():
        import_reference(work, kind=kind, version="t", dated=date(2024, 1, 1), source="tests", entries=entries)


def a_list(work: Work, kind: str, **labels: str) -> ReferenceList:
    """A list of this kind: codes and their English labels; each has an Arabic one too."""
    made = ReferenceList(kind=kind, version="1", dated=work.now.date(), source="tests")
    work.session.add(made)
    for position, (code, label) in enumerate(labels.items()):
        entry = ReferenceEntry(in_list=made, code=code, position=position, facts={})
        entry.labels = [ReferenceLabel(language="en", label=label), ReferenceLabel(language="ar", label=f"ع {label}")]
        work.session.add(entry)
    work.session.flush()
    return made


INVENTED: dict[str, dict[str, dict[str, str]]] = {
    "category": {
        "state_member": {"en": "State Member", "ar": "دولة عضو"},
        "nhri_a": {"en": "NHRI with A status", "ar": "مؤسسة وطنية"},
        "ngo_other": {"en": "Other civil society organization", "ar": "منظمة"},
    },
    "group": {"AFR": {"en": "African States", "ar": "الدول الأفريقية"}},
    "state": {"XAA": {"en": "Avalonia", "ar": "أفالونيا", "fr": "Avalonie"}},
}


def reference_lists(work: Work) -> None:
    """Add each list with its entries and their labels."""
    for kind, entries in INVENTED.items():
        row = ReferenceList(kind=kind, version="test", dated=date(2026, 1, 1), source="invented")
        work.session.add(row)
        for position, (code, labels) in enumerate(entries.items()):
            facts = {"group": "AFR"} if kind == "state" else {}
            entry = ReferenceEntry(in_list=row, code=code, position=position, is_invented=True, facts=facts)
            entry.labels = [ReferenceLabel(language=tag, label=label) for tag, label in labels.items()]
            work.session.add(entry)
    work.session.flush()
