"""What organizers do with mandates and products: add, change, remove."""

import uuid

from sqlalchemy import func, select

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.mandates.models import Mandate, MandateTitle, Product, ProductTitle
from consult.mandates.rules import MandateFacts, ProductFacts, ProductState
from consult.processes.commands import change_public_pages
from consult.processes.models import write_lines
from consult.processes.rules import is_slug


class AddressIsTaken(Refused):
    """Another mandate or product of the same parent has this address, or it is none."""

    says = N_("“%(slug)s” cannot be used: write lower-case letters, digits and hyphens, not in use here already.")
    field = "slug"


class ParagraphIsThere(Refused):
    """The process already has this paragraph of this resolution."""

    says = N_("Paragraph %(paragraph)s of resolution %(resolution)s is here already.")
    field = "paragraph"


class DoneNeedsDay(Refused):
    """What is done was done on a day."""

    says = N_("Say on which day it was done.")
    field = "done_on"


def add_mandate(work: Work, *, process_id: uuid.UUID, facts: MandateFacts) -> Mandate:
    """Add a mandated paragraph to a process. Errors: AddressIsTaken, ParagraphIsThere."""
    mandate = Mandate(process_id=process_id, slug=facts.slug)
    _set_mandate(work, mandate, facts)
    work.session.add(mandate)
    work.session.flush()
    work.witness("add-mandate", about=("mandate", mandate.id), process_id=process_id)
    return mandate


def change_mandate(work: Work, *, mandate: Mandate, facts: MandateFacts) -> None:
    """Change facts and titles of a mandate. Errors: AddressIsTaken, ParagraphIsThere."""
    _set_mandate(work, mandate, facts)
    change_public_pages(work, process_id=mandate.process_id)


def remove_mandate(work: Work, *, mandate: Mandate) -> None:
    """Remove a mandate with its products; events and series that named it stay."""
    work.witness("remove-mandate", about=("mandate", mandate.id), process_id=mandate.process_id)
    change_public_pages(work, process_id=mandate.process_id)
    work.session.delete(mandate)


def add_product(work: Work, *, mandate: Mandate, facts: ProductFacts) -> Product:
    """Add a product after the others of its mandate. Errors: AddressIsTaken, DoneNeedsDay."""
    work.session.execute(select(Mandate.id).where(Mandate.id == mandate.id).with_for_update())
    last = work.session.scalar(select(func.max(Product.position)).where(Product.mandate_id == mandate.id))
    product = Product(mandate_id=mandate.id, slug=facts.slug, position=(last or 0) + 1)
    _set_product(work, product, facts)
    work.session.add(product)
    work.session.flush()
    work.session.expire(mandate, ["products"])
    work.witness("add-product", about=("product", product.id), process_id=mandate.process_id)
    return product


def change_product(work: Work, *, product: Product, facts: ProductFacts) -> None:
    """Change facts and titles of a product. Errors: AddressIsTaken, DoneNeedsDay."""
    _set_product(work, product, facts)
    change_public_pages(work, process_id=product.mandate.process_id)


def remove_product(work: Work, *, product: Product) -> None:
    """Remove a product."""
    mandate = product.mandate
    work.witness("remove-product", about=("product", product.id), process_id=mandate.process_id)
    work.session.delete(product)


def _set_mandate(work: Work, mandate: Mandate, facts: MandateFacts) -> None:
    with work.session.no_autoflush:
        query = select(Mandate).where(Mandate.process_id == mandate.process_id)
        others = [other for other in work.session.scalars(query) if other is not mandate]
    if not _is_free(facts.slug, {other.slug for other in others}):
        raise AddressIsTaken(slug=facts.slug)
    if (facts.resolution, facts.paragraph) in {(other.resolution, other.paragraph) for other in others}:
        raise ParagraphIsThere(resolution=facts.resolution, paragraph=facts.paragraph)
    mandate.slug, mandate.resolution, mandate.paragraph = facts.slug, facts.resolution, facts.paragraph
    mandate.adopted_on = facts.adopted_on
    write_lines(mandate.titles, MandateTitle, facts.titles)


def _set_product(work: Work, product: Product, facts: ProductFacts) -> None:
    with work.session.no_autoflush:
        found = work.session.execute(select(Product.id, Product.slug).where(Product.mandate_id == product.mandate_id))
        taken = {slug for id_, slug in found if id_ != product.id}
    if not _is_free(facts.slug, taken):
        raise AddressIsTaken(slug=facts.slug)
    if facts.state is ProductState.DONE and facts.done_on is None:
        raise DoneNeedsDay
    product.slug, product.kind, product.state = facts.slug, facts.kind, facts.state
    product.due_session, product.due_on, product.revised_due_on = facts.due_session, facts.due_on, facts.revised_due_on
    product.done_on, product.symbol = facts.done_on, facts.symbol
    write_lines(product.titles, ProductTitle, facts.titles)


def _is_free(slug: str, taken: set[str]) -> bool:
    return is_slug(slug, digit_first=True) and slug != "new" and slug not in taken
