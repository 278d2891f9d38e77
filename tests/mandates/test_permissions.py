"""Who may change mandates: its organizers, nobody else."""

import pytest

from consult.kernel.actor import VISITOR, Role
from consult.kernel.work import Work
from consult.mandates.permissions import organize_mandate, organize_product
from tests.factories.accounts import a_person, as_person
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process, with_role


@pytest.mark.parametrize("role", Role)
def test_only_organizers_of_the_process_may(work: Work, role: Role) -> None:
    process, other = a_process(work), a_process(work, "other")
    mandate = a_mandate(work, process)
    product = a_product(work, mandate)
    here = as_person(work, with_role(work, process, a_person(work, "Here"), role)).actor
    elsewhere = as_person(work, with_role(work, other, a_person(work, "Elsewhere"), role)).actor
    may = role is Role.ORGANIZER
    assert [organize_mandate(actor, mandate) for actor in (here, elsewhere, VISITOR)] == [may, False, False]
    assert [organize_product(actor, product) for actor in (here, elsewhere, VISITOR)] == [may, False, False]
