"""Reports for everybody: a list, a page for each, and the renditions."""

from flask import Response as Streamed
from werkzeug.wrappers import Response

from consult.processes.models import Process
from consult.processes.permissions import see
from consult.publishing.models import Compilation, Rendition
from consult.publishing.permissions import read_rendition
from consult.publishing.queries import released
from consult.publishing.rules import MANIFEST, SIGNATURE, Form, download_name
from consult.publishing.views.doors import Manifest, manifest, offers, published, rendition, room
from consult.reports.queries.checks import sources_no_longer_quotable
from consult.web.page import show
from consult.web.room import anyone, the_process
from consult.web.session import work
from consult.web.toolbox import toolbox

# A rendition is one file with its own styles and pictures and nothing else; it may do nothing.
ALONE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; frame-ancestors 'none'"
)


@room.page("/publications", load=the_process, may=see, cached=True)
def list_reports(process: Process) -> str:
    """List the reports that were released."""
    return show(compilations=released(work().session, process))


@room.page("/publications/<slug>", load=published, may=anyone, cached=True)
def show_report(compilation: Compilation) -> str:
    """Offer every edition, language and form of a report."""
    gone = sources_no_longer_quotable(work().session, compilation.report_id, now=work().now)
    return show(compilation=compilation, report=compilation.report, offered=offers(compilation), gone=gone)


@room.page("/renditions/<uuid:compilation_id>/<name>", load=rendition, may=read_rendition)
def send_rendition(found: Rendition) -> Response:
    """Send a rendition: HTML to be read here, the others to be kept."""
    response = Streamed(toolbox().files.read(found.file_key), mimetype=found.form.media_type.partition(";")[0])
    response.headers["Content-Type"] = found.form.media_type
    response.headers["Content-Length"] = str(found.size)
    response.headers["Content-Security-Policy"] = ALONE
    kind = "inline" if found.form is Form.HTML else "attachment"
    name = download_name(found.compilation.report.slug, found)
    response.headers["Content-Disposition"] = f'{kind}; filename="{name}"'
    return response


@room.page(f"/publications/<slug>/<any('{MANIFEST}', '{SIGNATURE}'):name>", load=manifest, may=anyone)
def send_manifest(found: Manifest) -> Response:
    """Send the list of a report's files, or its signature."""
    response = Streamed(found.content, mimetype=found.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response
