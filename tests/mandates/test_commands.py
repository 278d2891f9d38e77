"""Acts on mandates and products."""

from dataclasses import replace
from datetime import date

import pytest

from consult.kernel.work import Work
from consult.mandates.commands import (
    AddressIsTaken,
    DoneNeedsDay,
    ParagraphIsThere,
    add_mandate,
    change_mandate,
    change_product,
    remove_mandate,
    remove_product,
)
from consult.mandates.queries import mandates_of, one_mandate
from consult.mandates.rules import ProductState
from consult.processes.models import behind
from consult.processes.rules import TextStatus
from tests.factories.mandates import MANDATE, REPORT, a_mandate, a_product
from tests.factories.processes import a_process


def test_the_first_title_is_the_original(work: Work) -> None:
    mandate = add_mandate(work, process_id=a_process(work).id, facts=MANDATE)
    found = {row.language: (row.title, row.status) for row in mandate.titles}
    assert found == {
        "en": ("Hold two seminars", TextStatus.ORIGINAL),
        "ar": ("عقد ندوتين", TextStatus.HUMAN),
    }


def test_a_title_emptied_is_taken_away(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    change_mandate(work, mandate=mandate, facts=replace(MANDATE, titles={"en": "New"}))
    assert [(row.language, row.title) for row in mandate.titles] == [("en", "New")]


def test_an_address_may_be_the_number_of_a_resolution(work: Work) -> None:
    process = a_process(work)
    assert add_mandate(work, process_id=process.id, facts=replace(MANDATE, slug="51-33-op4")).slug == "51-33-op4"


@pytest.mark.parametrize("slug", ["m-4", "new", "Capital", "two words", ""])
def test_an_address_in_use_or_none_is_refused(work: Work, slug: str) -> None:
    process = a_process(work)
    a_mandate(work, process)
    with pytest.raises(AddressIsTaken):
        add_mandate(work, process_id=process.id, facts=replace(MANDATE, slug=slug, paragraph="5"))


def test_a_paragraph_is_there_once(work: Work) -> None:
    process = a_process(work)
    a_mandate(work, process)
    with pytest.raises(ParagraphIsThere):
        add_mandate(work, process_id=process.id, facts=replace(MANDATE, slug="other"))


def test_a_mandate_may_keep_its_own_address_and_paragraph(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    change_mandate(work, mandate=mandate, facts=replace(MANDATE, slug="m-4"))
    assert (mandate.slug, mandate.adopted_on) == ("m-4", date(2022, 10, 7))


def test_products_stand_in_the_order_they_were_added(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    a_product(work, mandate, slug="second-alphabetically")
    a_product(work, mandate, slug="a-first")
    assert [(one.slug, one.position) for one in mandate.products] == [("second-alphabetically", 1), ("a-first", 2)]


def test_what_is_done_has_a_day(work: Work) -> None:
    product = a_product(work, a_mandate(work, a_process(work)))
    with pytest.raises(DoneNeedsDay):
        change_product(work, product=product, facts=replace(REPORT, state=ProductState.DONE))
    change_product(work, product=product, facts=replace(REPORT, state=ProductState.DONE, done_on=date(2026, 9, 1)))
    assert (product.state, product.done_on) == (ProductState.DONE, date(2026, 9, 1))


def test_two_products_of_a_mandate_have_two_addresses(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    a_product(work, mandate)
    with pytest.raises(AddressIsTaken):
        a_product(work, mandate)


def test_what_was_removed_is_gone(work: Work) -> None:
    process = a_process(work)
    mandate = a_mandate(work, process)
    product = a_product(work, mandate)
    remove_product(work, product=product)
    work.session.flush()
    work.session.expire_all()
    assert [one.products for one in mandates_of(work.session, process)] == [[]]
    remove_mandate(work, mandate=mandate)
    work.session.flush()
    assert one_mandate(work.session, process, "m-4") is None


def test_a_changed_title_leaves_the_others_behind_until_all_are_saved_again(work: Work) -> None:
    mandate, seen = a_mandate(work, a_process(work)), []
    moved = replace(MANDATE, titles={"en": "Hold three seminars", "ar": "عقد ندوتين"})
    for facts in (MANDATE, moved, moved):
        change_mandate(work, mandate=mandate, facts=replace(facts, slug="m-4"))
        work.session.flush()
        work.session.expire_all()
        seen.append(behind(mandate.titles))
    assert seen == [[], ["ar"], []]


def test_titles_changed_together_are_of_one_version(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    change_mandate(work, mandate=mandate, facts=replace(MANDATE, titles={"en": "Hold three", "ar": "عقد ثلاث"}))
    assert behind(mandate.titles) == []


def test_when_the_original_is_emptied_another_title_takes_its_place(work: Work) -> None:
    mandate = a_mandate(work, a_process(work))
    change_mandate(work, mandate=mandate, facts=replace(MANDATE, titles={"ar": "عقد ندوتين"}))
    work.session.flush()
    assert [(row.language, row.status, row.of_pin) for row in mandate.titles] == [("ar", TextStatus.ORIGINAL, None)]
