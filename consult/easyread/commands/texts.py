"""Saving words in one language: never over somebody else's, and with what the writer had before them."""

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import CursorResult, Select, select, update

from consult.easyread.models import (
    AnyText,
    EasyEdition,
    EasyHeading,
    EasySection,
    EasyTitle,
    EasyVersion,
    WordEntry,
    WordText,
)
from consult.easyread.models.worded import pinned
from consult.easyread.rules import Explained
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.rules import TextStatus


class TextHasChanged(Refused):
    """Somebody else saved first."""

    says = N_(
        "Somebody else changed this text while you were writing. It now says: “%(theirs)s”. "
        "Your words are still in the form. Save again to replace theirs."
    )
    field = "words"


class WordsAreMissing(Refused):
    """A text without words says nothing."""

    says = N_("Write the words. Nothing was saved.")
    field = "words"


def save_title(work: Work, *, version: EasyVersion, words: str, base: int) -> EasyTitle:
    """Save the title in the version's language, written on version ``base`` (0: none). Errors: TextHasChanged."""
    edition = version.edition
    place = (EasyTitle, "edition_id", edition.id)
    return save_words(work, version=version, place=place, values={"words": words}, base=base)


def save_heading(work: Work, *, version: EasyVersion, section: EasySection, words: str, base: int) -> EasyHeading:
    """Save a heading, written on version ``base`` (0: none). Errors: TextHasChanged."""
    place = (EasyHeading, "section_id", section.id)
    return save_words(work, version=version, place=place, values={"words": words}, base=base)


def explain_word(work: Work, *, version: EasyVersion, entry: WordEntry, explained: Explained, base: int) -> WordText:
    """Save a hard word and its explanation, written on version ``base`` (0: none). Errors: TextHasChanged."""
    values = {
        "words": explained.explanation,
        "term": explained.term,
        "synonyms": list(explained.synonyms),
    }
    place = (WordText, "entry_id", entry.id)
    return save_words(work, version=version, place=place, values=values, base=base)


def lock_edition(work: Work, *, edition: EasyEdition) -> None:
    """Take the edition for the rest of this work: orders, names and first texts are given out one at a time."""
    work.session.execute(select(EasyEdition.id).where(EasyEdition.id == edition.id).with_for_update())


def save_words(
    work: Work,
    *,
    version: EasyVersion,
    place: tuple[type[AnyText], str, uuid.UUID],
    values: Mapping[str, Any],
    base: int,
) -> AnyText:
    """Save a text of any kind in the version's language; ``place`` names its table, its owner's column and id.

    Sending the same words twice changes nothing. Errors: TextHasChanged, WordsAreMissing.
    """
    if not all(value for name, value in values.items() if name != "synonyms"):
        raise WordsAreMissing
    lock_edition(work, edition=version.edition)
    kind, owner, owner_id = place
    rows = {row.language: row for row in work.session.scalars(_of(kind, owner, owner_id))}
    original = None if version.is_original else rows.get(version.original_language)
    follows = None if version.is_original else "" if original is None else original.pin
    status = TextStatus.ORIGINAL if version.is_original else TextStatus.HUMAN
    told = {**values, "pin": work.vault.pin(pinned(values)), "status": status, "of_pin": follows}
    found = rows.get(version.language)
    if found is None:
        return _first(work, kind, {owner: owner_id, "language": version.language, **told}, base)
    return _next(work, found, told, base)


def _of(kind: type[AnyText], owner: str, owner_id: uuid.UUID) -> Select[AnyText]:
    return select(kind).where(getattr(kind, owner) == owner_id).execution_options(populate_existing=True)


def _first(work: Work, kind: type[AnyText], values: Mapping[str, Any], base: int) -> AnyText:
    if base:
        raise TextHasChanged(theirs="")
    row = kind(**values)
    work.session.add(row)
    work.session.flush()
    return row


def _next(work: Work, found: AnyText, values: Mapping[str, Any], base: int) -> AnyText:
    same = found.pin == values["pin"]
    if not same and found.version != base:
        raise TextHasChanged(theirs=found.words)
    kind = type(found)
    told = {**values, "version": found.version if same else base + 1}
    changed = update(kind).where(kind.id == found.id, kind.version == found.version).values(**told)
    result = work.session.execute(changed.execution_options(synchronize_session=False))
    if not isinstance(result, CursorResult) or result.rowcount != 1:
        raise TextHasChanged(theirs=found.words)
    work.session.refresh(found)
    return found
