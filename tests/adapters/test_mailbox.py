"""The mail folder read back."""

from pathlib import Path

from consult.adapters.mail import FolderMailer
from consult.adapters.mailbox import MOST, MailFolder
from consult.kernel.ports import Mail


def sent(folder: Path, number: int) -> None:
    """Letters, one after the other."""
    for at in range(number):
        mail = Mail(
            to="amina@example.org",
            subject=f"رسالة {at}",
            text="السطر الأول\n\nالثاني",
            html="<p>HTML</p>",
            language="ar",
        )
        FolderMailer(folder, "office@example.org").send(mail)


def test_letters_come_newest_first_with_their_text(tmp_path: Path) -> None:
    sent(tmp_path, 3)
    found = MailFolder(tmp_path).newest()
    assert [letter.subject for letter in found] == ["رسالة 2", "رسالة 1", "رسالة 0"]
    assert {(letter.to, letter.language, letter.text.strip()) for letter in found} == {
        ("amina@example.org", "ar", "السطر الأول\n\nالثاني")
    }


def test_a_letter_is_found_by_its_name(tmp_path: Path) -> None:
    sent(tmp_path, 2)
    folder = MailFolder(tmp_path)
    assert [folder.one(letter.name) for letter in folder.newest()] == list(folder.newest())


def test_nothing_outside_the_folder_is_found(tmp_path: Path) -> None:
    sent(tmp_path / "mail", 1)
    (tmp_path / f"{'a' * 32}.eml").write_bytes(b"Subject: outside\n\n")
    folder = MailFolder(tmp_path / "mail")
    assert [folder.one(name) for name in (f"../{'a' * 32}", "a" * 32, "")] == [None, None, None]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(MailFolder(tmp_path / "mail").newest()) == []


def test_at_most_so_many_are_read(tmp_path: Path) -> None:
    sent(tmp_path, MOST + 2)
    assert len(MailFolder(tmp_path).newest()) == MOST
