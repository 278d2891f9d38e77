"""The press at full size: six languages at once in the pool, two hundred pages in bounded memory, the cost of our tags.

The documents are those of the example's report, their body repeated until they are long enough.
"""

import json
import time
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import compiling
from benchmarks.bars import Bar
from benchmarks.place import Place
from consult.adapters.presses import PressPool
from consult.press import from_json

PAGES, MANY_PAGES, CORES = 20, 200, 2
MARGIN = 1.25  # the head and the annex of a document do not come again when its body is repeated
ROUNDS = 2
MOST_SHARE, MOST_MEGABYTES, MOST_COST = 0.6, 500, 0.10
_NAMES = ("id", "target", "word")


def measure(place: Place, files: dict[str, Path]) -> list[Bar]:
    """Measure the three bars of the press."""
    short, _ = printed(place, files["en"])
    for file in files.values():
        repeat(file, ceil(PAGES / short), file)
    many = place.var / "document-long.json"
    long, _ = printed(place, files["en"])
    repeat(files["en"], ceil(MANY_PAGES * MARGIN / long), many)
    return [six_languages(place, files, long), memory(place, many), cost_of_tags(place, files["en"], long)]


def printed(place: Place, file: Path) -> tuple[int, float]:
    """Print a document, and give its pages and the most memory it took."""
    pages, megabytes = place.run("benchmarks.compiling", "most", str(file)).split()
    return int(pages), float(megabytes)


def six_languages(place: Place, files: dict[str, Path], pages: int) -> Bar:
    """Print all languages in our pool, and one after the other by WeasyPrint as it comes; both from nothing."""
    documents = [from_json(file.read_text(encoding="utf-8")) for file in files.values()]
    shares = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for file in files.values():
            place.run("benchmarks.compiling", "once", str(file))
        turned = time.perf_counter()
        with PressPool(CORES) as pool:
            made = list(pool.press([(document, "pdf") for document in documents]))
        shares.append((time.perf_counter() - turned) / (turned - began))
        if not all(isinstance(one, bytes) for one in made):
            raise RuntimeError(f"not everything was made: {[one for one in made if not isinstance(one, bytes)]}")
    found = f"{median(shares):.2f} ({min(shares):.2f} to {max(shares):.2f})"
    what = f"{len(files)} languages x {pages} pages in the pool: share of six stock runs in turn"
    return Bar(what, found, f"at most {MOST_SHARE}", median(shares) <= MOST_SHARE)


def memory(place: Place, file: Path) -> Bar:
    """Print very many pages, and judge the most memory."""
    pages, megabytes = printed(place, file)
    asked, is_met = f"under {MOST_MEGABYTES} MB", megabytes < MOST_MEGABYTES and pages >= MANY_PAGES
    return Bar(f"most memory of the press for {pages} pages", f"{megabytes:.0f} MB", asked, is_met)


def cost_of_tags(place: Place, file: Path, pages: int) -> Bar:
    """Compare the processor time of ours, and of the same HTML and fonts with the stock tags."""
    result = compiling.measure(place, file)
    costs = [1 / share - 1 for share in (result.share, result.highest, result.lowest)]
    found = f"{costs[0]:.0%} ({costs[1]:.0%} to {costs[2]:.0%})"
    return Bar(
        f"{pages} pages with our tags: more time than stock", found, f"at most {MOST_COST:.0%}", costs[0] <= MOST_COST
    )


def repeat(file: Path, times: int, target: Path) -> None:
    """Write the document with its body so many times over; ids are made anew, and numbers go on."""
    told = json.loads(file.read_text(encoding="utf-8"))
    document = told["document"]
    own = set(_ids(document["body"]))
    copies = [_renamed(document["body"], own, f"-copy-{turn}" if turn else "") for turn in range(times)]
    document["body"] = [block for copy in copies for block in copy]
    _number(document["body"], iter(range(1, 1_000_000)))
    target.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _ids(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _ids(item)]
    if isinstance(value, dict):
        return [*([value["id"]] if "id" in value else []), *(n for item in value.values() for n in _ids(item))]
    return []


def _renamed(value: Any, own: set[str], ending: str) -> Any:
    if isinstance(value, list):
        return [_renamed(item, own, ending) for item in value]
    if isinstance(value, dict):
        return {
            name: f"{item}{ending}" if name in _NAMES and item in own else _renamed(item, own, ending)
            for name, item in value.items()
        }
    return value


def _number(value: Any, numbers: Any) -> None:
    if isinstance(value, list):
        for item in value:
            _number(item, numbers)
    elif isinstance(value, dict):
        if value.get("kind") == "Paragraph" and value.get("number") is not None:
            value["number"] = next(numbers)
        for item in value.values():
            _number(item, numbers)
