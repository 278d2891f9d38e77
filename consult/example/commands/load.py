"""Load the whole example in the order in which a real process comes about."""

from consult.example.commands.codebook import add_codebook
from consult.example.commands.people import People, add_people
from consult.example.commands.programme import add_calls, add_events, add_mandates
from consult.example.commands.reference import add_organizations, add_states
from consult.example.rules import read
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import open_process
from consult.processes.models import Process
from consult.processes.queries import process_by_slug


class ExampleIsThere(Refused):
    """The example is loaded once."""

    says = N_("The example is already there.")


def load_example(work: Work, *, password_hash: str) -> tuple[Process, People]:
    """Load the example process with its people; gives the process and who may sign in. Errors: ExampleIsThere."""
    content = read("process")
    if process_by_slug(work.session, content["slug"]) is not None:
        raise ExampleIsThere
    names = {tag: (content["names"][tag], content["about"][tag]) for tag in content["names"]}
    process = open_process(work, slug=content["slug"], names=names, is_public=True)
    process.is_example = True
    add_states(work)
    organizations = add_organizations(work)
    people = add_people(work, process=process, password_hash=password_hash, organizations=organizations)
    mandates = add_mandates(work, process=process)
    events = add_events(work, process=process, mandates=mandates)
    add_calls(work, process=process, events=events)
    add_codebook(work, process=process)
    work.session.flush()
    return process, people
