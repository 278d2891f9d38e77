"""``consult serve`` says one thing when it cannot, and ends whole when it is told to."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config import Config

ROOT = Path(__file__).parents[2]


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def serve(config: Config, port: int) -> "subprocess.Popen[str]":
    """Start to serve an installation."""
    settings = {"CONSULT_VAR": str(config.var), "CONSULT_PORT": str(port), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "consult", "serve"]
    return subprocess.Popen(command, env=os.environ | settings, stderr=subprocess.PIPE, text=True)  # noqa: S603


def is_alive(process: int) -> bool:
    """Say whether a process that is no child of ours still runs."""
    status = Path(f"/proc/{process}/status")
    try:
        return "State:\tZ" not in status.read_text()
    except OSError:
        return False


def test_a_plain_kill_ends_the_worker_too(config: Config, port: int) -> None:
    with serve(config, port) as served:
        assert served.stderr is not None
        assert served.stderr.readline() == f"Consult serves http://127.0.0.1:{port}\n"
        workers = Path(f"/proc/{served.pid}/task/{served.pid}/children").read_text().split()
        assert len(workers) == 1
        served.send_signal(signal.SIGTERM)
        assert served.wait(60) == 0
    until = time.monotonic() + 60
    while is_alive(int(workers[0])) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_alive(int(workers[0]))


def test_a_taken_port_is_named(config: Config, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with serve(config, port) as refused:
            said = refused.communicate(timeout=60)[1]
    expected = f"127.0.0.1, port {port} cannot be served: Address already in use. CONSULT_PORT names another port.\n"
    assert (refused.returncode, said) == (1, expected)
