"""Sealed texts and names of a source: written by commands, opened into ``Held``."""

import json
import uuid

from consult.kernel.text.held import Held
from consult.kernel.vault import Vault
from consult.sources.models import Source, SourceText
from consult.sources.rules import whole_text


def key_about(source_id: uuid.UUID) -> str:
    """Say what a source's wrapped data key is bound to."""
    return f"source.data_key:{source_id}"


def seal_contributor(vault: Vault, source: Source, names: dict[str, str]) -> bytes:
    """Seal the contributor's name, by language."""
    packed = json.dumps(names, ensure_ascii=False, sort_keys=True).encode()
    about = f"source.contributor:{source.id}"
    return vault.seal_under(source.data_key, packed, about=about, key_about=key_about(source.id))


def held_contributor(vault: Vault, source: Source, language: str) -> Held:
    """Open the contributor's name in ``language`` (else English, else any), still held."""
    about = f"source.contributor:{source.id}"
    packed = vault.open_under(source.data_key, source.sealed_contributor, about=about, key_about=key_about(source.id))
    names: dict[str, str] = json.loads(packed)
    return Held(names.get(language) or names.get("en") or next(iter(names.values()), ""))


def seal_text(vault: Vault, source: Source, text_id: uuid.UUID, paragraphs: tuple[str, ...]) -> bytes:
    """Seal canonical paragraphs under the source's own key."""
    packed = whole_text(paragraphs).encode()
    return vault.seal_under(source.data_key, packed, about=f"source_text:{text_id}", key_about=key_about(source.id))


def held_text(vault: Vault, source: Source, text: SourceText) -> Held:
    """Open one canonical text, still held."""
    about = f"source_text:{text.id}"
    packed = vault.open_under(source.data_key, text.sealed, about=about, key_about=key_about(source.id))
    return Held(packed.decode())
