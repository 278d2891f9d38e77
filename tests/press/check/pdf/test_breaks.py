"""A good PDF has no finding; one broken in one way has that one."""

from __future__ import annotations

import pytest

from consult.press.check.pdf import check_pdf
from tests.press.check.pdf import breaks_annotations, breaks_document, breaks_fonts, breaks_structure
from tests.press.check.pdf.editing import Break, good
from tests.press.check.saying import conditions_of

TABLES = (breaks_document, breaks_structure, breaks_annotations, breaks_fonts)
BREAKS: list[Break] = [each for table in TABLES for each in table.BREAKS]
SOUND = [change for table in TABLES for change in table.SOUND]


def numbers(content: bytes) -> set[str]:
    return {condition.code.removeprefix("pdf.") for condition in conditions_of(check_pdf(content))}


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_our_report_has_no_finding(language: str) -> None:
    assert check_pdf(good(language)) == []


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.number)
def test_a_pdf_broken_in_one_way_has_that_finding(broken: Break) -> None:
    assert numbers(broken.change(good())) == {broken.number, *broken.also}


@pytest.mark.parametrize("change", SOUND)
def test_what_only_looks_broken_has_no_finding(change: object) -> None:
    assert numbers(change(good())) == set()
