"""Source chips: kind, who speaks as far as consent lets it be said, reference."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consult.accounts.queries import labels
from consult.analysis.rules import SOURCE_NAMES
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared, Use
from consult.sources.models import Source
from consult.sources.queries import gate
from consult.web.session import work


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says of a source: the name only where the contributor is named, else the category."""

    kind: str
    name: Cleared | None
    category: str
    reference: str

    @property
    def who(self) -> Cleared | str:
        """Say who speaks: the name, or else the category."""
        return self.category if self.name is None else self.name


def chips_of(
    sources: Sequence[Source], categories: Mapping[str, str], rights: gate.Rights | None = None
) -> dict[uuid.UUID, Chip]:
    """Make a chip for each source."""
    current, language = work().session, speech.language()
    rights = rights or gate.rights_of(current, sources, now=work().now)
    return {
        source.id: Chip(
            kind=speech.gettext(SOURCE_NAMES[source.kind]),
            name=gate.contributor(current, source, rights, use=Use.QUOTE, language=language),
            category=categories.get(source.category, source.category),
            reference=source.reference,
        )
        for source in sources
    }


def chip_of(source: Source) -> Chip:
    """Make the chip of one source."""
    return chips_of([source], labels(work().session, "category", speech.language()))[source.id]
