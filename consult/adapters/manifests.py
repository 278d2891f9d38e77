"""Verifying a compiled folder: is each file what its signed manifest says, and is there anything else."""

import hashlib
import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath

from consult.kernel.signing import PublicKey

FORMAT, VERSION = "consult-manifest", 1
NAME, SIGNATURE = "manifest.json", "manifest.sig"
_PIECE = 1 << 20


class NoManifest(Exception):
    """There is nothing to verify here; the message says what is lacking."""


class State(StrEnum):
    """What became of a file."""

    OK = "ok"
    CHANGED = "changed"
    MISSING = "missing"
    UNKNOWN = "unknown"


def check_folder(place: Path, key: PublicKey) -> list[tuple[str, State]]:
    """Compare a folder with its manifest (``place`` is either), which ``key`` must have signed.

    What another key has signed, or nobody, says nothing: then only the manifest is told of. Errors: NoManifest.
    """
    manifest = place / NAME if place.is_dir() else place
    folder, signature = manifest.parent, manifest.with_name(SIGNATURE)
    if not manifest.is_file():
        raise NoManifest(f"There is no {NAME} in {place}.")
    content = manifest.read_bytes()
    if not signature.is_file():
        return [(SIGNATURE, State.MISSING)]
    if not key.has_signed(content, signature.read_bytes()):
        return [(manifest.name, State.CHANGED)]
    listed = dict(_listed(content))
    own = {manifest.relative_to(folder).as_posix(), SIGNATURE}
    there = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()
    }
    known = [(path, _state(folder / path, digest)) for path, digest in sorted(listed.items())]
    return [(manifest.name, State.OK), *known, *((path, State.UNKNOWN) for path in sorted(there - set(listed) - own))]


def _listed(content: bytes) -> Iterator[tuple[str, str]]:
    """Give path and SHA-256 of each file; a path that leads elsewhere is refused, whoever has signed it."""
    told = json.loads(content)
    if (told.get("format"), told.get("version")) != (FORMAT, VERSION):
        raise NoManifest(f"This is not a {FORMAT} of version {VERSION}.")
    for entries in told["reports"].values():
        for entry in entries:
            path = PurePosixPath(entry["path"])
            if path.is_absolute() or ".." in path.parts:
                raise NoManifest(f"The manifest names {path}, which is not in its folder.")
            yield path.as_posix(), entry["sha256"]


def _state(path: Path, digest: str) -> State:
    if path.is_symlink():
        return State.CHANGED
    if not path.is_file():
        return State.MISSING
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return State.OK if found.hexdigest() == digest else State.CHANGED
