"""Entries of reference lists for tests."""

from consult.accounts.models import ReferenceEntry, ReferenceLabel, ReferenceList
from consult.kernel.work import Work


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
