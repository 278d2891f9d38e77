"""What the composition root hands to the web: the outside world and the capabilities' hooks, as one value."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from flask import current_app
from sqlalchemy.orm import Session

from config import Config
from consult.kernel.actor import Actor
from consult.kernel.journal import Journal
from consult.kernel.ports import FileStore
from consult.kernel.signing import PublicKey
from consult.kernel.vault import Vault
from consult.kernel.work import Fact

EXTENSION = "consult"


class NamedText(Protocol):
    """A name in one language."""

    language: Any
    name: Any


class ProcessLike(Protocol):
    """As much of a process as the web needs to know."""

    id: Any
    slug: Any
    is_public: Any
    is_example: Any
    public_version: Any

    def text_in(self, language: str) -> NamedText | None:
        """Give its name and description in a language."""


class PageKey(NamedTuple):
    """What a public page depends on: the process, its public version, and the address with language and query."""

    process_id: uuid.UUID
    version: int
    address: str


class Pages(Protocol):
    """Where public pages are kept."""

    def find(self, key: PageKey, now: datetime, /) -> bytes | None:
        """Give a kept page; None if it has to be made."""

    def keep(self, key: PageKey, page: bytes, now: datetime, /) -> None:
        """Keep a page that was made."""


class Group(StrEnum):
    """The parts of a process's navigation, in their order."""

    PUBLIC = "public"
    OWN = "own"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Navigation:
    """One entry of a process's own navigation: where it leads, what it says, who sees it, in which part it stands."""

    endpoint: str
    label: str
    may: Callable[[Actor, Any], bool]
    group: Group = Group.PUBLIC


@dataclass(frozen=True, slots=True)
class Toolbox:
    """Everything the web may not know by itself."""

    config: Config
    vault: Vault
    journal: Journal
    files: FileStore
    clock: Callable[[], datetime]
    load_actor: Callable[[Session, str, datetime], Actor | None]
    find_process: Callable[[Session, str], ProcessLike | None]
    detour: Callable[[Actor, ProcessLike | None, Config], str | None]
    navigation: Sequence[Navigation]
    listeners: Mapping[type[Fact], tuple[str, ...]]
    public_version: Callable[[Session, str], tuple[uuid.UUID, int] | None]
    pages: Pages
    most_file_bytes: int
    signed_by: PublicKey


def toolbox() -> Toolbox:
    """Give the toolbox of the running application."""
    found = current_app.extensions[EXTENSION]
    if not isinstance(found, Toolbox):
        problem = "this application was made without a toolbox"
        raise TypeError(problem)
    return found
