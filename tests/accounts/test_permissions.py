"""Who may do what with accounts."""

from consult.accounts.permissions import administer, own
from consult.kernel.actor import VISITOR
from consult.kernel.work import Work
from tests.factories.accounts import a_person, as_person


def test_an_account_is_its_persons_own(work: Work) -> None:
    amina, bilal = a_person(work), a_person(work, "Bilal")
    seen = [own(actor, amina) for actor in (as_person(work, amina).actor, as_person(work, bilal).actor, VISITOR)]
    assert seen == [True, False, False]


def test_only_administrators_administer(work: Work) -> None:
    amina, root = a_person(work), a_person(work, "Root", is_administrator=True)
    assert [administer(as_person(work, person).actor, None) for person in (amina, root)] == [False, True]
