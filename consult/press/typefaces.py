"""The typefaces of print: one family name for each file, and which files a build must bring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

BUILT = Path(__file__).parent / "fonts"


@dataclass(frozen=True, slots=True)
class Typeface:
    """One font file: where the package keeps it, and the family name it gets, used nowhere else."""

    family: str
    package: str
    source: str
    script: str

    @property
    def file(self) -> str:
        """Return the name of the built file."""
        return f"{self.family.replace(' ', '')}.ttf"


TYPEFACES = (
    Typeface("Press Serif", "noto-serif", "400Regular/NotoSerif_400Regular.ttf", "latin"),
    Typeface("Press Serif Bold", "noto-serif", "700Bold/NotoSerif_700Bold.ttf", "latin"),
    Typeface(
        "Press Serif Italic", "noto-serif", "400Regular_Italic/NotoSerif_400Regular_Italic.ttf", "latin"
    ),
    Typeface("Press Serif Bold Italic", "noto-serif", "700Bold_Italic/NotoSerif_700Bold_Italic.ttf", "latin"),
    Typeface("Press Sans", "noto-sans", "400Regular/NotoSans_400Regular.ttf", "latin"),
    Typeface("Press Sans Bold", "noto-sans", "700Bold/NotoSans_700Bold.ttf", "latin"),
    Typeface("Press Arabic", "amiri", "400Regular/Amiri_400Regular.ttf", "arabic"),
    Typeface("Press Arabic Bold", "amiri", "700Bold/Amiri_700Bold.ttf", "arabic"),
    Typeface("Press Chinese", "noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf", "chinese"),
    Typeface("Press Chinese Bold", "noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf", "chinese"),
)
