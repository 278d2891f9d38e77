"""Printing one document: our press beside bare WeasyPrint of the same HTML, in turn in one process.

``python -m benchmarks.compiling beside FILE`` prints, for each round, the processor time of bare WeasyPrint as a share
of ours, for the document in FILE; ``once FILE`` prints it once as WeasyPrint comes, and ``most FILE`` once as we do, to
say the pages of the PDF and the most memory in megabytes that it took.
"""

import gc
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import median

from benchmarks.cases import Result
from benchmarks.drafts import PROCESS
from benchmarks.place import Place
from config import Config
from consult.app import open_desk
from consult.press import Document, from_json, to_json
from consult.processes.queries import process_by_slug
from consult.publishing.documents import Manuscript, Office, manuscripts
from consult.publishing.rules import Edition
from consult.reports.queries import one_report

ROUNDS = 7
HOOKS = (
    ("weasyprint.pdf", "add_tags"),
    ("weasyprint.layout", "make_all_pages"),
    ("weasyprint.layout.inline", "split_first_line"),
)
REPORT = "report-57"


def write_documents(place: Place) -> dict[str, Path]:
    """Write the documents of the example's report into the data folder, by language."""
    desk = open_desk(Config(database_url=f"sqlite:///{place.var / 'consult.db'}", var=place.var))
    written = {}
    with desk.read() as work:
        process = process_by_slug(work.session, PROCESS)
        report = None if process is None else one_report(work.session, process, REPORT)
        if process is None or report is None:
            raise LookupError(f"the example has no {REPORT}")
        office = Office("Consult", "contact@consult.example")
        for one in manuscripts(work.session, process, report, office=office, now=work.now):
            if isinstance(one, Manuscript) and one.edition is Edition.STANDARD:
                written[one.language] = place.var / f"document-{one.language}.json"
                written[one.language].write_text(to_json(one.document), encoding="utf-8")
    desk.sessions.kw["bind"].dispose()
    return written


def measure(place: Place, file: Path) -> Result:
    """Print the document in rounds, ours and bare in turn."""
    shares = [float(share) for share in place.run("benchmarks.compiling", "beside", str(file)).split()]
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


def beside(document: Document) -> list[float]:
    """Print both ways once to load everything, then in turn: bare as a share of ours, for each round."""
    stock = [(module, name, getattr(import_module(module), name)) for module, name in HOOKS]

    def as_it_comes(document: Document) -> None:
        for module, name, function in stock:
            setattr(import_module(module), name, function)  # ours puts its own back with each printing
        bare(document)

    seconds_of(ours, document), seconds_of(as_it_comes, document)
    return [seconds_of(as_it_comes, document) / seconds_of(ours, document) for _ in range(ROUNDS)]


def seconds_of(act: Callable[[Document], None], document: Document) -> float:
    """Do it by the clock of the processor; what was left over before is cleared away first, and not counted."""
    gc.collect()
    began = time.process_time()
    act(document)
    return time.process_time() - began


def most(document: Document) -> str:
    """Print as the worker does, and tell the pages and the most memory, counted before the pages are."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - only this way needs it

    from consult.press import render_pdf  # noqa: PLC0415 - the runner of the benchmarks must not load it

    printed = render_pdf(document)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1_000_000
    return f"{len(PdfDocument(printed))} {megabytes}"


def main(way: str, file: str) -> str:
    """Do what was asked, and say what came out."""
    document = from_json(Path(file).read_text(encoding="utf-8"))
    if way == "most":
        return most(document)
    if way == "once":
        bare(document)
        return ""
    return " ".join(map(str, beside(document)))


if __name__ == "__main__":
    sys.stdout.write(f"{main(*sys.argv[1:])}\n")
