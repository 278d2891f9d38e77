"""A temporary data folder with the example, and processes that run on it."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).parents[1]
READY_SECONDS = 60
_NOT_OURS = ("CONSULT_", "PYTHONDONTWRITEBYTECODE")


class DidNotStart(RuntimeError):
    """A process did not answer in time, or ended."""


@dataclass(frozen=True)
class Place:
    """A data folder of this run's own."""

    var: Path

    @property
    def environment(self) -> dict[str, str]:
        """Settings for this folder and nothing else of ours; byte code may be kept, as on a real machine."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
        return {**kept, "CONSULT_VAR": str(self.var), "PYTHONPATH": str(ROOT)}

    def fill(self) -> None:
        """Create the database and load the example, as a person would: ``consult init``, ``consult example``."""
        for act in ("init", "example"):
            self.run("consult", act)

    def run(self, module: str, *words: str) -> str:
        """Run a module to its end and give what it said. Errors: CalledProcessError."""
        command = [sys.executable, "-m", module, *words]
        done = subprocess.run(  # noqa: S603 - our own modules
            command, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    def sign_in(self, role: str) -> tuple[str, str]:
        """Give address and password of the example's person in this role."""
        card = (self.var / "example-sign-ins.txt").read_text()
        password = re.search(r"password of all is (\S+)", card)
        address = re.search(rf"^\s*{role}\s+(\S+)$", card, re.MULTILINE)
        if password is None or address is None:
            raise DidNotStart(f"the example has no {role}")
        return address.group(1), password.group(1)

    @contextmanager
    def running(self, module: str, *words: str, path: str) -> Iterator["Running"]:
        """Run a module that serves, wait for its first answer at ``path``, and end it after the block."""
        port = free_port()
        environment = {**self.environment, "CONSULT_PORT": str(port), "CONSULT_BASE_URL": f"http://127.0.0.1:{port}"}
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own modules
            [sys.executable, "-m", module, *words], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
        )
        try:
            _wait(process, port, path)
            yield Running(process.pid, port, time.perf_counter() - began, _processor_seconds(process.pid))
        finally:
            process.send_signal(2)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@dataclass(frozen=True)
class Running:
    """A process that serves, and what its first page took from its start: time, and processor time of its own."""

    pid: int
    port: int
    seconds: float
    processor_seconds: float

    def most_memory(self) -> float:
        """Give the most memory that it has held so far, in megabytes of 1,000,000 bytes (VmHWM)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
        if found is None:
            raise DidNotStart("the process is gone")
        return int(found.group(1)) * 1024 / 1_000_000

    def loaded(self) -> list[str]:
        """List the modules that the wrapped application has loaded."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=10)) as line:
            line.request("GET", "/loaded-modules")
            names: list[str] = json.loads(line.getresponse().read())
        return names


def free_port() -> int:
    """Find a port of loopback that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _processor_seconds(pid: int) -> float:
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _wait(process: "subprocess.Popen[bytes]", port: int, path: str) -> None:
    until = time.perf_counter() + READY_SECONDS
    while time.perf_counter() < until and process.poll() is None:
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as line:
                line.request("GET", path)
                if line.getresponse().status == 200:  # noqa: PLR2004 - HTTP
                    return
        except OSError:
            time.sleep(0.01)
    raise DidNotStart(f"no page at {path}; the process ended with {process.poll()}")
