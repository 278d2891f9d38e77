"""The key ring on disk: ``keys/`` in the data folder, readable by its owner alone, never in a database backup."""

import os
import secrets
from pathlib import Path

from consult.kernel.vault import KEY_BYTES, Vault


def open_vault(folder: Path) -> Vault:
    """Read the ring, making its first key on first use.

    Side effects: creates ``folder`` (0700) and ``0001.key`` (0600). Errors: PermissionError if others may read a key.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not list(folder.glob("*.key")):
        _write(folder / "0001.key", secrets.token_bytes(KEY_BYTES))
    ring = {}
    for path in sorted(folder.glob("*.key")):
        if path.stat().st_mode & 0o077:
            problem = f"{path} can be read by others: run chmod 600 on it"
            raise PermissionError(problem)
        ring[int(path.stem)] = path.read_bytes()
    return Vault(ring)


def secret_for(folder: Path, name: str) -> bytes:
    """Read the secret ``name`` beside the ring, making it on first use."""
    path = folder / f"{name}.secret"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(path, secrets.token_bytes(KEY_BYTES))
    return path.read_bytes()


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
