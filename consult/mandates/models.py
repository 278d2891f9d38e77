"""A mandated paragraph, its titles, and the products it asks for."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.mandates.rules import ProductKind, ProductState
from consult.processes.models import OfficeText, Process, text_in, translated


class Mandate(Record):
    """One operative paragraph of one resolution."""

    __tablename__ = "mandate"
    __table_args__ = (UniqueConstraint("process_id", "slug"), UniqueConstraint("process_id", "resolution", "paragraph"))

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    slug: Mapped[str]
    resolution: Mapped[str]
    paragraph: Mapped[str]
    adopted_on: Mapped[date | None]

    process: Mapped[Process] = relationship()
    titles: Mapped[list["MandateTitle"]] = relationship(
        back_populates="mandate", cascade="all, delete-orphan", order_by="MandateTitle.language"
    )
    products: Mapped[list["Product"]] = relationship(
        back_populates="mandate", cascade="all, delete-orphan", order_by="Product.position, Product.id"
    )

    def title_in(self, language: str) -> "MandateTitle | None":
        """Give the title in ``language``, else in English, else in any language there is."""
        return text_in(self.titles, language)


class MandateTitle(OfficeText):
    """What a mandate asks for, in one language."""

    __tablename__ = "mandate_title"
    __table_args__ = translated("mandate_id")
    WORDS = ("title",)

    mandate_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("mandate.id", ondelete="CASCADE"))
    title: Mapped[str]

    mandate: Mapped[Mandate] = relationship(back_populates="titles")


class Product(Record):
    """Something a mandate asks for: due at a session, perhaps revised, with a symbol if it is a document."""

    __tablename__ = "product"
    __table_args__ = (
        UniqueConstraint("mandate_id", "slug"),
        CheckConstraint("state <> 'done' OR done_on IS NOT NULL", name="done_is_dated"),
    )

    mandate_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("mandate.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[ProductKind]
    state: Mapped[ProductState] = mapped_column(default=ProductState.PLANNED)
    due_session: Mapped[int | None]
    due_on: Mapped[date | None]
    revised_due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    symbol: Mapped[str | None]

    mandate: Mapped[Mandate] = relationship(back_populates="products")
    titles: Mapped[list["ProductTitle"]] = relationship(
        back_populates="product", cascade="all, delete-orphan", order_by="ProductTitle.language"
    )

    @property
    def counts_from(self) -> date | None:
        """The day from which its calendar is counted back: the revised one where there is one."""
        return self.revised_due_on or self.due_on

    def title_in(self, language: str) -> "ProductTitle | None":
        """Give the title in ``language``, else in English, else in any language there is."""
        return text_in(self.titles, language)


class ProductTitle(OfficeText):
    """What a product is called, in one language."""

    __tablename__ = "product_title"
    __table_args__ = translated("product_id")
    WORDS = ("title",)

    product_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    title: Mapped[str]

    product: Mapped[Product] = relationship(back_populates="titles")
