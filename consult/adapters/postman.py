"""The postman: puts letters into words in the receiver's language and sends them."""

import uuid
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from consult.kernel import outbox
from consult.kernel.desk import Desk
from consult.kernel.languages import direction
from consult.kernel.outbox import Letter
from consult.kernel.ports import Mail
from consult.kernel.text import speech


@dataclass(frozen=True, slots=True)
class Postman:
    """Knows where letters' templates are, and the address of the website."""

    templates: Path
    base_url: str
    office: str
    contact: str

    def put_into_words(self, letter: Letter) -> Mail:
        """Render a letter: subject on one line, body as text and as HTML."""
        common = {
            "base_url": self.base_url,
            "office": self.office,
            "contact": self.contact,
            "language": letter.language,
            "direction": direction(letter.language),
        }
        with speech.speaking(letter.language, zone=letter.zone):
            words = _environment(self.templates)
            parts = [
                words.get_template(f"letters/{letter.name}/{part}").render(**common, **letter.values)
                for part in ("subject.txt", "body.txt", "body.html")
            ]
        subject = " ".join(parts[0].split())
        return Mail(letter.to, letter.language, subject, parts[1].strip() + "\n", parts[2])

    def send_letter(self, desk: Desk, *, letter_id: str) -> None:
        """Send one letter of the outbox, then note that it left; sent twice at worst, never lost."""
        number = uuid.UUID(letter_id)
        with desk.read() as work:
            letter = outbox.read(work.session, number)
        if letter is None:
            return
        desk.mailer.send(self.put_into_words(letter))
        with desk.work() as work:
            outbox.mark_sent(work.session, number, now=work.now)


@cache
def _environment(templates: Path) -> Environment:
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        speech.gettext, speech.ngettext, newstyle=True, pgettext=speech.pgettext, npgettext=speech.npgettext
    )
    made.filters |= {
        "full_time": speech.full_time,
        "full_date": speech.full_date,
        "number": speech.number,
        "direction": direction,
    }
    return made
