"""New ids for a copy: every id of the bundle becomes another one, the same each time for the same name."""

import uuid
from collections.abc import Collection, Mapping
from typing import Any

from consult.bundle.rules.archive import Rows

SPACE = uuid.UUID("5b6c1c3e-7d0e-5f6a-9a6b-2f1d8f0c4e11")
# What belongs to the installation rather than to the process keeps its id in a copy.
KEPT = frozenset({"organizations", "people", "reference_lists"})


def copied(tables: Mapping[str, Rows], name: str) -> tuple[dict[str, Rows], dict[str, str]]:
    """Give the tables under new ids (uuid5 of ``name`` and the old id), and the new id of each old one."""
    old = {str(found) for table, rows in tables.items() if table not in KEPT for row in rows for found in _ids(row)}
    new = {known: str(uuid.uuid5(SPACE, f"{name}:{known}")) for known in sorted(old)}
    return {table: [_renamed(row, new) for row in rows] for table, rows in tables.items()}, new


def _ids(value: Any) -> Collection[str]:
    """Find the ids that a row gives to itself and to what is nested in it, and the numbers of its operations."""
    found: list[str] = []
    if isinstance(value, dict):
        found += [value[key] for key in ("id", "operation_id") if isinstance(value.get(key), str)]
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            found += _ids(inner)
    return found


def _renamed(value: Any, new: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(inner, new) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, new) for inner in value]
    return new.get(value, value) if isinstance(value, str) else value
