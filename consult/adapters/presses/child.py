"""The child process of the press: engine and fonts loaded once, then a rendition for each request.

A request is four bytes of length, the form, a line break and the document as JSON. An answer is four bytes of
length, then ``+`` and the rendition, or ``!`` and JSON with code and place.
"""

import contextlib
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from consult.adapters.presses import lock, making
from consult.kernel.ports import UNPRINTABLE, Spoiled
from consult.press import ModelError, PressError, from_json
from consult.press.typefaces import BUILT

LENGTH = 4
Requests = SimpleQueue[bytes]


def main(megabytes: int, fonts: Path | None) -> None:
    """Answer requests within the limits, also with the fonts of a folder; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's: it ends us
    lock.limit_memory(megabytes * 1_000_000)
    lock.no_way_out()
    answers = _own_output()
    requests: Requests = SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    _warm_up(fonts)
    lock.write_nothing()
    while True:
        body = _answer(requests.get(), fonts)
        answers.write(len(body).to_bytes(LENGTH) + body)
        answers.flush()


def _own_output() -> BinaryIO:
    """Keep standard output for answers; what a library prints goes where problems go."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own


def _listen(given: BinaryIO, requests: Requests) -> None:
    """Take requests as they come; when the parent is gone, however it ended, end at once, also amid a page."""
    try:
        while (head := given.read(LENGTH)) and (body := given.read(int.from_bytes(head))):
            requests.put(body)
    finally:  # a request too large for the memory ends us too: nobody else would hear of it
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)  # the parent gave this folder to us alone
        os._exit(1)


def _warm_up(fonts: Path | None) -> None:
    import weasyprint  # noqa: F401, PLC0415 - not before the limits are set

    from consult.press.pdf.faces import faces  # noqa: PLC0415 - likewise

    with contextlib.suppress(PressError):  # missing fonts: whoever prints is told, and the others need none
        faces(BUILT, fonts)


def _answer(request: bytes, fonts: Path | None) -> bytes:
    form, _, document = request.decode("utf-8").partition("\n")
    try:
        made = making.make(from_json(document), form, fonts)
    except ModelError as problem:
        made = Spoiled(UNPRINTABLE, str(problem))
    except (MemoryError, RecursionError) as problem:
        made = making.gave_up(f"{type(problem).__name__}: it is too large or too deep")
    if isinstance(made, Spoiled):
        return b"!" + json.dumps([made.code, made.place]).encode()
    return b"+" + made


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2] else None)
