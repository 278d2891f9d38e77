"""A crowd of browsers: threads with one connection each, a bounded number of requests, a bounded time."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from threading import Barrier, Thread
from urllib.parse import urlencode

from benchmarks.served import HEADER

BROWSERS = 4


class WrongAnswer(RuntimeError):
    """A page answered otherwise than it should, so that its speed means nothing."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    location: str
    cookies: tuple[str, ...]
    statements: int | None


@dataclass(frozen=True)
class Request:
    """One request, and the status that it must be answered with."""

    path: str
    cookies: str = ""
    form: tuple[tuple[str, str], ...] = ()
    status: int = 200


class Browser:
    """One connection that is kept."""

    def __init__(self, port: int) -> None:
        self.line = HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, request: Request) -> Answer:
        """Send a request and read the whole answer. Errors: WrongAnswer."""
        headers = {"Cookie": request.cookies} if request.cookies else {}
        body = urlencode(request.form) if request.form else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.request("GET" if body is None else "POST", request.path, body, headers)
        got = self.line.getresponse()
        text = got.read().decode()
        if got.status != request.status:
            raise WrongAnswer(f"{request.path}: {got.status} in place of {request.status}\n{text[:2000]}")
        cookies = tuple(value.split(";")[0] for value in got.headers.get_all("Set-Cookie") or ())
        counted = got.headers.get(HEADER)
        return Answer(got.status, text, got.headers.get("Location", ""), cookies, int(counted) if counted else None)


def ask_once(port: int, request: Request) -> Answer:
    """Send one request on a connection of its own."""
    browser = Browser(port)
    with closing(browser.line):
        return browser.ask(request)


def pace(port: int, work: Sequence[Callable[[], Request]], *, each: int, seconds: float) -> float:
    """Let a browser a thread send ``each`` of its requests, none after ``seconds``; give answers a second of all."""
    start, done, problems = Barrier(len(work) + 1), [0] * len(work), list[BaseException]()

    def browse(number: int) -> None:
        browser = Browser(port)
        try:
            with closing(browser.line):
                start.wait()
                until = time.perf_counter() + seconds
                while done[number] < each and time.perf_counter() < until:
                    browser.ask(work[number]())
                    done[number] += 1
        except BaseException as problem:  # noqa: BLE001 - told below, in the main thread
            problems.append(problem)

    threads = [Thread(target=browse, args=(number,)) for number in range(len(work))]
    for thread in threads:
        thread.start()
    start.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    lasted = time.perf_counter() - began
    for problem in problems:
        raise problem
    return sum(done) / lasted
