"""The invented submissions, written and handed in through the acts that people use."""

from dataclasses import dataclass, replace
from datetime import datetime

from consult.accounts.models import Membership, Organization, Person
from consult.accounts.rules import MemberState
from consult.calls.models import Call
from consult.example.rules import Content, read_all
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.processes.queries import actor_for
from consult.sources.models import Source
from consult.sources.rules import Preset
from consult.submissions import commands
from consult.submissions.models import Submission
from consult.submissions.rules import Beginning, Typed

# What the office may publish it does publish, but for one text that names a third person's office.
HELD_BACK = "s-es-4"
REASON = "The text describes one official so closely that the person could be recognized. Please take that out."


@dataclass(frozen=True, slots=True)
class Spoken:
    """A source with the passages that its content names."""

    source: Source
    passages: list[Content]


def add_submissions(
    work: Work, *, calls: dict[str, Call], organizations: dict[str, Organization], organizer: Person
) -> dict[str, Spoken]:
    """Hand in every submission on its own day; the organizer then decides on publication. Gives them by id."""
    call = calls["call-seminars"]
    made: dict[str, tuple[Submission, list[Content]]] = {}
    told = sorted((content for _, content in read_all("submissions")), key=lambda content: content["submitted"])
    for content in told:
        author = _author(work, organizations[content["contributor"]], content["language"])
        actor = actor_for(work.session, author)
        then = replace(work, actor=actor, now=datetime.fromisoformat(content["submitted"]))
        made[content["id"]] = _hand_in(then, content, call, organizations), content["passages"]
    office = replace(work, actor=actor_for(work.session, organizer))
    for number, (submission, _) in made.items():
        if submission.preset in (Preset.NAMED, Preset.UNNAMED):
            reason = REASON if number == HELD_BACK else ""
            commands.decide_publication(office, submission=submission, approved=not reason, reason=reason)
    return {
        number: Spoken(submission.source, passages)
        for number, (submission, passages) in made.items()
        if submission.source is not None
    }


def _author(work: Work, organization: Organization, language: str) -> Person:
    person = Person(
        email=f"{organization.slug}@consult.example",
        name=organization.name_in(language),
        language=language,
        zone="Europe/Zurich",
        confirmed_at=work.now,
    )
    joined = Membership(
        organization=organization, person=person, state=MemberState.CONFIRMED, is_manager=True, decided_at=work.now
    )
    work.session.add_all([person, joined])
    work.session.flush()
    return person


def _hand_in(work: Work, content: Content, call: Call, organizations: dict[str, Organization]) -> Submission:
    organization = organizations[content["contributor"]]
    beginning = Beginning(organization.id, content["language"], content["title"])
    submission = commands.begin_submission(work, call=call, beginning=beginning)
    for question, paragraphs in content["answers"].items():
        typed = Typed("\n\n".join(paragraphs), 0, str(new_id()))
        commands.save_answer(work, submission=submission, question=question, typed=typed)
    commands.choose_consent(work, submission=submission, preset=Preset(content["consent"]))
    commands.submit_submission(work, submission=submission)
    return submission
