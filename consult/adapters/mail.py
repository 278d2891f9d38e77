"""Mail by SMTP, into a folder as .eml, or into memory for tests."""

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from urllib.parse import unquote, urlsplit

from consult.kernel import clock
from consult.kernel.ids import new_id
from consult.kernel.ports import Mail

SECONDS = 20


def as_message(mail: Mail, sender: str) -> EmailMessage:
    """Make a mail of plain text and HTML, with its language named and no content in its headers but the subject."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, mail.to, mail.subject
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    message["Content-Language"] = mail.language  # after the contents: making them clears such headers
    return message


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """Sends through the server of an address such as ``smtps://name:password@host:465`` or ``smtp://host:25``."""

    url: str
    sender: str

    def send(self, mail: Mail) -> None:
        """Hand the mail to the server. Errors: OSError, smtplib.SMTPException."""
        where = urlsplit(self.url)
        context = ssl.create_default_context()
        host = where.hostname or "localhost"
        server: smtplib.SMTP
        if where.scheme == "smtps":
            server = smtplib.SMTP_SSL(host, where.port or 465, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(host, where.port or 25, timeout=SECONDS)
        with server:
            if where.scheme == "smtp+starttls":
                server.starttls(context=context)
            if where.username:
                server.login(unquote(where.username), unquote(where.password or ""))
            server.send_message(as_message(mail, self.sender))


@dataclass(frozen=True, slots=True)
class FolderMailer:
    """Writes each mail as an .eml file, for installations without SMTP and for trying out."""

    folder: Path
    sender: str

    def send(self, mail: Mail) -> None:
        """Write the mail. Errors: OSError."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.folder / f"{new_id()}.eml"
        path.write_bytes(as_message(mail, self.sender).as_bytes())
        path.chmod(0o600)


@dataclass(slots=True)
class MemoryMailer:
    """Keeps mails for tests."""

    sent: list[Mail] = field(default_factory=list)

    def send(self, mail: Mail) -> None:
        """Keep the mail."""
        self.sent.append(mail)
