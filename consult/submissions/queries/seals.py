"""Sealed words of a draft: written and opened by commands, opened into ``Held`` for pages."""

import json
import uuid

from consult.kernel.text.held import Held
from consult.kernel.vault import Vault
from consult.sources.rules import whole_text
from consult.submissions.models import Submission, SubmissionAnswer, SubmissionFile


def key_about(submission_id: uuid.UUID) -> str:
    """Say what a submission's wrapped data key is bound to."""
    return f"submission.data_key:{submission_id}"


def file_key_about(file_id: uuid.UUID) -> str:
    """Say what a file's wrapped data key is bound to."""
    return f"submission_file.data_key:{file_id}"


def seal_title(vault: Vault, submission: Submission, title: str) -> bytes:
    """Seal the title of a draft."""
    about = f"submission.title:{submission.id}"
    return vault.seal_under(submission.data_key, title.encode(), about=about, key_about=key_about(submission.id))


def open_title(vault: Vault, submission: Submission) -> str:
    """Open the title, for the act of handing in."""
    about, key = f"submission.title:{submission.id}", key_about(submission.id)
    return vault.open_under(submission.data_key, submission.sealed_title, about=about, key_about=key).decode()


def held_title(vault: Vault, submission: Submission) -> Held:
    """Open the title, still held."""
    return Held(open_title(vault, submission))


def seal_answer(vault: Vault, submission: Submission, question: str, text: str) -> bytes:
    """Seal an answer under the submission's own key."""
    about = f"submission_answer:{submission.id}:{question}"
    return vault.seal_under(submission.data_key, text.encode(), about=about, key_about=key_about(submission.id))


def open_answer(vault: Vault, submission: Submission, answer: SubmissionAnswer) -> str:
    """Open an answer, for the act of handing in."""
    about, key = f"submission_answer:{submission.id}:{answer.question}", key_about(submission.id)
    return vault.open_under(submission.data_key, answer.sealed, about=about, key_about=key).decode()


def held_answer(vault: Vault, submission: Submission, answer: SubmissionAnswer) -> Held:
    """Open an answer, still held."""
    return Held(open_answer(vault, submission, answer))


def seal_in_file(vault: Vault, *, file_id: uuid.UUID, data_key: bytes, what: str, plain: bytes) -> bytes:
    """Seal a file's name, text or bytes under the file's own key."""
    about = f"submission_file.{what}:{file_id}"
    return vault.seal_under(data_key, plain, about=about, key_about=file_key_about(file_id))


def open_in_file(vault: Vault, file: SubmissionFile, *, what: str, sealed: bytes) -> bytes:
    """Open a file's name, text or bytes, for acts and downloads."""
    about = f"submission_file.{what}:{file.id}"
    return vault.open_under(file.data_key, sealed, about=about, key_about=file_key_about(file.id))


def file_name(vault: Vault, file: SubmissionFile) -> str:
    """Open a file's name, for those who may see the file."""
    return open_in_file(vault, file, what="name", sealed=file.sealed_name).decode()


def file_text(vault: Vault, file: SubmissionFile) -> tuple[str, ...]:
    """Open the paragraphs that were read in a file, for the act of handing in; none before it was read."""
    if file.sealed_text is None:
        return ()
    packed = open_in_file(vault, file, what="text", sealed=file.sealed_text)
    return tuple(str(text) for text in json.loads(packed))


def held_file_text(vault: Vault, file: SubmissionFile) -> Held | None:
    """Open what was read in a file, still held; None before it was read."""
    return Held(whole_text(file_text(vault, file))) if file.sealed_text is not None else None
