"""The seal of a confidential bundle: AES-256-GCM under a key made from a passphrase by scrypt."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MAGIC = b"CONSULT-SEALED-1\n"
_SALT, _NONCE = 16, 12
# 64 MiB and about 0.3 s: a passphrase cannot be guessed fast (RFC 7914 parameters N, r, p).
_COST, _BLOCK, _LANES = 2**16, 8, 1
LEAST_PASSPHRASE = 12


class SealIsBroken(ValueError):
    """The passphrase is wrong, or the file was altered."""


def is_sealed(packed: bytes) -> bool:
    """Say whether a file is a sealed bundle."""
    return packed.startswith(MAGIC)


def seal(packed: bytes, passphrase: str) -> bytes:
    """Encrypt a bundle: magic line, salt, nonce, ciphertext. Errors: ValueError for a short passphrase."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise ValueError(f"the passphrase needs at least {LEAST_PASSPHRASE} characters")
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    return MAGIC + salt + nonce + AESGCM(_key(passphrase, salt)).encrypt(nonce, packed, MAGIC)


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """Decrypt a sealed bundle. Errors: SealIsBroken."""
    rest = sealed[len(MAGIC) :]
    salt, nonce, text = rest[:_SALT], rest[_SALT : _SALT + _NONCE], rest[_SALT + _NONCE :]
    try:
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, text, MAGIC)
    except (InvalidTag, ValueError) as problem:
        raise SealIsBroken("the passphrase is wrong, or the file was altered") from problem


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_COST, r=_BLOCK, p=_LANES).derive(passphrase.encode())
