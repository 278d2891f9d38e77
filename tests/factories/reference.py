"""Reference lists for tests: a few entries of each kind."""

from datetime import date

from consult.accounts.models import ReferenceEntry, ReferenceLabel, ReferenceList
from consult.kernel.work import Work

LISTS: dict[str, dict[str, dict[str, str]]] = {
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
    for kind, entries in LISTS.items():
        row = ReferenceList(kind=kind, version="test", dated=date(2026, 1, 1), source="invented")
        work.session.add(row)
        for position, (code, labels) in enumerate(entries.items()):
            facts = {"group": "AFR"} if kind == "state" else {}
            entry = ReferenceEntry(in_list=row, code=code, position=position, is_invented=True, facts=facts)
            entry.labels = [ReferenceLabel(language=tag, label=label) for tag, label in labels.items()]
            work.session.add(entry)
    work.session.flush()
