"""The invented interventions, noted and closed through the acts that note-takers use."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from consult.accounts.models import Organization, Person
from consult.events.models import Event, EventSession
from consult.example.commands.submissions import Spoken
from consult.example.rules import Content, read, read_all
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.notes import commands
from consult.notes.models import Intervention, NoteBook
from consult.notes.rules import Details, InterventionKind, Mode, Save, Speaker
from consult.processes.models import Process
from consult.processes.queries import actor_for
from consult.sources.models import Source


def add_interventions(
    work: Work, *, process: Process, organizations: dict[str, Organization], note_taker: Person
) -> dict[str, Spoken]:
    """Note every intervention in its session, then close the notes. Gives the sources by the content's ids."""
    reference = read("reference")
    states = {state["code"]: state for state in reference["states"]}
    people = {person["id"]: person for person in reference["people"]}
    made = {}
    for slug, told in read_all("interventions"):
        session = _session(work, process, slug)
        then = replace(work, actor=actor_for(work.session, note_taker), now=session.ends_at + timedelta(hours=1))
        book = commands.open_notes(then, session=session, mode=Mode.ON_RECORD)
        noted = {}
        for content in told:
            speaker = _speaker(content, organizations, states, people)
            noted[content["id"]] = _note(then, book, content, speaker), content["passages"]
        commands.close_notes(then, book=book)
        for number, (intervention, passages) in noted.items():
            made[number] = Spoken(work.session.get_one(Source, intervention.source_id), passages)
    return made


def _session(work: Work, process: Process, slug: str) -> EventSession:
    query = select(EventSession).join(Event).where(Event.process_id == process.id, EventSession.slug == slug)
    return work.session.scalars(query).one()


def _note(work: Work, book: NoteBook, content: Content, speaker: Speaker) -> Intervention:
    details = Details(speaker, content["language"], InterventionKind(content["kind"]))
    intervention = commands.begin_intervention(work, book=book, details=details)
    save = Save(new_id(), intervention.version, "\n".join(content["paragraphs"]))
    commands.save_text(work, intervention=intervention, save=save)
    work.session.refresh(intervention)
    return intervention


def _speaker(
    content: Content, organizations: dict[str, Organization], states: dict[str, Content], people: dict[str, Content]
) -> Speaker:
    """Announce a State under its own name, everybody else under the organization's; the person's function beside it."""
    function = people[content["person"]]["title"][content["language"]] if content["person"] else ""
    state = states.get(content["contributor"])
    if state is not None:
        names = state["names"]
        return Speaker(names, function, "state_member", state_code=state["code"], group_code=state["group"])
    organization = organizations[content["contributor"]]
    return Speaker(
        {row.language: row.name for row in organization.names},
        function,
        organization.category,
        organization.id,
        organization.state_code,
        organization.group_code,
    )
