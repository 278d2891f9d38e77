"""The key ring on disk: ``keys/`` in the data folder, readable by its owner alone, never in a database backup."""

import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from consult.kernel.signing import PublicKey, Signer
from consult.kernel.vault import KEY_BYTES, Vault

SIGNING = "signing.pem"


def open_vault(folder: Path) -> Vault:
    """Read the ring, making its first key on first use.

    Side effects: creates ``folder`` (0700) and ``0001.key`` (0600). Errors: PermissionError if others may read a key.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not list(folder.glob("*.key")):
        _write(folder / "0001.key", secrets.token_bytes(KEY_BYTES))
    ring = {}
    for path in sorted(folder.glob("*.key")):
        _must_be_private(path)
        ring[int(path.stem)] = path.read_bytes()
    return Vault(ring)


def secret_for(folder: Path, name: str) -> bytes:
    """Read the secret ``name`` beside the ring, making it on first use."""
    path = folder / f"{name}.secret"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(path, secrets.token_bytes(KEY_BYTES))
    return path.read_bytes()


def open_signer(folder: Path) -> Signer:
    """Read the key that signs manifests, making it on first use (``signing.pem``, PKCS #8, 0600).

    Errors: PermissionError if others may read it; ValueError if it is another kind of key.
    """
    path = folder / SIGNING
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = Ed25519PrivateKey.generate()
        _write(path, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    _must_be_private(path)
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        problem = f"{path} is not an Ed25519 key"
        raise ValueError(problem)  # noqa: TRY004 - the file is wrong, not the program
    return Signer(key)


def public_key(folder: Path) -> PublicKey | None:
    """Give the public half of the key that signs manifests, or None where none was ever made."""
    return open_signer(folder).public if (folder / SIGNING).exists() else None


def _must_be_private(path: Path) -> None:
    if path.stat().st_mode & 0o077:
        problem = f"{path} can be read by others: run chmod 600 on it"
        raise PermissionError(problem)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
