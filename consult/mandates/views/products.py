"""One product of a mandate: add, change, remove."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.kernel.text.message import Message
from consult.kernel.text.speech import gettext, language
from consult.mandates import commands, permissions
from consult.mandates.forms import ProductForm
from consult.mandates.models import Mandate, Product
from consult.mandates.queries import milestones, one_mandate, one_product
from consult.mandates.views.doors import room
from consult.processes.models import behind
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work
from consult.web.sure import ask_first


@room.page(
    "/mandates/<slug>/new-product",
    load=one_mandate,
    may=permissions.organize_mandate,
    methods=("GET", "POST"),
    for_people=True,
)
def new_product(mandate: Mandate) -> str | Response:
    """Add a product to a mandate."""
    form = fill(ProductForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.add_product(work(), mandate=mandate, facts=form.facts())
            notice(Message("mandates.saved"))
            return go("mandates.edit_mandate", slug=mandate.slug)
    return show(form=form, mandate=mandate, crumbs=_crumbs(mandate))


@room.page(
    "/mandates/<slug>/products/<product>",
    load=one_product,
    may=permissions.organize_product,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_product(product: Product) -> str | Response:
    """Change a product, or remove it."""
    mandate = product.mandate
    if request.form.get("action") == "remove":
        title = product.title_in(language())
        back = url_for("mandates.edit_product", slug=mandate.slug, product=product.slug)
        return ask_first(title.title if title else product.slug, back=back) or _remove(product)
    form = fill(ProductForm, obj=Instead(product, titles={row.language: row.title for row in product.titles}))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_product(work(), product=product, facts=form.facts())
            notice(Message("mandates.saved"))
            return go("mandates.edit_mandate", slug=mandate.slug)
    stale = behind(product.titles)
    return show(form=form, product=product, dates=milestones(product), stale=stale, crumbs=_crumbs(mandate))


def _crumbs(mandate: Mandate) -> list[tuple[str, str]]:
    here = f"{mandate.resolution} · {mandate.paragraph}"
    return [
        (gettext("Mandates"), url_for("mandates.mandate_list")),
        (here, url_for("mandates.edit_mandate", slug=mandate.slug)),
    ]


def _remove(product: Product) -> Response:
    slug = product.mandate.slug
    commands.remove_product(work(), product=product)
    notice(Message("mandates.removed"))
    return go("mandates.edit_mandate", slug=slug)
