"""The draft of a registration: sealed answers, opened for the person who writes it."""

import json
import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.kernel.vault import Vault
from consult.registration.models import RegistrationDraft
from consult.registration.rules import Answers


def draft_of(session: Session, event_id: uuid.UUID, person_id: uuid.UUID) -> RegistrationDraft | None:
    """Find the draft of a person for an event."""
    same = (RegistrationDraft.event_id == event_id, RegistrationDraft.person_id == person_id)
    return session.scalar(select(RegistrationDraft).where(*same))


def answers_of(vault: Vault, draft: RegistrationDraft | None) -> Answers:
    """Open what was filled so far."""
    if draft is None:
        return Answers()
    key = key_about(draft.id)
    packed = vault.open_under(draft.data_key, draft.sealed, about=f"registration_draft:{draft.id}", key_about=key)
    return Answers.from_json(json.loads(packed))


def seal_answers(vault: Vault, draft: RegistrationDraft, answers: Answers) -> bytes:
    """Seal answers under the draft's own key."""
    packed = json.dumps(answers.to_json(), ensure_ascii=False).encode()
    key = key_about(draft.id)
    return vault.seal_under(draft.data_key, packed, about=f"registration_draft:{draft.id}", key_about=key)


def key_about(draft_id: uuid.UUID) -> str:
    """Say what a draft's wrapped data key is bound to."""
    return f"registration_draft.data_key:{draft_id}"
