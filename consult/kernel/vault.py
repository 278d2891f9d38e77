"""Sealing: AES-GCM under a ring of keys kept outside the database (DESIGN, decision 4)."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.orm import Session

_NONCE = 12
_ID = 4
KEY_BYTES = 32


class CannotOpen(Exception):
    """The seal is broken, belongs to another row, or its key has been destroyed."""


class Vault:
    """Seals and opens bytes with the newest key of the ring, and pins texts with a keyed hash.

    Every sealed value is bound to what it is ``about`` (row and column): moved elsewhere, it does not open.
    """

    def __init__(self, ring: Mapping[int, bytes]) -> None:
        if not ring or any(len(key) != KEY_BYTES for key in ring.values()):
            problem = "the key ring needs at least one key of 32 bytes"
            raise ValueError(problem)
        self._ring = dict(ring)
        self._newest = max(ring)
        self._pinning = hashlib.blake2b(self._ring[min(ring)], person=b"consult-pin").digest()[:KEY_BYTES]

    def seal(self, plain: bytes, *, about: str) -> bytes:
        """Encrypt ``plain``: four bytes of key number, twelve of nonce, then AES-256-GCM."""
        return self._newest.to_bytes(_ID) + _lock(self._ring[self._newest], plain, about)

    def open(self, sealed: bytes, *, about: str) -> bytes:
        """Decrypt what ``seal`` made for the same ``about``.

        Errors: CannotOpen if it was altered, moved, or its key is not in the ring.
        """
        key = self._ring.get(int.from_bytes(sealed[:_ID]))
        if key is None:
            raise CannotOpen(about)
        return _unlock(key, sealed[_ID:], about)

    def new_key(self, *, about: str) -> bytes:
        """Make a data key, wrapped by the ring; erasing the wrapped key erases what it sealed."""
        return self.seal(secrets.token_bytes(KEY_BYTES), about=about)

    def seal_under(self, wrapped: bytes, plain: bytes, *, about: str, key_about: str) -> bytes:
        """Encrypt ``plain`` under a wrapped data key."""
        return _lock(self.open(wrapped, about=key_about), plain, about)

    def open_under(self, wrapped: bytes, sealed: bytes, *, about: str, key_about: str) -> bytes:
        """Decrypt what ``seal_under`` made."""
        return _unlock(self.open(wrapped, about=key_about), sealed, about)

    def pin(self, text: str) -> str:
        """Give a keyed hash of ``text`` (32 hex digits): equal texts pin equal, nobody can guess the text."""
        return hmac.new(self._pinning, text.encode(), hashlib.sha256).hexdigest()[:32]


def vault_of(session: Session) -> Vault:
    """Give the vault that whoever opened the session put there."""
    found = session.info["vault"]
    if not isinstance(found, Vault):
        problem = "this session was opened without a vault"
        raise TypeError(problem)
    return found


def _lock(key: bytes, plain: bytes, about: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about.encode())


def _unlock(key: bytes, sealed: bytes, about: str) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
    except (InvalidTag, ValueError) as problem:
        raise CannotOpen(about) from problem
