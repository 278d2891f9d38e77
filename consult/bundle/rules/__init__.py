"""Plain rules of bundles: what a bundle is, its archive, its schema, its seal."""

from consult.bundle.rules.archive import BadBundle, Bundle, pack, unpack
from consult.bundle.rules.ids import copied
from consult.bundle.rules.printing import must_be_printable
from consult.bundle.rules.schema import check, schema
from consult.bundle.rules.seal import SealIsBroken, is_sealed, seal, unseal

__all__ = [
    "BadBundle",
    "Bundle",
    "SealIsBroken",
    "check",
    "copied",
    "is_sealed",
    "must_be_printable",
    "pack",
    "schema",
    "seal",
    "unpack",
    "unseal",
]
