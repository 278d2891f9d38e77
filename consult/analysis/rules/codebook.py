"""What a code is called, and the stable short name that stands in addresses and bundles."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

LONGEST_SLUG = 50


class Way(StrEnum):
    """Where a code moves among its siblings."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Wording:
    """Name and definition of a code in one language."""

    name: str
    definition: str


def slug_of(name: str, taken: Collection[str]) -> str:
    """Make a short name from a code's name, free among ``taken``; names without Latin letters become ``code``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-") or "code"
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
