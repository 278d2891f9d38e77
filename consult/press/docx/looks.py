"""The styles of a Council document in Word, by their official names, with the outline levels they lack."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consult.press.model import Profile

INDENT = 1134  # 56.7 points in twentieths: the edges of running text
STEP = 567  # from a paragraph's number to its words


@dataclass(frozen=True, slots=True)
class Look:
    """How paragraphs of one style look; measures in twentieths of a point, sizes in half points."""

    id: str
    name: str
    based_on: str = "Normal"
    size: int = 0
    size_rtl: int = 0
    bold: bool = False
    italic: bool = False
    outline: int | None = None
    before: int = 0
    after: int = 120
    start: int = 0
    end: int = 0
    first: int = 0
    keep_next: bool = False
    center: bool = False
    border: str = ""
    page_break: bool = False
    numbered: tuple[int, int] | None = None
    tab: int = 0


def _heading(name: str, level: int, *, size: tuple[int, int] = (0, 0), space: int = 240, italic: bool = False) -> Look:
    """Return the style of a heading, whose number hangs in the margin."""
    identifier = name.replace("_", "").replace(" ", "").replace("/", "")
    return Look(
        identifier,
        name,
        size=size[0],
        size_rtl=size[1],
        bold=not italic,
        italic=italic,
        outline=level,
        before=space,
        after=space * 2 // 3,
        start=INDENT,
        end=INDENT,
        first=-INDENT,
        keep_next=True,
        tab=INDENT,
    )


def _framed(identifier: str, name: str, *, outline: int | None = None) -> Look:
    """Return a style of the summary's frame; its heading stands in the middle."""
    heading = outline is not None
    return Look(
        identifier,
        name,
        size=24 if heading else 0,
        size_rtl=30 if heading else 0,
        italic=heading,
        outline=outline,
        center=heading,
        keep_next=heading,
        start=INDENT // 2,
        end=INDENT // 2,
        border="box",
    )


_TITLE = Look(
    "HMG",
    "_ H __M_G",
    size=34,
    size_rtl=40,
    bold=True,
    outline=0,
    before=360,
    after=240,
    start=INDENT,
    end=INDENT,
)
_CONTENTS = Look(
    "ContentsHeadG",
    "_ Contents Head_G",
    size=24,
    size_rtl=30,
    bold=True,
    before=240,
    start=INDENT,
    keep_next=True,
)
_PARAGRAPHS = (
    Look("Normal", "Normal", based_on="", size=20, size_rtl=26, after=0),
    Look("SingleTxtG", "_ Single Txt_G", start=INDENT, end=INDENT),
    Look("ParNoG", "_ParNo_G", based_on="SingleTxtG", start=INDENT, end=INDENT, numbered=(1, 0)),
    Look("ParNoaG", "_ParNo_(a)_G", based_on="SingleTxtG", start=INDENT, end=INDENT, numbered=(1, 1)),
    Look("ParNoiG", "_ParNo_(i)_G", based_on="SingleTxtG", start=INDENT, end=INDENT, numbered=(1, 2)),
    Look("Bullet1G", "_Bullet 1_G", start=INDENT + STEP, end=INDENT, first=-284, numbered=(2, 0)),
    Look("Bullet2G", "_Bullet 2_G", start=INDENT + 2 * STEP, end=INDENT, first=-284, numbered=(2, 1)),
    Look("QuoteG", "_ Quote_G", start=INDENT + STEP, end=INDENT + STEP),
)
_HEADINGS = (
    _TITLE,
    Look("SubtitleG", "_ Subtitle_G", size=24, size_rtl=30, bold=True, after=240, start=INDENT, end=INDENT),
    _heading("_ H _Ch_G", 1, size=(28, 34), space=360),
    _heading("_ H_1_G", 2, size=(24, 30), space=360),
    _heading("_ H_2/3_G", 3),
    _heading("_ H_4_G", 5, italic=True),
    _framed("SummaryG", "_ Summary_G"),
    _framed("SummaryHeadG", "_ Summary Head_G", outline=1),
    _CONTENTS,
)
_FORM = (
    Look("TOC1", "toc 1", after=60, start=INDENT, end=INDENT, tab=STEP + INDENT),
    Look("TOC2", "toc 2", after=60, start=INDENT + STEP, end=INDENT, tab=2 * STEP + INDENT),
    Look("LabelG", "_ Label_G", bold=True, before=120, after=240, start=INDENT, end=INDENT, border="box"),
    Look("OrganizationG", "_ Organization_G", size=28, bold=True, after=80, border="bottom", tab=-9638),
    Look("AssemblyG", "_ Assembly_G", size=20, after=0, tab=6236),
    Look("OrganG", "_ Organ_G", size=24, size_rtl=28, bold=True, before=240, after=0),
    Look("MeetingG", "_ Meeting_G", after=0),
    Look("AgendaG", "_ Agenda_G", bold=True, after=0),
    Look("FootnoteText", "footnote text", size=18, size_rtl=22, after=40, start=INDENT, end=INDENT, first=-227),
    Look("Header", "header", size=18, bold=True, after=0),
    Look("Footer", "footer", size=18, bold=True, after=0),
    Look("TableText", "_ Table Txt_G", size=18, size_rtl=22, after=40),
    Look("TableHead", "_ Table Head_G", based_on="TableText", italic=True, keep_next=True),
    Look("Caption", "caption", bold=True, keep_next=True, before=200, after=100),
    Look("StatementE", "_ Statement_E", after=120),
    Look("BadgeG", "_ Badge_G", size=40, size_rtl=48, bold=True, after=120, center=True),
    Look("WordE", "_ Word_E", bold=True, before=240, after=60, keep_next=True),
)
REPORT = _PARAGRAPHS + _HEADINGS + _FORM


_EASY_SIZES = {"Normal": 32, "HMG": 56, "SubtitleG": 36, "HChG": 44, "H1G": 36, "ContentsHeadG": 36}


def _enlarged(look: Look) -> Look:
    """Return a style of the easy-to-read edition: nothing below 14 points, no italics, no indents."""
    size = _EASY_SIZES.get(look.id, 28 if look.size else 0)
    breaks = look.id == "HChG"
    return replace(
        look,
        size=size,
        size_rtl=round(size * 1.2),
        italic=False,
        bold=look.bold or look.italic,
        after=_easy_space(look),
        start=0 if look.numbered is None else look.start - INDENT,
        end=0,
        first=look.first if look.numbered else 0,
        page_break=breaks,
    )


_AT_MARGIN = ("MeetingG", "AgendaG", "AssemblyG", "Header", "Footer")
_LARGEST = {"Normal": 36, "HMG": 56, "SubtitleG": 40, "HChG": 48, "H1G": 44, "BadgeG": 72}


def _plain(look: Look) -> Look:
    """Return a style of a form: without indents and italics, in letters of 11 points and above."""
    size = {"Normal": 22, "HMG": 36}.get(look.id, max(look.size, 20) if look.size else 0)
    start = 0 if look.numbered is None else look.start - INDENT
    return replace(
        look,
        size=size,
        size_rtl=round(size * 1.25),
        italic=False,
        bold=look.bold or look.italic,
        start=start,
        end=0,
        first=look.first if look.numbered else 0,
    )


def _large(look: Look) -> Look:
    """Return a style of a large print: nothing below 18 points, no italics, no indents."""
    plain = _plain(look)
    size = _LARGEST.get(look.id, 36 if look.size else 0)
    after = look.after if look.id in _AT_MARGIN else max(look.after, 180)
    return replace(plain, size=size, size_rtl=round(size * 1.2), after=after)


def _easy_space(look: Look) -> int:
    """Return the space below a paragraph of the easy edition; lines of the contents stand close, to fit one page."""
    if look.id in _AT_MARGIN:
        return 0
    return 0 if look.id.startswith("TOC") else max(look.after, 160)


EASY = tuple(_enlarged(look) for look in REPORT)
FORM = tuple(_plain(look) for look in REPORT)
LARGE = tuple(_large(look) for look in REPORT)


def looks_of(profile: Profile, *, large: bool = False) -> tuple[Look, ...]:
    """Return the styles of a profile."""
    if large:
        return LARGE
    return EASY if profile is Profile.EASY else REPORT if profile in (Profile.REPORT, Profile.LETTER) else FORM
