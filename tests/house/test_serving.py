"""``consult serve`` says one thing when it cannot."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from config import Config

ROOT = Path(__file__).parents[2]


def test_a_taken_port_is_named(config: Config) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = {"CONSULT_VAR": str(config.var), "CONSULT_PORT": str(port), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "consult", "serve"]
        refused = subprocess.run(  # noqa: S603 - our own command
            command, env=os.environ | settings, capture_output=True, text=True, check=False
        )
    said = f"127.0.0.1, port {port} cannot be served: Address already in use. CONSULT_PORT names another port.\n"
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", said)
