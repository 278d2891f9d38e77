"""Sealed words of an intervention: written by commands, opened as ``Held`` for everybody else."""

import json
import uuid

from consult.kernel.actor import Actor
from consult.kernel.text.held import Cleared, Held
from consult.kernel.vault import Vault
from consult.kernel.work import Work
from consult.notes.models import Intervention, Revision
from consult.notes.permissions import write
from consult.notes.rules import Speaker
from consult.sources.queries import gate


def key_about(intervention_id: uuid.UUID) -> str:
    """Say what an intervention's wrapped data key is bound to."""
    return f"intervention.data_key:{intervention_id}"


def seal_text(vault: Vault, intervention: Intervention, text: str) -> bytes:
    """Seal the current text of an intervention."""
    return _seal(vault, intervention, text.encode(), f"intervention.text:{intervention.id}")


def seal_revision(vault: Vault, intervention: Intervention, revision_id: uuid.UUID, text: str) -> bytes:
    """Seal one saved text."""
    return _seal(vault, intervention, text.encode(), f"intervention_revision:{revision_id}")


def seal_speaker(vault: Vault, intervention: Intervention, speaker: Speaker) -> bytes | None:
    """Seal names and function; None where no speaker is kept."""
    if not intervention.is_attributed:
        return None
    packed = json.dumps({"names": speaker.names, "function": speaker.function}, ensure_ascii=False).encode()
    return _seal(vault, intervention, packed, f"intervention.speaker:{intervention.id}")


def text_to_hand_in(vault: Vault, intervention: Intervention) -> str:
    """Open the current text for the register, which seals it anew; for commands and the bundle, never for pages."""
    return _open(vault, intervention, intervention.sealed_text, f"intervention.text:{intervention.id}").decode()


def speaker_to_hand_in(vault: Vault, intervention: Intervention) -> Speaker:
    """Open the speaker for the register, which seals the name anew; without a name where none is kept."""
    codes = (intervention.organization_id, intervention.state_code, intervention.group_code)
    if intervention.sealed_speaker is None:
        return Speaker({}, "", intervention.category, *codes)
    packed = _open(vault, intervention, intervention.sealed_speaker, f"intervention.speaker:{intervention.id}")
    told = json.loads(packed)
    return Speaker(told["names"], told["function"], intervention.category, *codes)


def held_revision(vault: Vault, revision: Revision) -> Held:
    """Open one saved text, still held."""
    packed = _open(vault, revision.intervention, revision.sealed, f"intervention_revision:{revision.id}")
    return Held(packed.decode())


def text_for(work: Work, intervention: Intervention) -> Cleared | None:
    """Clear the current text for a note-taker of the process, who wrote it; None for anybody else.

    Opening a confidential one is put on record first.
    """
    _put_on_record(work, intervention)
    held, authors = Held(text_to_hand_in(work.vault, intervention)), _writers(work.actor, intervention)
    return gate.own_words(work.actor, held, language=intervention.language, authors=authors)


def revision_for(work: Work, revision: Revision) -> Cleared | None:
    """Clear one saved text for a note-taker of the process; None for anybody else; on record as ``text_for``."""
    intervention = revision.intervention
    _put_on_record(work, intervention)
    held, authors = held_revision(work.vault, revision), _writers(work.actor, intervention)
    return gate.own_words(work.actor, held, language=intervention.language, authors=authors)


def name_for(actor: Actor, vault: Vault, intervention: Intervention, language: str) -> Cleared | None:
    """Clear the speaker's name for a note-taker of the process; None for anybody else, or where none is kept."""
    names = speaker_to_hand_in(vault, intervention).names
    if not names:
        return None
    spoken = language if language in names else next(iter(names))
    authors = _writers(actor, intervention)
    return gate.own_words(actor, Held(names[spoken]), language=spoken, authors=authors)


def _put_on_record(work: Work, intervention: Intervention) -> None:
    if intervention.is_confidential:
        process_id = intervention.book.session.event.process_id
        work.witness("read-notes", about=("intervention", intervention.id), process_id=process_id)


def _writers(actor: Actor, intervention: Intervention) -> tuple[uuid.UUID, ...]:
    return (actor.person_id,) if actor.person_id is not None and write(actor, intervention) else ()


def _seal(vault: Vault, intervention: Intervention, plain: bytes, about: str) -> bytes:
    return vault.seal_under(intervention.data_key, plain, about=about, key_about=key_about(intervention.id))


def _open(vault: Vault, intervention: Intervention, sealed: bytes, about: str) -> bytes:
    return vault.open_under(intervention.data_key, sealed, about=about, key_about=key_about(intervention.id))
