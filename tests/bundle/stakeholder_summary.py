"""Reads a stakeholder summary of the universal periodic review from the layout text of its PDF.

The text itself is not part of the repository: what is here are rules of its layout, and the misprints of codes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

SYMBOL = "A/HRC/WG.6/34/SVN/3"
MISPRINTS = {"HROSR": "HRORS", "PRPR/JS4": "PTPR/JS4", "CoE-ECRI conclusions of 2017": "CoE-ECRI Conclusions"}
# What stands on pages besides the text: symbol, page number, job number and its barcode, the editor's note.
_FURNITURE = re.compile(rf"\s*(?:{SYMBOL}|\d+|GE\.\d\S+|\* The present document .*|[\ue000-\uf8ff]+)\s*")
_PARAGRAPH = re.compile(r"\s*(\d+)\.\s+(\S.*)")
_NUMBERED = {1: r"[IVX]+\.", 2: r"[A-Z]\.", 3: r"\d\."}
_ENDS_A_SENTENCE = re.compile(r"[.:]\s?\d*$")
_NOTE = re.compile(r"\s*(\d+)(?:\s+(\S.*)|\s*)$")
_ENTRY = re.compile(
    r"\s{6,}(?P<code>[A-Z]\S+)\s{3,}(?P<name>\S.*)|\s{6,}\((?P<attached>[A-Z]\w+[-/][^)]+)\)(?P<rest>.*)"
)
_NO_SOURCES = ("For relevant recomm", "For the recommendation ", "The stakeholders listed", "The following abbrev")
_LOCATOR = re.compile(r"[Ss]ee also|and the|and|pp?\.|paras?\.|: Factsheet-Slovenia|[\d.,\s–-]+")


@dataclass
class Part:
    """A heading (level 1 to 4) or a numbered paragraph (level 0), its note numbers taken out of the words."""

    level: int
    number: str
    words: str
    notes: list[tuple[int, int]] = field(default_factory=list)  # number and place in the words

    def with_notes(self) -> str:
        """Put the note numbers back where they stood."""
        words = self.words
        for number, place in reversed(self.notes):
            words = f"{words[:place]}{number}{words[place:]}"
        return words


@dataclass
class Summary:
    """The whole document: title, parts in order, notes by number, contributors by code."""

    title: str
    parts: list[Part]
    notes: dict[int, str]
    contributors: dict[str, str]

    @property
    def paragraphs(self) -> list[Part]:
        """List the numbered paragraphs."""
        return [part for part in self.parts if part.level == 0]

    @property
    def headings(self) -> list[Part]:
        """List the headings."""
        return [part for part in self.parts if part.level]

    def codes_of(self, note: int) -> list[str]:
        """Give the codes that a note names, in its order; none if it speaks of earlier recommendations.

        Errors: ValueError if anything in a note that cites is neither a code, a page nor a paragraph.
        """
        words = self.notes[note]
        if words.startswith(_NO_SOURCES):
            return []
        known = sorted([*self.contributors, *MISPRINTS], key=len, reverse=True)
        code = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, known))})(?![\w/-])")
        if rest := _LOCATOR.sub("", code.sub("", words)):
            raise ValueError(f"note {note}: {rest!r} is not understood")
        return [MISPRINTS.get(found, found) for found in code.findall(words)]

    def codes_in(self, part: Part) -> list[str]:
        """Give the codes that the notes of a paragraph name, each once, in the order in which they come first."""
        return list(dict.fromkeys(code for number, _ in part.notes for code in self.codes_of(number)))


def read_summary(text: str) -> Summary:
    """Read the document. Errors: ValueError for a note number or a code that is not found."""
    lines = [line for line in text.replace("\f", "\n").split("\n") if not line.startswith("# ")]
    start = next(place for place, line in enumerate(lines) if re.match(r"\s+I\. ", line))
    end = lines.index("Notes")
    title = next(line for line in lines[:start] if "Summary of" in line).strip().rstrip("*")
    notes = _notes(lines[end + 1 :])
    parts = list(_parts([line for line in lines[start:end] if not _FURNITURE.fullmatch(line)]))
    _take_notes_out(parts, len(notes))
    return Summary(title, parts, {number: joined(found) for number, found in notes.items()}, _contributors(notes[1]))


def joined(lines: list[str]) -> str:
    """Join wrapped lines: every hyphen or dash that ends a line of this text belongs to the words."""
    whole = ""
    for line in (" ".join(line.split()) for line in lines if line.strip()):
        whole += line if not whole or re.search(r"\w[-–]$", whole) else f" {line}"
    return whole


def _parts(lines: list[str]) -> Iterator[Part]:
    """Go through the parts; a numbered line is a paragraph if it bears the next paragraph's number."""
    expected, level, number, kept = 1, -1, "", list[str]()
    for place, line in enumerate(lines):
        stands_alone = place > 0 and not lines[place - 1].strip()
        found = _start(line, "".join(lines[place + 1 : place + 2]) if stands_alone else "", expected)
        if found is None:
            kept.append(line)
            continue
        if level >= 0:
            yield Part(level, number, joined(kept))
        level, number, words = found
        kept = [words]
        expected += level == 0
    yield Part(level, number, joined(kept))


def _start(line: str, following: str, expected: int) -> tuple[int, str, str] | None:
    """Tell what begins at a line: level, number and first words; None for the continuation of what was there.

    A heading without a number stands below an empty line and directly above the next paragraph.
    """
    numbered = _PARAGRAPH.match(line)
    if numbered and int(numbered[1]) == expected:
        return 0, numbered[1], numbered[2]
    for level, form in _NUMBERED.items():
        if found := re.match(rf"\s*({form})\s+([A-Z].*)", line):
            return level, found[1], found[2]
    next_one = _PARAGRAPH.match(following)
    is_run_in = next_one is not None and int(next_one[1]) == expected and not _ENDS_A_SENTENCE.search(line.strip())
    return (4, "", line.strip()) if is_run_in and line.strip() else None


def _take_notes_out(parts: list[Part], count: int) -> None:
    """Find 1 to ``count`` in order: close to a word or after a full stop; if it is nowhere so, after a figure."""
    at, place = 0, 0
    for number in range(1, count + 1):
        found = None
        for form in (rf"(?:(?<=[^\W\d])|(?<=[.)”]))\s?{number}(?!\d)", rf"\s?{number}(?!\d)"):
            hits = ((one, _search(form, parts[one], place if one == at else 0)) for one in range(at, len(parts)))
            found = found or next(((one, hit) for one, hit in hits if hit), None)
        if found is None:
            raise ValueError(f"note {number} is called nowhere")
        at, hit = found
        part = parts[at]
        place = hit.start()
        part.words = part.words[:place] + part.words[hit.end() :]
        part.notes.append((number, place))


def _search(form: str, part: Part, start: int) -> re.Match[str] | None:
    return re.compile(form).search(part.words, start)


def _notes(lines: list[str]) -> dict[int, list[str]]:
    """Part the notes at their numbers, which run from 1; furniture of pages is no note."""
    found: dict[int, list[str]] = {}
    for line in lines:
        numbered = _NOTE.match(line)
        if numbered and int(numbered[1]) == len(found) + 1 and (numbered[2] or len(line) - len(line.lstrip()) < 20):
            found[len(found) + 1] = [numbered[2] or ""]
        elif not _FURNITURE.fullmatch(line):
            found[len(found)].append(line)
    return found


def _contributors(lines: list[str]) -> dict[str, str]:
    """Read the list of stakeholders: a code with its name, and attachments of which each has a code of its own."""
    found: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        entry = _ENTRY.match(line)
        if entry:
            code = entry["code"] or entry["attached"]
            found[code] = [entry["name"] or entry["rest"]]
        elif code and not line.rstrip().endswith(("submissions:", "(s):", "Attachments:", "Attachment:")):
            found[code].append(line)
    return {code: _named(joined(lines)) for code, lines in found.items()}


def _named(words: str) -> str:
    return re.sub(r"^Joint submission \d submitted by: |^- ", "", words).rstrip(";.")
