"""Signing: Ed25519 (RFC 8032), so that whoever has the public key can tell that bytes are the installation's."""

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key: 32 bytes."""

    raw: bytes

    @property
    def words(self) -> str:
        """Give the key in one line of base64."""
        return base64.b64encode(self.raw).decode()

    @property
    def pem(self) -> str:
        """Give the key as PEM (RFC 8410), as other tools read it."""
        key = Ed25519PublicKey.from_public_bytes(self.raw)
        return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    @property
    def fingerprint(self) -> str:
        """Give the SHA-256 of the key in hexadecimal, in groups of four, to be compared by eye or on the telephone."""
        whole = hashlib.sha256(self.raw).hexdigest()
        return " ".join(whole[start : start + 4] for start in range(0, len(whole), 4))

    def has_signed(self, content: bytes, signature: bytes) -> bool:
        """Say whether the signature of ``content`` was made with the private half of this key."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, content)
        except InvalidSignature:
            return False
        return True

    @classmethod
    def read(cls, text: str) -> "PublicKey":
        """Read a key from PEM or from a line of base64. Errors: ValueError."""
        if "BEGIN" in text:
            key = load_pem_public_key(text.encode())
            if not isinstance(key, Ed25519PublicKey):
                raise ValueError("not an Ed25519 key")
            return cls(key.public_bytes(Encoding.Raw, PublicFormat.Raw))
        try:
            raw = base64.b64decode(text.strip(), validate=True)
        except binascii.Error as problem:
            raise ValueError("neither PEM nor base64") from problem
        if len(raw) != 32:  # noqa: PLR2004 - RFC 8032
            raise ValueError("an Ed25519 key has 32 bytes")
        return cls(raw)


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with a private key, which stays in here."""

    _key: Ed25519PrivateKey

    @property
    def public(self) -> PublicKey:
        """Give the half that everybody may have."""
        return PublicKey(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, content: bytes) -> bytes:
        """Sign: 64 bytes, the same each time for the same content."""
        return self._key.sign(content)
