"""Owner, colleague, stranger, and organizers of this and another process."""

from sqlalchemy import select

from consult.accounts.models import Membership
from consult.accounts.rules import MemberState
from consult.kernel.actor import VISITOR, Role
from consult.kernel.work import Work
from consult.submissions import permissions
from consult.submissions.models import Submission
from consult.submissions.queries.own import draft_of
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.submissions import a_draft, a_submission, an_open_call


def test_who_may_write_and_who_may_read(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    owner, colleague, stranger, asked = (a_person(work, name) for name in ("owner", "colleague", "stranger", "asked"))
    organizer = with_role(work, process, a_person(work, "organizer"), Role.ORGANIZER)
    elsewhere = with_role(work, other, a_person(work, "elsewhere"), Role.ORGANIZER)
    taker = with_role(work, process, a_person(work, "taker"), Role.NOTE_TAKER)
    organization = an_organization(work, members=(owner, colleague))
    work.session.add(Membership(organization=organization, person=asked, state=MemberState.ASKED))
    call = an_open_call(work, process)
    draft = a_draft(work, call, owner, organization=organization)
    handed_in = a_submission(work, call, owner, organization=organization)
    own = a_draft(work, call, stranger)
    people = [owner, colleague, stranger, asked, organizer, elsewhere, taker]
    actors = [*(as_person(work, person).actor for person in people), VISITOR]
    assert [permissions.write(actor, draft) for actor in actors] == [True, True, *[False] * 6]
    assert [permissions.read_as_office(actor, draft) for actor in actors] == [False] * 8
    assert [permissions.read_as_office(actor, handed_in) for actor in actors] == [*[False] * 4, True, *[False] * 3]
    for actor in actors:
        listed = set(work.session.scalars(select(Submission.id).where(permissions.writable_by(actor))))
        assert listed == {row.id for row in (draft, handed_in, own) if permissions.write(actor, row)}


def test_own_words_open_for_editors_only(work: Work) -> None:
    process = a_process(work)
    owner, organizer = a_person(work, "owner"), with_role(work, process, a_person(work, "boss"), Role.ORGANIZER)
    draft = a_draft(work, an_open_call(work, process), owner)
    seen = [draft_of(as_person(work, person), draft) for person in (owner, organizer)]
    assert [(one.title, sorted(one.answers)) for one in seen] == [("On cooperation", ["q1"]), ("", [])]
