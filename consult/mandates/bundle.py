"""Mandates and products as rows of the interchange bundle, and back."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from consult.kernel.base import Base
from consult.kernel.rows import NewId, Row, by_language, record_of, row_of
from consult.kernel.work import Work
from consult.mandates.models import Mandate, MandateTitle, Product, ProductTitle
from consult.mandates.queries import mandates_of
from consult.processes.models import Process

KINDS: Mapping[str, type[Base]] = {
    "mandates": Mandate,
    "mandate_titles": MandateTitle,
    "products": Product,
    "product_titles": ProductTitle,
}


def rows(session: Session, process: Process) -> dict[str, list[Row]]:
    """Give every mandate of a process with titles and products, by resolution and paragraph."""
    mandates = mandates_of(session, process)
    products = [product for mandate in mandates for product in mandate.products]
    return {
        "mandates": [row_of(mandate) for mandate in mandates],
        "mandate_titles": [row_of(title) for mandate in mandates for title in by_language(mandate.titles)],
        "products": [row_of(product) for product in products],
        "product_titles": [row_of(title) for product in products for title in by_language(product.titles)],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put a process's mandates back, under the ids that ``new_id`` gives."""
    for name, kind in KINDS.items():
        made = [record_of(kind, row, process_id=process_id, new_id=new_id) for row in rows.get(name, ())]
        work.session.add_all(made)
        work.session.flush()
