"""Who may see and change mandates and their products."""

from consult.kernel.actor import Actor, Role
from consult.mandates.models import Mandate, Product


def organize_mandate(actor: Actor, mandate: Mandate) -> bool:
    """Let in the organizers of its process."""
    return actor.has(Role.ORGANIZER, mandate.process_id)


def organize_product(actor: Actor, product: Product) -> bool:
    """Let in the organizers of its mandate's process."""
    return organize_mandate(actor, product.mandate)
