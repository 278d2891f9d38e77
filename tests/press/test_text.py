"""The plain text rendition: every word once, in order, in lines that fit."""

from __future__ import annotations

import re
from functools import cache

import pytest

from consult.press import render_text
from consult.press.languages import forms
from consult.press.model import Link, Paragraph, Text, walk
from consult.press.reading import Line, read
from consult.press.text.wrapping import COLUMNS, width_of, wrapped
from tests.press.intricate import MAKERS, intricate
from tests.press.samples import LANGUAGES, report

EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]


@cache
def written(name: str, language: str) -> str:
    return render_text(MAKERS[name](language)).decode()


def squeezed(text: str) -> str:
    return "".join(text.split())


def expected(name: str, language: str) -> str:
    """Return the words of the model as they should stand in the text, without spaces."""
    words, lines = forms(language), read(MAKERS[name](language))
    notes = [line for line in lines if line.part == "note"]
    ended = [Line("heading", words.notes), *sorted(notes, key=lambda line: int(line.marker))] if notes else []
    said = ""
    for before, line in zip([None, *lines], lines, strict=False):
        again = before is not None and before.part == "column" == line.part
        said += "|" * again + line_said(line, language) * (line.part != "note")
    return squeezed(said + "".join(line_said(line, language) for line in ended))


def line_said(line: Line, language: str) -> str:
    if line.part == "cell" and line.header:
        return forms(language).labelled.format(label=line.header, value=line.text)
    return line.text if line.part == "note" else line.marker + line.text


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_word_stands_once_and_in_order(name: str, language: str) -> None:
    text = re.sub(r"(?m)^[=~-]+$|\[\d+\]|\s<https://example.org/a_b\?c=d&e=f>", "", written(name, language))
    for _, node in walk(MAKERS[name](language)):
        if alternative := getattr(node, "alt", ""):
            text = text.replace("\n".join(wrapped(f"[{alternative}]")), "", 1)
    wanted = expected(name, language)
    if name == "intricate":  # a note between two header cells does not part them
        wanted = wanted.replace("20232024", "2023|2024")
    assert squeezed(text) == wanted


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_only_a_word_without_a_break_is_longer_than_the_line(name: str, language: str) -> None:
    long = [line for line in written(name, language).splitlines() if width_of(line) > COLUMNS]
    assert [line for line in long if len(line.split()) > 1] == []
    assert [line for line in written(name, language).splitlines() if line != line.rstrip()] == []


def test_notes_are_called_and_stand_at_the_end() -> None:
    text = written("report", "en")
    assert re.findall(r"\S+\[\d\]", text) == ["practices.[1]", "Nations.[2]", "participants[3]"]
    assert re.findall(r"(?m)^\[(\d)\] (\S+)", text) == [("1", "See"), ("2", "The"), ("3", "Circulated")]
    assert text.index("\nNotes\n-----\n") < text.index("\n[1] ")


def test_a_cell_is_said_with_every_header_above_it() -> None:
    rows = written("intricate", "en").split("2023[2] | 2024 | A | B | C\n")[1].split("\n\n")[0]
    assert rows.splitlines() == [
        "This is said with stress.",
        "X",
        "    2023 – A: 11",
        "    2023 – B: 12",
        "    2024 – C: 13",
        "    2023 – A: 21",
        "    2024 – C: 23",
        "Y",
        "    2023 – A / 2023 – B: 31",
    ]


def test_headings_are_underlined_as_far_as_they_reach() -> None:
    lines = written("report", "zh").splitlines()
    assert lines[lines.index("一. 导言", 30) + 1] == "-" * 8
    assert lines[lines.index("A. 参与情况", 30) + 1] == "~" * 11


def test_where_a_link_leads_follows_words_that_do_not_say_so() -> None:
    assert "This is said with stress.. <https://example.org/a_b?c=d&e=f>" in " ".join(
        written("intricate", "en").split()
    )
    assert "available from example.org/42\n" in written("report", "en")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a bb ccc", ["a bb", "ccc"]),
        ("aaaaaaaa b", ["aaaaaaaa", "b"]),
        ("aa\u00a0bb c", ["aa\u00a0bb", "c"]),
        ("国家执行，报告", ["国家执", "行，报", "告"]),  # a Chinese comma never begins a line
        ("", [""]),
        (
            "\u0628\u064e\u0628\u064e\u0628\u064e\u0628\u064e x",
            ["\u0628\u064e\u0628\u064e\u0628\u064e\u0628\u064e", "x"],
        ),
    ],
)
def test_lines_break_where_they_may(text: str, lines: list[str]) -> None:
    assert wrapped(text, columns=6 if "，" in text else 4) == lines  # a Chinese comma


def test_a_long_word_stays_whole() -> None:
    assert wrapped(f"a {'x' * 100_000} b") == ["a", "x" * 100_000, "b"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_text(report("ar")) == render_text(report("ar"))
    assert [kind for _, kind in walk(intricate("en")) if isinstance(kind, (Link, Paragraph, Text))] != []
