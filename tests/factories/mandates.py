"""Mandates and products for tests."""

from dataclasses import replace
from datetime import date
from typing import Any

from consult.kernel.work import Work
from consult.mandates.commands import add_mandate, add_product
from consult.mandates.models import Mandate, Product
from consult.mandates.rules import MandateFacts, ProductFacts, ProductKind, ProductState
from consult.processes.models import Process

MANDATE = MandateFacts("op4", "51/33", "4", date(2022, 10, 7), {"en": "Hold two seminars", "ar": "عقد ندوتين"})
REPORT = ProductFacts(
    slug="report",
    kind=ProductKind.REPORT,
    state=ProductState.PLANNED,
    due_session=57,
    due_on=date(2026, 9, 9),
    revised_due_on=None,
    done_on=None,
    symbol=None,
    titles={"en": "Summary report", "fr": "Rapport de synthèse"},
)


def a_mandate(work: Work, process: Process, paragraph: str = "4") -> Mandate:
    """A mandated paragraph of resolution 51/33."""
    facts = replace(MANDATE, slug=f"m-{paragraph}", paragraph=paragraph)
    return add_mandate(work, process_id=process.id, facts=facts)


def a_product(work: Work, mandate: Mandate, **changes: Any) -> Product:
    """A report due on 9 September 2026, or as the changes say."""
    return add_product(work, mandate=mandate, facts=replace(REPORT, **changes))
