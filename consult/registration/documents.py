"""The list of registrations as a table of words; nothing of accommodation is in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from consult.kernel.text.speech import N_, gettext, language_name
from consult.registration.models import Registration

HEADINGS = (
    N_("Name"),
    N_("E-mail address"),
    N_("Organization"),
    N_("Category"),
    N_("Regional group"),
    N_("Takes part"),
    N_("Wishes to speak"),
    N_("Language"),
    N_("Code of the language"),
    N_("State of the registration"),
    N_("Registered at (UTC)"),
)


@dataclass(frozen=True, slots=True)
class Names:
    """What codes are called in the reader's language."""

    categories: Mapping[str, str]
    groups: Mapping[str, str]
    modes: Mapping[str, str]
    states: Mapping[str, str]


def list_rows(
    registrations: Sequence[Registration], names: Names, language: str
) -> Iterator[tuple[str | datetime, ...]]:
    """Give a row for each registration, in words, under ``HEADINGS``."""
    yes, no = gettext("Yes"), gettext("No")
    for row in registrations:
        yield (
            row.person.name,
            row.person.email,
            row.organization.name_in(language) if row.organization else "",
            names.categories.get(row.category, row.category),
            names.groups.get(row.group_code or "", row.group_code or ""),
            names.modes[row.mode],
            yes if row.wishes_to_speak else no,
            language_name(row.language),
            row.language,
            names.states[row.state],
            row.asked_at,
        )
