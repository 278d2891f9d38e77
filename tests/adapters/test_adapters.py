"""Keys on disk, files, mail by a real SMTP server and into a folder; each port's twins behave alike."""

import email
import email.policy
import io
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Keeping

from consult.adapters import keys
from consult.adapters.files import DiskStore, MemoryStore
from consult.adapters.mail import FolderMailer, MemoryMailer, SmtpMailer
from consult.kernel.ports import FileStore, Mail
from consult.kernel.vault import CannotOpen

MAIL = Mail("amina@example.org", "ar", "تأكيد عنوانك", "السلام عليكم\n", '<p dir="rtl">السلام عليكم</p>')


class Inbox(Keeping):
    """Keeps what arrives."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[bytes] = []

    def prepare_message(self, _session: object, envelope: object) -> email.message.Message:
        content = envelope.content  # type: ignore[attr-defined]
        self.got.append(content)
        return email.message_from_bytes(content)

    def handle_message(self, message: email.message.Message) -> None:
        """Nothing more."""


@pytest.fixture
def server() -> Iterator[tuple[Inbox, int]]:
    inbox = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield inbox, port
    controller.stop()


def read_mail(raw: bytes) -> tuple[str, str, str, str]:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    return (
        message["Subject"],
        message["Content-Language"],
        plain.get_content().replace("\r\n", "\n"),
        html.get_content().strip(),
    )


def test_a_mail_goes_out_by_smtp(server: tuple[Inbox, int]) -> None:
    inbox, port = server
    SmtpMailer(f"smtp://127.0.0.1:{port}", "office@consult.example").send(MAIL)
    assert [read_mail(raw) for raw in inbox.got] == [(MAIL.subject, "ar", MAIL.text, MAIL.html)]


def test_a_mail_that_nobody_takes_is_an_error() -> None:
    with pytest.raises(OSError, match="refused"):
        SmtpMailer("smtp://127.0.0.1:9", "office@consult.example").send(MAIL)


def test_a_mail_goes_into_a_folder(tmp_path: Path) -> None:
    FolderMailer(tmp_path / "mail", "office@consult.example").send(MAIL)
    (path,) = (tmp_path / "mail").iterdir()
    assert (path.suffix, stat.S_IMODE(path.stat().st_mode)) == (".eml", 0o600)
    assert read_mail(path.read_bytes()) == (MAIL.subject, "ar", MAIL.text, MAIL.html)


def test_a_mail_goes_into_memory() -> None:
    mailer = MemoryMailer()
    mailer.send(MAIL)
    assert mailer.sent == [MAIL]


@pytest.fixture(params=["disk", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    return DiskStore(tmp_path / "files") if request.param == "disk" else MemoryStore()


def test_a_file_is_kept_and_streamed(store: FileStore) -> None:
    content = bytes(range(256)) * 1000
    assert store.put("uploads/a1.pdf", io.BytesIO(content)) == len(content)
    assert b"".join(store.read("uploads/a1.pdf")) == content


def test_a_key_is_given_once(store: FileStore) -> None:
    store.put("a", io.BytesIO(b"1"))
    with pytest.raises(FileExistsError):
        store.put("a", io.BytesIO(b"2"))
    assert b"".join(store.read("a")) == b"1"


def test_an_erased_file_is_gone(store: FileStore) -> None:
    store.put("a", io.BytesIO(b"1"))
    store.erase("a")
    store.erase("a")
    with pytest.raises(FileNotFoundError):
        b"".join(store.read("a"))


@pytest.mark.parametrize("key", ["", "../a", "/a", "a/../b", "a//b", "A", "a\x00", "a b", ".a"])
def test_what_is_no_key_is_refused(store: FileStore, key: str) -> None:
    with pytest.raises(ValueError, match="not a key"):
        store.put(key, io.BytesIO(b""))


def test_the_ring_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    sealed = keys.open_vault(tmp_path / "keys").seal(b"words", about="x")
    assert keys.open_vault(tmp_path / "keys").open(sealed, about="x") == b"words"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "keys", tmp_path / "keys" / "0001.key")]
    assert modes == [0o700, 0o600]
    with pytest.raises(CannotOpen):
        keys.open_vault(tmp_path / "other").open(sealed, about="x")


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    keys.open_vault(tmp_path)
    (tmp_path / "0001.key").chmod(0o644)
    with pytest.raises(PermissionError, match="chmod 600"):
        keys.open_vault(tmp_path)


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    assert keys.secret_for(tmp_path, "session") == keys.secret_for(tmp_path, "session")
