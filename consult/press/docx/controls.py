"""Content controls of Word: the places of a form to write in, to tick and to choose, each with a name and a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.inline import word_run
from consult.press.docx.xml import NAMESPACES, Element, w
from consult.press.failure import PressError

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting
    from consult.press.model import Named

ANSWER, TICK, MENU, CELL = "answer", "tick", "menu", "cell"
BOX, CROSSED_BOX = "\u2610", "\u2612"
TICKED = CROSSED_BOX + "\u2611\u2713\u2714\u2717\u2718"  # what people and programs put for a tick
MOST_OF_A_TAG = 64  # characters that Word allows
_BETWEEN = "/"
_BOXES = "MS Gothic"  # the font Word itself takes for both signs


def tag_of(kind: str, *codes: str) -> str:
    """Name a place of the form for the machine that reads it back. Errors: PressError if Word has no room for it."""
    tag = _BETWEEN.join((kind, *codes))
    if len(tag) > MOST_OF_A_TAG:
        raise PressError(codes[0], f"the codes are too long together for Word: {tag}")
    return tag


def codes_in(tag: str) -> tuple[str, ...]:
    """Give back the kind and the codes of a tag."""
    return tuple(tag.split(_BETWEEN))


def writing_room(tag: str, title: str, setting: Setting) -> Element:
    """Make a place for paragraphs of words; ``title`` is what a screen reader says of it."""
    return _control(tag, title, _hint(setting.words.write_here, setting), setting, w("richText"), is_hint=True)


def tick_box(tag: str, title: str, setting: Setting) -> Element:
    """Make a box to tick, within a line."""
    box = _office("checkbox")
    box.append(_office("checked", val="0"))
    box.append(_office("checkedState", val=f"{ord(CROSSED_BOX):04X}", font=_BOXES))
    box.append(_office("uncheckedState", val=f"{ord(BOX):04X}", font=_BOXES))
    return _control(tag, title, [word_run(BOX, setting)], setting, box)


def menu(tag: str, title: str, entries: tuple[Named, ...], setting: Setting) -> Element:
    """Make a list to choose one entry from."""
    items = [w("listItem", displayText=entry.label, value=entry.code) for entry in entries]
    kind = w("dropDownList", *items)
    return _control(tag, title, _hint(setting.words.choose_here, setting), setting, kind, is_hint=True)


def _hint(words: str, setting: Setting) -> list[Element]:
    return [w("p", w("pPr", w("pStyle", val="SingleTxtG")), word_run(words, setting))]


def _control(
    tag: str, title: str, content: list[Element], setting: Setting, kind: Element, *, is_hint: bool = False
) -> Element:
    properties = w(
        "sdtPr",
        w("alias", val=title[:MOST_OF_A_TAG]),
        w("tag", val=tag),
        w("id", val=setting.store.next_control()),
        w("lock", val="sdtLocked"),  # it can be written in, and not be deleted by mistake
        w("showingPlcHdr") if is_hint else None,
        kind,
    )
    return w("sdt", properties, w("sdtContent", *content))


def _office(tag: str, **attributes: str) -> Element:
    """Make an element that Word 2010 brought; who does not know it may pass over it (ECMA-376, part 3)."""
    space = NAMESPACES["w14"]
    element = etree.Element(f"{{{space}}}{tag}")
    for name, value in attributes.items():
        element.set(f"{{{space}}}{name}", value)
    return element
