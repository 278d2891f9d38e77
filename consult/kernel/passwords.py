"""Passwords and second factors: slow hashes, one-time codes, random tokens."""

import hashlib
import secrets
import unicodedata
from datetime import datetime

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

STEP_SECONDS = 30
# 19 MiB, two passes, one lane: OWASP's least for Argon2id; about 0.2 s on a small server (STACK.md).
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
# As costly to check as anybody's, and nobody's: hashing one at each start would take time and 19 MiB.
_NOBODY = f"$argon2id$v=19$m={_HASHER.memory_cost},t={_HASHER.time_cost},p=1${'A' * 22}${'A' * 43}"


def hash_password(password: str) -> str:
    """Hash a password with Argon2id. Timing: about 0.2 s; never inside a transaction."""
    return _HASHER.hash(password)


def is_right(password: str, known_hash: str | None) -> bool:
    """Say whether a password fits a hash; takes as long for a person who does not exist."""
    try:
        _HASHER.verify(known_hash or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return known_hash is not None


def new_password() -> str:
    """Make a password that can be read aloud: four groups of five letters and digits that nobody confuses."""
    return _groups(4)


def new_recovery_codes() -> tuple[str, ...]:
    """Make the codes that stand in, once each, for a lost authenticator application: eight, of 49 bits each."""
    return tuple(_groups(2) for _ in range(8))


def plain_code(typed: str) -> str:
    """Bring a typed code into the form it was made in: ASCII digits whatever the script, no spaces, hyphens, capitals.

    Source of the digits: the Unicode Character Database, so that what an Arabic keyboard writes counts too.
    """
    kept = (letter for letter in typed.lower() if letter.isalnum())
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in kept)


def _groups(number: int) -> str:
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(number))


def new_token() -> str:
    """Make a random token of 256 bits for a cookie or a link."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Hash a token for storage; a token has enough randomness for a fast hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_secret() -> str:
    """Make the secret of an authenticator application (RFC 6238), in base 32."""
    return pyotp.random_base32()


def secret_address(secret: str, *, email: str, office: str) -> str:
    """Give the otpauth address that an authenticator application reads from a picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=office)


def step_of(code: str, secret: str, *, now: datetime, after: int) -> int | None:
    """Give the time step that a six-digit code belongs to, one step of clock drift allowed; None if it is wrong.

    A step up to ``after`` was used already: a code works once.
    """
    digits = plain_code(code).encode()
    present = int(now.timestamp()) // STEP_SECONDS
    generator = pyotp.TOTP(secret)
    for step in (present, present - 1, present + 1):
        if step > after and secrets.compare_digest(generator.generate_otp(step).encode(), digits):
            return step
    return None
