"""The colours hold 7:1 for text and 3:1 for borders and focus, light and dark."""

import re
from itertools import product

import pytest

from tests.look.examples import ROOT

TOKENS = (ROOT / "assets" / "css" / "_tokens.scss").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in TOKENS.split("prefers-color-scheme: dark"))
GROUNDS = ("paper", "field", "tint")
TEXT = [
    *product(("ink", "quiet", "accent", "accent-deep", "visited", "problem"), GROUNDS),
    *product(("ink", "problem"), ("problem-tint",)),
    *product(("ink", "warning"), ("warning-tint",)),
    *product(("ink", "done"), ("done-tint",)),
    *product(("accent", "accent-deep"), ("accent-tint",)),
    *product(("ink",), ("manila",)),
    *product(("on-accent",), ("accent", "accent-deep")),
    ("paper", "problem"),
]
BORDERS = [
    *product(("line", "focus", "accent", "problem"), GROUNDS),
    ("manila-line", "manila"),
    ("manila-line", "paper"),
    ("done", "done-tint"),
    ("warning", "warning-tint"),
    ("focus", "problem-tint"),
    ("focus", "manila"),
]


def _light_of(colour: str) -> float:
    """Relative luminance (WCAG 2.2, glossary)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    darker, lighter = sorted((_light_of(first), _light_of(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert round(_contrast("#000000", "#ffffff"), 6) == 21


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("least", "pairs"), [(7, TEXT), (3, BORDERS)], ids=["text", "borders"])
def test_contrast(colours: dict[str, str], least: float, pairs: list[tuple[str, str]]) -> None:
    found = {pair: round(_contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: figure for pair, figure in found.items() if figure < least} == {}
