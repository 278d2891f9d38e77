"""Importing reference lists: versions, dates, a second time."""

from datetime import date

import pytest
from sqlalchemy import func, select

from consult.accounts.commands import VersionIsKnown, import_reference
from consult.accounts.models import ReferenceEntry, ReferenceList
from consult.accounts.queries import entries_by_name, labels
from consult.accounts.rules import main_group
from consult.app import load_reference_lists
from consult.kernel.work import Work
from tests.factories.reference import an_entry

OLD, NEW = date(2024, 1, 1), date(2025, 1, 1)


def test_the_newest_version_counts_and_the_old_one_stays(work: Work) -> None:
    for version, day, name in (("1", OLD, "Old name"), ("2", NEW, "New name")):
        entries = [an_entry("a", name, "اسم")]
        import_reference(work, kind="theme", version=version, dated=day, source="tests", entries=entries)
    assert labels(work.session, "theme", "en") == {"a": "New name"}
    assert work.session.scalar(select(func.count()).select_from(ReferenceList)) == 2


def test_a_version_says_one_thing_only(work: Work) -> None:
    one, other = [an_entry("a", "A", "اسم")], [an_entry("b", "B", "باب")]
    first = import_reference(work, kind="theme", version="1", dated=OLD, source="tests", entries=one)
    assert import_reference(work, kind="theme", version="1", dated=OLD, source="tests", entries=one) is first
    with pytest.raises(VersionIsKnown):
        import_reference(work, kind="theme", version="1", dated=OLD, source="tests", entries=other)


def test_our_own_lists_load_once(work: Work) -> None:
    first = load_reference_lists(work)
    many = work.session.scalar(select(func.count()).select_from(ReferenceEntry))
    assert (load_reference_lists(work), work.session.scalar(select(func.count()).select_from(ReferenceEntry))) == (
        first,
        many,
    )


def test_our_states_stand_in_the_order_of_each_language(work: Work) -> None:
    load_reference_lists(work)
    first = {
        language: [entry.label_in(language) for entry in entries_by_name(work.session, "state", language)][:3]
        for language in ("en", "fr", "zh")
    }
    assert first == {
        "en": ["Afghanistan", "Albania", "Algeria"],
        "fr": ["Afghanistan", "Afrique du Sud", "Albanie"],
        "zh": ["阿尔巴尼亚", "阿尔及利亚", "阿富汗"],
    }


def test_a_state_counts_in_one_group() -> None:
    facts = [
        {"regional_group": "APG|WEOG", "electoral_group": "WEOG"},
        {"regional_group": "AFR"},
        {"regional_group": ""},
    ]
    assert [main_group(known) for known in facts] == ["WEOG", "AFR", None]
