"""Names that stand in a text although their bearers did not agree to be named."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from consult.kernel.languages import LANGUAGES
from consult.kernel.text.held import Use, reveal
from consult.kernel.vault import vault_of
from consult.sources.models import Source
from consult.sources.queries.gate import Rights
from consult.sources.queries.seals import held_contributor
from consult.sources.rules import Attribution

SHORTEST_NAME = 4


def unwanted_names(
    session: Session, sources: Iterable[Source], texts: dict[str, str], rights: Rights
) -> dict[str, list[Source]]:
    """Say, by key of ``texts``, whose name stands there without consent; no name comes out of this.

    A name that another source of the same contributor carries with consent may stand. Names of fewer than four
    letters are passed over: they are found in other words too easily.
    """
    names = {source: _names(session, source) for source in sources}
    agreed = {name for source, found in names.items() if _is_named(source, rights) for name in found}
    secret = {source: found - agreed for source, found in names.items() if not _is_named(source, rights)}
    return {
        key: found
        for key, words in texts.items()
        if (found := [source for source, own in secret.items() if any(name in words.casefold() for name in own)])
    }


def _names(session: Session, source: Source) -> set[str]:
    vault = vault_of(session)
    found = {reveal(held_contributor(vault, source, language)).casefold() for language in LANGUAGES}
    return {name for name in found if len(name) >= SHORTEST_NAME}


def _is_named(source: Source, rights: Rights) -> bool:
    consent = rights.find(source, Use.QUOTE)
    return consent is not None and consent.attribution is Attribution.NAMED
