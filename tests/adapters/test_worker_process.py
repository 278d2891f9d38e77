"""The worker as a process of its own: it ends with the process that started it, however that one ended."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_worker_ends_when_its_standard_input_is_closed(tmp_path: Path) -> None:
    told = {**os.environ, "CONSULT_VAR": str(tmp_path)}
    told.pop("CONSULT_DATABASE_URL", None)
    command = [sys.executable, "-m", "consult"]
    subprocess.run([*command, "init"], env=told, check=True)  # noqa: S603 - our own command
    working = subprocess.Popen([*command, "work", "--until-closed"], env=told, stdin=subprocess.PIPE)  # noqa: S603 - the same
    assert working.stdin
    working.stdin.close()
    assert working.wait(timeout=120) == 0
