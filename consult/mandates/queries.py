"""Finding mandates and products, and what is due next for them."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.kernel.wallclock import wall_of
from consult.mandates.models import Mandate, Product
from consult.mandates.rules import Due, Milestone, ProductState, Step, calendar, in_order
from consult.processes.models import Process

RULES = Path(__file__).parents[1] / "data" / "rules" / "document_calendar.csv"

register("mandates.due-forecast", N_("Confirm the forecast of the document: %(title)s"))
register("mandates.due-submission", N_("Hand the document in for processing: %(title)s"))
register("mandates.due-issue", N_("The document is issued in all languages: %(title)s"))
register("mandates.due-due", N_("Due at the session: %(title)s"))


@cache
def weeks_before() -> Mapping[Step, int]:
    """Give the rules of the document services: how many weeks before the session each step is."""
    with RULES.open(encoding="utf-8", newline="") as opened:
        return {Step(row["step"]): int(row["weeks_before"]) for row in csv.DictReader(opened)}


def mandates_of(session: Session, process: Process) -> Sequence[Mandate]:
    """List the mandates of a process with titles and products, by resolution and paragraph."""
    query = (
        select(Mandate)
        .options(selectinload(Mandate.titles), selectinload(Mandate.products).selectinload(Product.titles))
        .where(Mandate.process_id == process.id)
        .order_by(Mandate.resolution, Mandate.paragraph, Mandate.id)
    )
    return session.scalars(query).all()


def one_mandate(session: Session, process: Process, slug: str) -> Mandate | None:
    """Find a mandate of this process."""
    return session.scalar(select(Mandate).where(Mandate.process_id == process.id, Mandate.slug == slug))


def one_product(session: Session, process: Process, slug: str, product: str) -> Product | None:
    """Find a product of a mandate of this process."""
    query = select(Product).join(Mandate).options(joinedload(Product.mandate))
    return session.scalar(query.where(Mandate.process_id == process.id, Mandate.slug == slug, Product.slug == product))


def milestones(product: Product) -> list[Milestone]:
    """Count a product's calendar back from the day it is due."""
    return calendar(product.kind, product.counts_from, weeks_before())


def due_next(session: Session, process: Process, now: datetime) -> list[Due]:
    """List the steps still to come of products not done, and those whose day has passed as late, by day."""
    today = wall_of(now).date()
    mandates = mandates_of(session, process)
    open_products = [product for mandate in mandates for product in mandate.products]
    waiting = [product for product in open_products if product.state is not ProductState.DONE]
    return in_order([due for product in waiting for due in _due(product, today)])


def _due(product: Product, today: date) -> list[Due]:
    title = product.title_in(speech.language())
    values = {"title": product.slug if title is None else title.title}
    about = ("product", f"{product.mandate.slug}/{product.slug}")
    return [
        Due(step.on, None, Message(f"mandates.due-{step.step}", values), about, is_late=step.on < today)
        for step in milestones(product)
        if step.on >= today or step.step is Step.DUE
    ]
