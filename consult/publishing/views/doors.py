"""The room of publishing, and what its doors load."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from consult.processes.models import Process
from consult.publishing.models import Compilation, Rendition
from consult.publishing.queries import newest_compilation, one_rendition, released_report
from consult.publishing.rules import MANIFEST, Edition, Form, manifest_key
from consult.reports.models import Report
from consult.reports.queries.finding import one_report
from consult.web.room import Room
from consult.web.toolbox import toolbox

room = Room("publishing", __name__)
Offers = dict[Edition, dict[str, dict[Form, Rendition]]]


@dataclass(frozen=True, slots=True)
class Bench:
    """A report, and its newest compilation."""

    report: Report
    newest: Compilation | None


def bench(session: Session, process: Process, slug: str) -> Bench | None:
    """Load a report of this process with its newest compilation."""
    report = one_report(session, process, slug)
    return None if report is None else Bench(report, newest_compilation(session, report.id))


def published(session: Session, process: Process, slug: str) -> Compilation | None:
    """Load what was released last of a report."""
    return released_report(session, process, slug)


def rendition(session: Session, process: Process, compilation_id: uuid.UUID, name: str) -> Rendition | None:
    """Load a rendition of this process."""
    return one_rendition(session, process, compilation_id, name)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The signed list of what was released of a report, or its signature."""

    name: str
    content: bytes

    @property
    def media_type(self) -> str:
        """Give what a browser is told that it is."""
        return "application/json" if self.name == MANIFEST else "application/octet-stream"


def manifest(session: Session, process: Process, slug: str, name: str) -> Manifest | None:
    """Load the manifest of what was released last of a report, or its signature; an old compilation has none."""
    compilation = published(session, process, slug)
    if compilation is None:
        return None
    try:
        return Manifest(name, b"".join(toolbox().files.read(manifest_key(compilation.id, name))))
    except FileNotFoundError:
        return None


def offers(compilation: Compilation) -> Offers:
    """Arrange what was compiled as people look for it: by edition, language and form."""
    found: Offers = {}
    for edition in Edition:
        rows = [row for row in compilation.renditions if row.edition is edition]
        for language in sorted({row.language for row in rows}):
            there = {row.form: row for row in rows if row.language == language}
            found.setdefault(edition, {})[language] = {form: there[form] for form in Form if form in there}
    return found
