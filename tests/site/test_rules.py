"""Steps as values."""

import re
from pathlib import Path

from consult.site.rules import Step, StepKind

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_every_kind_of_step_is_put_into_words() -> None:
    """A step without words would be an empty line on somebody's desk."""
    words = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    code = (Path(__file__).parents[2] / "consult" / "site").rglob("*.py")
    said = words + "".join(path.read_text(encoding="utf-8") for path in code if path.name != "rules.py")
    missing = [kind for kind in StepKind if kind.value not in words and f"StepKind.{kind.name}" not in said]
    assert missing == []
    assert len({kind.value for kind in StepKind}) == len(StepKind)


def test_steps_are_values() -> None:
    assert Step(StepKind.ATTEND) == Step(StepKind.ATTEND) != Step(StepKind.ATTEND, 2)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", kind) for kind in StepKind)
