"""The archive: a ZIP file with a manifest, one JSON file for each table, and the files handed in."""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import Any

FORMAT = "consult-bundle"
VERSION = 1
MANIFEST = "manifest.json"
MOST_BYTES = 2_000_000_000
MOST_FILES = 20_000
_WHEN = (1980, 1, 1, 0, 0, 0)

Rows = list[dict[str, Any]]


class BadBundle(ValueError):
    """A bundle cannot be taken: which file, where in it, and why."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}")
        self.file, self.place, self.reason = file, place, reason


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a bundle holds: facts about the export, rows by table, contents of files by id."""

    about: dict[str, Any]
    tables: dict[str, Rows]
    files: dict[str, bytes] = field(default_factory=dict)


def pack(bundle: Bundle) -> bytes:
    """Write a bundle; the same bundle gives the same bytes."""
    members = {f"data/{name}.json": _json(rows) for name, rows in sorted(bundle.tables.items())}
    members |= {f"files/{name}": content for name, content in sorted(bundle.files.items())}
    listed = [{"path": path, "sha256": hashlib.sha256(content).hexdigest()} for path, content in members.items()]
    manifest = {**bundle.about, "format": FORMAT, "version": VERSION, "files": listed}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in {MANIFEST: _json(manifest), **members}.items():
            archive.writestr(zipfile.ZipInfo(path, _WHEN), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def unpack(packed: bytes) -> Bundle:
    """Read a bundle back. Errors: BadBundle for what is no bundle, too large, incomplete or altered."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(packed))
    except zipfile.BadZipFile as problem:
        raise BadBundle("bundle", "whole file", "this is not a ZIP file") from problem
    members = archive.infolist()
    if len(members) > MOST_FILES or sum(member.file_size for member in members) > MOST_BYTES:
        raise BadBundle("bundle", "whole file", "it is too large to be read safely")
    manifest = _manifest(archive)
    contents = {told["path"]: _member(archive, told) for told in manifest.pop("files")}
    tables = {path[5:-5]: _rows(path, content) for path, content in contents.items() if path.startswith("data/")}
    files = {path[6:]: content for path, content in contents.items() if path.startswith("files/")}
    return Bundle({key: value for key, value in manifest.items() if key not in {"format", "version"}}, tables, files)


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    if MANIFEST not in archive.namelist():
        raise BadBundle(MANIFEST, "whole file", "it is missing")
    manifest = _parsed(MANIFEST, archive.read(MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadBundle(MANIFEST, "format", f"it does not say {FORMAT}")
    if manifest.get("version") != VERSION:
        raise BadBundle(MANIFEST, "version", f"this installation reads version {VERSION}")
    files = manifest.get("files")
    if not isinstance(files, list) or not all(
        isinstance(told, dict) and {"path", "sha256"} <= set(told) for told in files
    ):
        raise BadBundle(MANIFEST, "files", "it must list each file with path and sha256")
    return manifest


def _member(archive: zipfile.ZipFile, told: dict[str, str]) -> bytes:
    try:
        content = archive.read(told["path"])
    except (KeyError, zipfile.BadZipFile) as problem:
        raise BadBundle(str(told["path"]), "whole file", "it is missing or damaged") from problem
    if hashlib.sha256(content).hexdigest() != told["sha256"]:
        raise BadBundle(told["path"], "whole file", "it is not the file that the manifest lists (SHA-256 differs)")
    return content


def _rows(path: str, content: bytes) -> Rows:
    rows = _parsed(path, content)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadBundle(path, "whole file", "it must be a list of objects")
    return rows


def _parsed(path: str, content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as problem:
        raise BadBundle(path, "whole file", f"it is not JSON in UTF-8 ({problem})") from problem


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
