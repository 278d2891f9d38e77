"""One child of the press as its parent sees it: what it was given, what it has said, and until when it may take."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import consult
from consult.adapters.presses.child import LENGTH
from consult.adapters.presses.making import gave_up
from consult.kernel.ports import Spoiled

_CHILD = "consult.adapters.presses.child"
_ROOT = Path(consult.__file__).parents[1]
_PIECE = 1 << 20
START_SECONDS = 60.0


@dataclass(slots=True, eq=False)
class Child:
    """A process with a temporary folder of its own; ``task`` is the number of what it is making."""

    process: "subprocess.Popen[bytes]"
    folder: Path
    task: int | None = None
    deadline: float = 0.0
    done: int = 0
    unsent: memoryview = field(default_factory=lambda: memoryview(b""))
    heard: bytearray = field(default_factory=bytearray)

    @classmethod
    def start(cls, megabytes: int, fonts: Path | None) -> "Child":
        """Start a process that may take so much address space; it gets what Python needs of the environment."""
        folder = Path(tempfile.mkdtemp(prefix="consult-press-"))
        told = {"PATH": os.defpath, "PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8", "TMPDIR": str(folder)}
        process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", _CHILD, str(megabytes), str(fonts or "")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what it prints may quote the document
            env=told,
            cwd=folder,
            start_new_session=True,
        )
        for pipe in (process.stdin, process.stdout):
            os.set_blocking(pipe.fileno(), False)  # type: ignore[union-attr]  # both are pipes
        return cls(process, folder)

    @property
    def ears(self) -> int:
        """Give the descriptor by which it hears."""
        return self.process.stdin.fileno()  # type: ignore[union-attr]  # it is a pipe

    @property
    def mouth(self) -> int:
        """Give the descriptor by which it answers."""
        return self.process.stdout.fileno()  # type: ignore[union-attr]  # it is a pipe

    def take(self, number: int, request: bytes, *, seconds: float) -> None:
        """Give it something to make, and so many seconds for it; its first task includes its start."""
        self.task = number
        self.unsent = memoryview(len(request).to_bytes(LENGTH) + request)
        self.heard.clear()
        self.deadline = time.monotonic() + seconds + (0 if self.done else START_SECONDS)

    def send(self) -> None:
        """Send what it has room for. Errors: BrokenPipeError, it is gone."""
        self.unsent = self.unsent[os.write(self.ears, self.unsent) :]

    def hear(self) -> bytes | Spoiled | None:
        """Take in what it says, and give its answer once that is whole. Errors: EOFError, it is gone."""
        said = os.read(self.mouth, _PIECE)
        if not said:
            raise EOFError
        self.heard += said
        if len(self.heard) < LENGTH + 1 or len(self.heard) < LENGTH + int.from_bytes(self.heard[:LENGTH]):
            return None
        self.task, self.done = None, self.done + 1
        is_made, content = self.heard[LENGTH : LENGTH + 1] == b"+", bytes(self.heard[LENGTH + 1 :])
        return content if is_made else Spoiled(*json.loads(content))

    def resident_megabytes(self) -> float:
        """Tell how much memory it holds now; 0 if it is gone."""
        try:
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        except (OSError, IndexError):
            return 0.0
        return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000

    def end(self) -> None:
        """Kill it, and leave nothing of it behind; it keeps nothing that could be lost."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()  # type: ignore[union-attr]  # both are pipes
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def epitaph(self) -> Spoiled:
        """Say how it ended, of itself."""
        code = self.process.wait()
        how = f"signal {-code}" if code < 0 else f"status {code}"
        return gave_up(f"the process that made it ended with {how}")
