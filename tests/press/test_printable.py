"""What cannot be printed is told with the words around it."""

from pathlib import Path

import pytest

from consult.press import Flaw, flaw_in


@pytest.mark.parametrize(
    ("line", "flaw"),
    [
        ("Twelve focal points.", None),
        ("A soft\u00adhyphen, a \u2067mark\u2069 that is closed, مرحبا, 中文.", None),
        ("Before \ue000 after", Flaw("U+E000", "Before □ after")),
        ("One \N{SNOWMAN} and \N{THAI CHARACTER KO KAI}", Flaw("U+2603", "One □ and □")),
        ("A bell\u0007", Flaw("U+0007", "A bell□")),
        ("Half \ud83d", Flaw("U+D83D", "Half □")),
        ("Turned \u202e round", Flaw("", "Turned  round")),
        ("Closed\u202c twice", Flaw("", "Closed twice")),
    ],
)
def test_the_first_flaw_is_told(line: str, flaw: Flaw | None) -> None:
    assert flaw_in(line) == flaw


def test_without_fonts_only_what_no_font_can_mend_is_a_flaw(tmp_path: Path) -> None:
    assert [flaw_in(line, tmp_path) for line in ("\N{SNOWMAN}", "\ue000")] == [None, Flaw("U+E000", "□")]
