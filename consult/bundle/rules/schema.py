"""The JSON Schema of a bundle's tables (docs/bundle.md), and the check of a bundle against it."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from consult.bundle.rules.archive import BadBundle, Rows

PATH = Path(__file__).parents[2] / "data" / "bundle.schema.json"


@cache
def schema() -> dict[str, Any]:
    """Give the schema: one entry for each table under ``properties``."""
    found: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def check(tables: Mapping[str, Rows]) -> None:
    """Check every row of every table. Errors: BadBundle names file, path and reason of the first problem."""
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415 - the web takes no bundle in

    known = schema()["properties"]
    for name in tables:
        if name not in known:
            raise BadBundle(f"data/{name}.json", "whole file", "this version does not know such a table")
    for name in schema()["required"]:
        if name not in tables:
            raise BadBundle(f"data/{name}.json", "whole file", "it is missing")
    for name, rows in tables.items():
        validator = Draft202012Validator(known[name], format_checker=FormatChecker())
        problem = next(iter(sorted(validator.iter_errors(rows), key=lambda found: list(map(str, found.path)))), None)
        if problem is not None:
            raise BadBundle(f"data/{name}.json", problem.json_path, problem.message)
