"""The letters of the example, for those who try the software out: nowhere else is mail shown on a page."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from consult.adapters.mailbox import MailFolder, StoredLetter
from consult.processes.queries import has_example
from consult.site.views.doors import room
from consult.web.page import show
from consult.web.room import anyone
from consult.web.toolbox import toolbox


@dataclass(frozen=True, slots=True)
class OpenedLetter:
    """One letter of the example."""

    letter: StoredLetter


def example_mailbox(session: Session) -> MailFolder | None:
    """Find the mail folder, where the setting shows it and an example is loaded."""
    config = toolbox().config
    shown = config.show_mail and not config.smtp_url and has_example(session)
    return MailFolder(config.var / "mail") if shown else None


def a_letter(session: Session, name: str) -> OpenedLetter | None:
    """Find one letter in it."""
    mailbox = example_mailbox(session)
    found = None if mailbox is None else mailbox.one(name)
    return None if found is None else OpenedLetter(found)


@room.page("/account/example-mail", load=example_mailbox, may=anyone)
def example_mail(mailbox: MailFolder) -> str:
    """List the letters, the newest first."""
    return show(letters=mailbox.newest())


@room.page("/account/example-mail/<name>", load=a_letter, may=anyone)
def example_letter(found: OpenedLetter) -> str:
    """Show the text of one letter."""
    return show(letter=found.letter)
