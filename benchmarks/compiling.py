"""Printing one document: our press beside bare WeasyPrint of the same HTML, each in a process of its own.

``python -m benchmarks.compiling ours|bare FILE`` prints the seconds of one warm printing of the document in FILE.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.cases import Result
from benchmarks.drafts import PROCESS
from benchmarks.place import Place
from config import Config
from consult.app import open_desk
from consult.press import Document, from_json, to_json
from consult.processes.queries import process_by_slug
from consult.publishing.documents import Office, manuscripts
from consult.publishing.rules import Edition
from consult.reports.queries import one_report

ROUNDS = 3
REPORT = "report-57"


def write_document(place: Place) -> Path:
    """Write the document of the example's report in English into the data folder."""
    desk = open_desk(Config(database_url=f"sqlite:///{place.var / 'consult.db'}", var=place.var))
    with desk.read() as work:
        process = process_by_slug(work.session, PROCESS)
        report = None if process is None else one_report(work.session, process, REPORT)
        if process is None or report is None:
            raise LookupError(f"the example has no {REPORT}")
        office = Office("Consult", "contact@consult.example")
        whole = manuscripts(work.session, process, report, office=office, now=work.now)
        found = next(one for one in whole if (one.edition, one.language) == (Edition.STANDARD, "en"))
        written = place.var / "document.json"
        written.write_text(to_json(found.document), encoding="utf-8")
    desk.sessions.kw["bind"].dispose()
    return written


def measure(place: Place) -> Result:
    """Print the document in rounds, ours and bare in turn."""
    file = str(write_document(place))
    shares = []
    for _ in range(ROUNDS):
        ours, bare = (float(place.run("benchmarks.compiling", how, file)) for how in ("ours", "bare"))
        shares.append(bare / ours)
    return Result("compiling (PDF, one document)", median(shares), min(shares), max(shares), 0, is_public=False)


def ours(document: Document) -> None:
    """Print as the worker does."""
    from consult.press import render_pdf  # noqa: PLC0415 - the other way must not load it

    render_pdf(document)


def bare(document: Document) -> None:
    """Print the same HTML with the same fonts by WeasyPrint as it comes."""
    from weasyprint import HTML  # noqa: PLC0415 - the runner of the benchmarks must not load it

    from consult.press.html import Medium, page  # noqa: PLC0415 - beside it
    from consult.press.pdf.engine import furniture  # noqa: PLC0415 - likewise
    from consult.press.pdf.faces import faces  # noqa: PLC0415 - likewise

    loaded = faces()
    source = HTML(string=page(document, Medium.PRINT, furniture(document)), base_url="data:,")
    source.write_pdf(pdf_variant="pdf/ua-1", font_config=loaded.configuration, stylesheets=[loaded.sheet])


def warm_seconds(act: Callable[[Document], None], document: Document) -> float:
    """Do it once to load everything, then once more with the clock."""
    act(document)
    began = time.perf_counter()
    act(document)
    return time.perf_counter() - began


if __name__ == "__main__":
    ways = {"ours": ours, "bare": bare}
    asked = from_json(Path(sys.argv[2]).read_text(encoding="utf-8"))
    sys.stdout.write(f"{warm_seconds(ways[sys.argv[1]], asked)}\n")
