"""Everything a source holds, opened to be carried to another installation; on record first."""

import json
import uuid
from dataclasses import dataclass

from consult.kernel.text.held import reveal
from consult.kernel.work import Work
from consult.sources.models import Source, SourceText
from consult.sources.queries.seals import held_text, key_about


@dataclass(frozen=True, slots=True)
class Carried:
    """A source's words for the interchange bundle: the contributor's names by language, each text by its id."""

    names: dict[str, str]
    texts: dict[uuid.UUID, str]


def carried(work: Work, source: Source) -> Carried:
    """Open a source, replaced versions too, for the bundle; whoever calls this has asked whether it may leave."""
    work.witness("export-in-bundle", about=("source", source.id), process_id=source.process_id)
    about, key = f"source.contributor:{source.id}", key_about(source.id)
    packed = work.vault.open_under(source.data_key, source.sealed_contributor, about=about, key_about=key)
    names: dict[str, str] = json.loads(packed)
    return Carried(names, {text.id: reveal(held_text(work.vault, source, text)) for text in source.texts})


def canonical_words(work: Work, text: SourceText) -> str:
    """Open one canonical text to find where a quote stands in it; on record first."""
    work.witness("read-to-find-quote", about=("source", text.source_id), process_id=text.source.process_id)
    return reveal(held_text(work.vault, text.source, text))
