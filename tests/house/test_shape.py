"""The house keeps its proportions (DESIGN, rules 1, 7, 8, 17 and Proportions)."""

import ast
import re
import statistics
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted(path for path in (ROOT / "consult").rglob("*.py") if "static" not in path.parts)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in {".html", ".txt"})
JUNK = {"utils", "helpers", "common", "misc", "services", "core", "util", "helper"}
ROOMS = {
    "rules",
    "models",
    "permissions",
    "queries",
    "letters",
    "documents",
    "bundle",
    "commands",
    "forms",
    "jobs",
    "views",
}
NO_ROOMS = {"kernel", "web", "adapters", "press", "plainspeak", "cli"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]


def lines(node: ast.FunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("module", CODE, ids=named)
def test_a_module_is_short_named_and_introduced(module: Path) -> None:
    text = module.read_text()
    assert len(text.splitlines()) <= 300
    assert not JUNK & {module.stem, *module.relative_to(ROOT).parts}
    assert re.match(r'"""[^\n]*\.("""|\n)', text), "opens with one sentence"


def test_modules_keep_their_proportions() -> None:
    lengths = [len(path.read_text().splitlines()) for path in CODE]
    assert statistics.median(lengths) <= 80
    assert statistics.quantiles(lengths, n=10)[-1] <= 200


def test_functions_keep_their_proportions() -> None:
    assert statistics.median(lines(function) for path in CODE for function in functions(path)) <= 8


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_a_test_file_can_be_read_in_one_go(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= (150 if path.name == "conftest.py" else 400)


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 150


def test_templates_keep_their_proportions() -> None:
    assert statistics.quantiles([len(path.read_text().splitlines()) for path in TEMPLATES], n=10)[-1] <= 100


def test_every_capability_is_in_the_contracts() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    folders = {path.parent.name for path in (ROOT / "consult").glob("*/__init__.py")}
    assert set(contracts[1]["containers"]) == {f"consult.{name}" for name in folders - NO_ROOMS}
    assert folders <= set(re.findall(r"\w+", " ".join(contracts[0]["layers"])))


def test_every_room_has_a_fixed_name() -> None:
    capabilities = [
        path.parent for path in (ROOT / "consult").glob("*/__init__.py") if path.parent.name not in NO_ROOMS
    ]
    found = [path for folder in capabilities for path in folder.iterdir() if path.name[0] not in "_."]
    rooms = {path.stem for path in found if path.suffix == ".py" or path.is_dir()}
    assert rooms <= ROOMS


@pytest.mark.parametrize("room", ["commands", "queries", "permissions", "rules", "views"])
def test_rooms_with_behaviour_are_tested_where_one_would_look(room: str) -> None:
    missing = [
        found.parent.name
        for found in [*ROOT.glob(f"consult/*/{room}.py"), *ROOT.glob(f"consult/*/{room}/__init__.py")]
        for folder in [found.parent if found.stem == room else found.parents[1]]
        if not list(ROOT.glob(f"tests/{folder.name}/test_{room}*.py"))
    ]
    assert missing == []


def public_acts() -> list[tuple[str, ast.FunctionDef]]:
    modules = [path for path in CODE if "commands" in (path.stem, path.parent.name)]
    return [
        (named(path), node)
        for path in modules
        for node in functions(path)
        if node.name[0] != "_" and node.col_offset == 0
    ]


@pytest.mark.parametrize(("where", "act"), public_acts(), ids=lambda value: getattr(value, "name", None))
def test_an_act_takes_work_then_keywords_only(where: str, act: ast.FunctionDef) -> None:
    if not act.name.startswith("must_"):  # a guard that several acts share
        assert [argument.arg for argument in act.args.args] == ["work"], where
        assert "_" in act.name, f"{where}: verb_noun"


def test_the_clock_is_read_in_one_place() -> None:
    reading = [
        named(path) for path in CODE if re.search(r"datetime\.now|date\.today|utcnow|time\.time\(", path.read_text())
    ]
    assert reading == ["consult/kernel/clock.py"]


def test_the_environment_is_read_in_one_place() -> None:
    reading = [named(path) for path in CODE if re.search(r"os\.environ|getenv", path.read_text())]
    assert reading == []


def test_transactions_are_closed_in_one_place() -> None:
    closing = [named(path) for path in CODE if re.search(r"\.commit\(\)", path.read_text())]
    assert closing == ["consult/web/session.py"]
