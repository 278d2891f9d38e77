"""Every act on what the public reads makes its kept pages stale (DESIGN, decision 7)."""

import ast
from pathlib import Path

import pytest

CONSULT = Path(__file__).parents[2] / "consult"
BUMP = {"change_public_pages", "change_what_is_shown"}
MODULES = {
    "events/commands/events.py": {
        "add_event": "a draft, which the public does not see",
        "remove_event": "a draft only",
        "must_be_free": "a check",
        "must_be_unused": "a check",
    },
    "events/commands/programme.py": {},
    "calls/commands.py": {
        "add_question": "refused once the call is public",
        "remove_call": "a draft only",
        "remove_question": "refused once the call is public",
    },
    "mandates/commands.py": {
        "add_mandate": "no public page tells of it until an event names it",
        "add_product": "no public page lists products",
        "remove_product": "no public page lists products",
    },
    "sources/commands.py": {
        "take_in": "undecided: nothing is public before the office has decided",
        "add_text": "its callers tell, once for all texts",
        "choose_passage": "no public page shows passages",
        "restore_passage": "no public page shows passages",
    },
    "submissions/commands/deciding.py": {},
    "publishing/commands.py": {
        "start_compilation": "not released",
        "begin_compilation": "not released",
        "keep_rendition": "not released",
        "end_compilation": "not released",
        "cancel_compilation": "not released",
        "use_prints": "kept for the next compiling, shown to nobody",
        "keep_print": "the same",
        "forget_prints": "the same",
    },
}


def reaches(module: ast.Module) -> dict[str, bool]:
    """Say of each function of a module whether it comes to tell that public pages changed, also by way of others."""
    functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
    called = {
        name: {_called(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
        for name, function in functions.items()
    }
    found = {name for name, names in called.items() if names & BUMP or "register.decide_publication" in names}
    while True:
        more = {name for name, names in called.items() if names & found} | found
        if more == found:
            return {name: name in found for name in functions}
        found = more


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func)


@pytest.mark.parametrize("module", MODULES)
def test_every_act_tells_or_says_why_not(module: str) -> None:
    told = reaches(ast.parse((CONSULT / module).read_text()))
    silent = {name for name, tells in told.items() if not tells and not name.startswith("_")}
    assert silent == {name for name, why in MODULES[module].items() if why}


def test_the_check_can_fail() -> None:
    told = reaches(ast.parse("def act(work):\n    pass\n\ndef other(work):\n    change_public_pages(work)\n"))
    assert told == {"act": False, "other": True}
