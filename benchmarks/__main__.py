"""One run of all benchmarks: prints a table of ratios, appends a line to docs/bars.md, fails if a bar is not met."""

import json
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import bars, cases, compiling, drafts, pressing
from benchmarks.cases import EVENT_PAGE, WAITING, Visit
from benchmarks.place import Place, Running
from benchmarks.served import cache_is_built

ROLE = "ngo"


def main() -> int:
    """Measure everything; 1 if a bar is not met. Stopped from outside, it still ends what it started."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with TemporaryDirectory(prefix="consult-benchmarks-") as folder:
        place = Place(Path(folder))
        place.fill()
        found = told([bars.of_start(*cold_start(place))])
        found += told(pages(place))
        found += told(pressing.measure(place, compiling.write_documents(place)))
    bars.keep(found)
    return int(any(bar.is_met is False for bar in found))


def told(measured: list[bars.Bar]) -> list[bars.Bar]:
    """Print what was measured at once, so that a run cut short has said something."""
    sys.stdout.write(f"{bars.table(measured)}\n")
    sys.stdout.flush()
    return measured


def cold_start(place: Place) -> tuple[float, float]:
    """Start ``consult serve`` three times, and give the middle time to the first page, and its processor time."""
    seconds = []
    for _ in range(3):
        with place.running("consult", "serve", path=EVENT_PAGE) as started:
            seconds.append((started.seconds, started.processor_seconds))
    return sorted(seconds)[1]


def pages(place: Place) -> list[bars.Bar]:
    """Measure the pages, every page made afresh; then the public page from the cache, and the process after it all."""
    email, password = place.sign_in(ROLE)
    waiting = drafts.begin_drafts(place, email, WAITING)
    with place.running("benchmarks.served", "afresh", path=EVENT_PAGE) as ours:
        visit = Visit(*drafts.signed_in(ours.port, email, password), waiting)
        with place.running("benchmarks.bare", json.dumps(cases.bare_paths(visit)), path=EVENT_PAGE) as bare:
            cases.must_be_equal(ours.port, bare.port, visit)
            results = [cases.measure(case, ours.port, bare.port) for case in cases.cases(visit)]
            found = [bar for result in results for bar in bars.of_page(result)]
            return [*found, kept(place, visit, bare), *bars.of_process(ours.most_memory(), ours.loaded())]


def kept(place: Place, visit: Visit, bare: Running) -> bars.Bar:
    """Measure the public event page with the version cache, where this version has one."""
    if not cache_is_built():
        return bars.of_kept_page(None)
    with place.running("benchmarks.served", path=EVENT_PAGE) as ours:
        return bars.of_kept_page(cases.measure(cases.cases(visit)[0], ours.port, bare.port))


if __name__ == "__main__":
    sys.exit(main())
