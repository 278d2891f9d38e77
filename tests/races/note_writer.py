"""A process that writes one intervention without end and says each acknowledged save; made to be killed."""

import sys
from uuid import UUID, uuid4

from sqlalchemy.orm import Session, sessionmaker

from consult.kernel.actor import SYSTEM
from consult.kernel.clock import now
from consult.kernel.engine import open_engine, writing
from consult.kernel.journal import Journal
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from consult.notes.commands import save_text
from consult.notes.models import Intervention
from consult.notes.queries.seals import text_to_hand_in
from consult.notes.rules import Save, Saved

VAULT = Vault({1: b"k" * 32})


class Writer:
    """Sends saves as the browser does: each in a short writing transaction of its own."""

    def __init__(self, url: str, intervention_id: UUID) -> None:
        self.engine = open_engine(url)
        self.sessions: sessionmaker[Session] = sessionmaker(self.engine)
        self.intervention_id = intervention_id

    def read(self) -> tuple[str, int]:
        """Read text and version, as a page does when it is opened."""
        with self.sessions() as session:
            found = session.get_one(Intervention, self.intervention_id)
            return text_to_hand_in(VAULT, found), found.version

    def send(self, save: Save) -> Saved:
        """Save once; returns after the commit."""
        with self.sessions() as session, session.begin():
            session.info.update(vault=VAULT, journal=Journal(self.sessions))
            writing(session)
            found = session.get_one(Intervention, self.intervention_id)
            return save_text(Work(session, SYSTEM, now()), intervention=found, save=save)


def write_on(writer: Writer, name: str) -> None:
    """Add one word after the other; say each on standard output once the server has acknowledged it."""
    text, version = writer.read()
    for number in range(1_000_000):
        text = f"{text} {name}{number}".strip()
        version = writer.send(Save(uuid4(), version, text)).version
        sys.stdout.write(f"{name}{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write_on(Writer(sys.argv[1], UUID(sys.argv[2])), sys.argv[3])
