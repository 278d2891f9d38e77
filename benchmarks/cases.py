"""The cases: what is asked of the application, and the bare page beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from benchmarks.client import BROWSERS, Request, WrongAnswer, ask_once, pace
from benchmarks.drafts import CALL, PROCESS, QUESTION, saving, submitting

ROUNDS = 3
SECONDS = 60 / (2 * ROUNDS)
READS, SAVES, SUBMISSIONS = 70, 30, 10
EVENT_PAGE = f"/en/{PROCESS}/events/follow-up-seminar"
CALL_PAGE = f"/en/{PROCESS}/calls/{CALL}"
FORM_PAGE = f"{EVENT_PAGE}/register"
WAITING = BROWSERS * ROUNDS * SUBMISSIONS + BROWSERS + 3
_CHANGES = re.compile(r'(name="(?:csrf_token|operation)"[^>]*value=")[^"]*')


@dataclass(frozen=True)
class Visit:
    """Where a signed-in person may be asked for: cookies, the forms' token, and the drafts."""

    cookies: str
    token: str
    drafts: list[str]


@dataclass(frozen=True)
class Case:
    """One thing that is done, how often by each browser a round, and the bare page beside it."""

    name: str
    work: Sequence[Callable[[], Request]]
    each: int
    bare: Request
    is_public: bool = False


@dataclass(frozen=True)
class Result:
    """How a case came out: its pace as a share of the bare page's, and its SQL statements."""

    name: str
    share: float
    lowest: float
    highest: float
    statements: int
    is_public: bool


def cases(visit: Visit) -> list[Case]:
    """List the cases; the last drafts serve the bare pages and the counts, the others are saved or handed in."""
    asking = [(EVENT_PAGE, "public event page", ""), (CALL_PAGE, "call page", "")]
    asking.append((FORM_PAGE, "registration form", visit.cookies))
    reads = [
        Case(name, [partial(Request, path, cookies)] * BROWSERS, READS, Request(path), not cookies)
        for path, name, cookies in asking
    ]
    saved, rest = visit.drafts[:BROWSERS], visit.drafts[BROWSERS:-2]
    shares = [rest[number::BROWSERS] for number in range(BROWSERS)]
    shown = visit.drafts[-1]
    return [
        *reads,
        Case(
            "saving a draft",
            [saving(draft, visit.cookies, visit.token) for draft in saved],
            SAVES,
            Request(f"{shown}/questions/{QUESTION}"),
        ),
        Case(
            "submitting",
            [submitting(drafts, visit.cookies, visit.token) for drafts in shares],
            SUBMISSIONS,
            Request(f"{shown}/check"),
        ),
    ]


def bare_paths(visit: Visit) -> dict[str, str]:
    """Give the pages that are recorded for the bare application, and the cookies with which they are asked for."""
    return {case.bare.path: "" if case.is_public else visit.cookies for case in cases(visit)}


def must_be_equal(ours: int, bare: int, visit: Visit) -> None:
    """Make sure that a bare page is the very page of the application, but for its one-time fields.

    Errors: WrongAnswer, since the comparison would then mean nothing.
    """
    for path, cookies in bare_paths(visit).items():
        pages = [ask_once(ours, Request(path, cookies)).text, ask_once(bare, Request(path)).text]
        first, second = (_CHANGES.sub(r"\1", page) for page in pages)
        if first != second:
            raise WrongAnswer(f"the bare page of {path} is another page:\n{_first_difference(first, second)}")


def measure(case: Case, ours: int, bare: int) -> Result:
    """Measure a case in rounds, the application and its bare page in turn, after one request of each."""
    statements = ask_once(ours, case.work[0]()).statements or 0
    ask_once(bare, case.bare)
    shares = []
    for _ in range(ROUNDS):
        bare_pace = pace(bare, [lambda: case.bare] * BROWSERS, each=READS, seconds=SECONDS)
        shares.append(pace(ours, case.work, each=case.each, seconds=SECONDS) / bare_pace)
    return Result(case.name, median(shares), min(shares), max(shares), statements, case.is_public)


def _first_difference(first: str, second: str) -> str:
    lines = zip(first.splitlines(), second.splitlines(), strict=False)
    return next((f"{one}\n{other}" for one, other in lines if one != other), "one is longer")
