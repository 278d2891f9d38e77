"""Walking what is drawn on the pages: all of it tagged or decoration, its language known (7.1-1 to 3, 7.2-29 to 34)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import N_, CannotBeChecked
from consult.press.check.pdf.findings import on_page
from consult.press.check.pdf.objects import called, dictionary, inherited, integer, items
from consult.press.check.pdf.stream import READ, Mark, Pen, Stream, Used

if TYPE_CHECKING:
    from consult.press.check.pdf.opening import Opened
    from consult.press.check.pdf.tree import Tree

_DEEPEST = 28
_MOST_STEPS = 5_000_000
_TOO_DEEP = N_("Drawings stand more than %(deepest)s deep in each other here.")
_MOST_AT_ONCE = 1_500_000  # steps of one stream, which takes about 300 bytes of memory for each
_STREAM = 200  # steps that opening a stream is counted as, being slow
_BYTES = 50  # bytes of a stream that are counted as a step: what is left out takes time too
# What may be a step: more than there are, since words of texts are not told apart (ISO 32000-1, 7.2.2).
_STEP = re.compile(
    rb"(?:%b)(?![^\x00\t\n\x0c\r ()<>\[\]{}/%%])" % b"|".join(re.escape(word.encode()) for word in READ.split())
)


def walk_content(file: Opened, tree: Tree) -> list[Used]:
    """Check what every page draws and return the fonts used; CannotBeChecked where a page cannot be read."""
    walk = Walk(file, tree)
    for number, page in enumerate(file.pages):
        walk.page = number
        walk.draw(page, inherited(page, "/Resources"), walk.owners(page, None), Mark(), Pen())
    return list(walk.fonts.values())


class Walk:
    """Goes through streams, into the forms they draw."""

    def __init__(self, file: Opened, tree: Tree) -> None:
        self.fonts: dict[Any, Used] = {}
        self.page = 0
        self.file = file
        self.tree = tree
        self._steps = 0
        self._inside: list[Any] = []
        self._tagged_forms: set[tuple[int, int]] = set()

    def find(self, number: str) -> None:
        """Note that a condition is not met on the page being walked."""
        self.file.findings.add(number, on_page(self.page))

    def owners(self, holder: Any, otherwise: list[Any] | None) -> list[Any] | None:
        """Return the elements that the numbered pieces of a page or form belong to."""
        key = integer(holder, "/StructParents")
        if key is None:
            return otherwise
        found = self.tree.parents.get(key)
        return list(found) if isinstance(found, pikepdf.Array) else None

    def draw(self, source: Any, resources: Any, owners: list[Any] | None, mark: Mark, pen: Pen) -> None:
        """Go through one stream."""
        try:
            self._weigh(b"\n".join(part.read_bytes() for part in _streams(source)))
            steps = pikepdf.parse_content_stream(source, operators=READ)
        except (pikepdf.PdfError, TypeError) as problem:
            raise CannotBeChecked(on_page(self.page), N_("What is drawn here cannot be read.")) from problem
        stream = Stream(self, resources, owners, mark, pen)
        for step in steps:
            stream.take(bytes(step.operator).decode("latin-1"), step.operands)

    def _weigh(self, content: bytes) -> None:
        """Count what is to be drawn before it is taken apart, which would fill the memory."""
        steps = sum(1 for _ in islice(_STEP.finditer(content), _MOST_AT_ONCE + 1))
        self._steps += _STREAM + len(content) // _BYTES + steps
        if steps > _MOST_AT_ONCE or self._steps > _MOST_STEPS:
            raise CannotBeChecked(on_page(self.page), N_("Up to here more is drawn than can be checked."))

    def enter(self, form: Any, stream: Stream) -> None:
        """Go into a form, unless it draws itself."""
        if "/Ref" in form:
            self.find("7.20-1")
        if "/StructParents" in form:
            if form.objgen in self._tagged_forms:
                self.find("7.20-2")
            self._tagged_forms.add(form.objgen)
        if form.objgen in self._inside:
            return
        if len(self._inside) >= _DEEPEST:
            raise CannotBeChecked(on_page(self.page), _TOO_DEEP, deepest=str(_DEEPEST))
        self._inside.append(form.objgen)
        resources = dictionary(form, "/Resources") or stream.resources
        self.draw(form, resources, self.owners(form, stream.owners), stream.marks[-1], replace(stream.pen))
        self._inside.pop()

    def font(self, resources: Any, named: Any) -> Used | None:
        """Return a font by its name on the page."""
        found = dictionary(dictionary(resources, "/Font"), named)
        return self.used(found, named) if found is not None else None

    def used(self, font: Any, named: Any) -> Used:
        """Return what is kept of a font."""
        key = font.objgen if font.is_indirect else (self.page, called(named))
        return self.fonts.setdefault(key, Used(font, self.page))


def _streams(source: Any) -> list[Any]:
    """Return the streams that a page draws one after the other, or the form itself."""
    found = [source] if isinstance(source, pikepdf.Stream) else items(source, "/Contents")
    return [part for part in found if isinstance(part, pikepdf.Stream)]
