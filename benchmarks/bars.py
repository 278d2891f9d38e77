"""The bars, the table, and the lines of docs/bars.md."""

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime

from benchmarks.cases import Result
from benchmarks.place import ROOT

LOG = ROOT / "docs" / "bars.md"
WIDTH = 68
MOST_STATEMENTS = 10
LEAST_AFRESH, LEAST_KEPT = 0.12, 0.60
MOST_MEGABYTES, MOST_SECONDS = 150, 2.0


@dataclass(frozen=True)
class Bar:
    """One thing measured: what, how much, what it has to be, and whether it is; None where nothing is asked."""

    what: str
    found: str
    asked: str = ""
    is_met: bool | None = None


def of_page(result: Result) -> list[Bar]:
    """Judge a case: its share of the bare pace, and its SQL statements."""
    asked = f"at least {LEAST_AFRESH:.0%}" if result.is_public else ""
    met = result.share >= LEAST_AFRESH if result.is_public else None
    bars = [Bar(f"{result.name}: share of the bare pace", _share(result), asked, met)]
    if result.statements:
        asked = f"at most {MOST_STATEMENTS}" if result.is_public else ""
        met = result.statements <= MOST_STATEMENTS if result.is_public else None
        bars.append(Bar(f"{result.name}: SQL statements", str(result.statements), asked, met))
    return bars


def of_kept_page(result: Result | None) -> Bar:
    """Judge the public page from the version cache; None while there is no cache."""
    what, asked = "public event page from the version cache: share of the bare pace", f"at least {LEAST_KEPT:.0%}"
    if result is None:
        return Bar(what, "not built", asked, is_met=False)
    return Bar(what, _share(result), asked, result.share >= LEAST_KEPT)


def of_process(megabytes: float, modules: list[str]) -> list[Bar]:
    """Judge a web process after work: its most memory, and what it loaded."""
    asked, loads = f"under {MOST_MEGABYTES} MB", "weasyprint" in modules
    return [
        Bar("most memory of the web process", f"{megabytes:.0f} MB", asked, megabytes < MOST_MEGABYTES),
        Bar("the web process has loaded WeasyPrint", "yes" if loads else "no", "no", not loads),
    ]


def of_start(seconds: float, processor: float) -> Bar:
    """Judge how soon a started process shows its first page; its processor time says how much of that was waiting."""
    found = f"{seconds:.2f} s ({processor:.2f} s of processor)"
    return Bar("cold start to the first page", found, f"under {MOST_SECONDS:.0f} s", seconds < MOST_SECONDS)


def table(bars: list[Bar]) -> str:
    """Write the table for the screen."""
    words = {None: "", True: "met", False: "NOT MET"}
    rows = [f"{bar.what:{WIDTH}}  {bar.found:>29}  {bar.asked:15}  {words[bar.is_met]}".rstrip() for bar in bars]
    return "\n".join(rows)


def keep(bars: list[Bar]) -> None:
    """Append one dated line to the log."""
    git = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    revision = subprocess.run(git, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - fixed words
    told = "; ".join(f"{bar.what}: {bar.found}{' (NOT MET)' if bar.is_met is False else ''}" for bar in bars)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"| {datetime.now(UTC):%Y-%m-%d %H:%M} | `{revision}` | benchmarks | {told} |\n")


def _share(result: Result) -> str:
    return f"{result.share:.0%} ({result.lowest:.0%} to {result.highest:.0%})"
