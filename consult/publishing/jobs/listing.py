"""The signed list of what a compilation made, for whoever downloads from it."""

import io
import uuid
from collections.abc import Sequence

from consult.kernel.desk import Desk
from consult.kernel.signing import Signer
from consult.publishing.models import Compilation
from consult.publishing.rules import (
    MANIFEST,
    SIGNATURE,
    download_name,
    manifest_entry,
    manifest_key,
    manifest_text,
)


def sign_manifest(desk: Desk, signer: Signer, number: uuid.UUID, *, left_out: Sequence[str]) -> None:
    """Store the manifest of a compilation as it is now, and its signature; paths are the names of downloads."""
    with desk.read() as work:
        compilation = work.session.get_one(Compilation, number)
        report = compilation.report
        listed = [manifest_entry(row, path=download_name(report.slug, row)) for row in compilation.renditions]
        text = manifest_text(report.process.slug, {report.slug: listed}, (), left_out, signer.public.words)
    for name, content in ((MANIFEST, text), (SIGNATURE, signer.sign(text))):
        key = manifest_key(number, name)
        desk.files.erase(key)
        desk.files.put(key, io.BytesIO(content))
