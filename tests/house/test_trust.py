"""Contributors' words become readable in one place only (DESIGN, decision 2)."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "consult").rglob("*.py"))


def calls(path: Path, name: str) -> int:
    tree = ast.parse(path.read_text())
    found = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return sum(getattr(func, "id", getattr(func, "attr", "")) == name for func in found)


def callers(name: str) -> set[str]:
    return {str(path.relative_to(ROOT)) for path in CODE if calls(path, name)}


def test_cleared_is_made_by_the_gate_only() -> None:
    assert callers("Cleared") == {"consult/sources/queries/gate.py"}


def test_held_is_opened_in_the_register_only() -> None:
    assert {path for path in callers("reveal") if not path.startswith("consult/sources/")} == set()


def test_the_checks_can_fail(tmp_path: Path) -> None:
    leak = tmp_path / "leak.py"
    leak.write_text("from x import Cleared, reveal\nCleared('a')\ntext.reveal(held)\n")
    assert (calls(leak, "Cleared"), calls(leak, "reveal")) == (1, 1)


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_marks_text_as_safe(path: Path) -> None:
    assert (
        re.findall(r"\|\s*safe\b|autoescape\s+false|<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=", path.read_text())
        == []
    )
