"""The shelf: what the press has made before, sealed, so that an unchanged document is not made again."""

import io
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from consult.kernel.desk import Desk
from consult.kernel.ids import new_id
from consult.kernel.ports import Asked, Presses, Spoiled, always
from consult.kernel.vault import CannotOpen, Vault
from consult.press import Document, to_json
from consult.publishing import commands
from consult.publishing.models import KeptPrint
from consult.publishing.queries import prints_beyond, prints_for_source
from consult.publishing.rules import Form, Print

Task = tuple[Document, str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Gives what is kept, lets the press make the rest, and keeps that.

    A rendition is found by a keyed hash of everything that decides its bytes: the document as JSON (with it language,
    names and dates), the form, and the ``imprint`` of press and fonts. Whatever changes a document, a consent too,
    makes it another document. Not more than ``most_bytes`` are kept; with 0, nothing is. ``lacking`` names the forms
    that these presses cannot make.
    """

    presses: Presses
    imprint: Callable[[], str] = str
    most_bytes: int = 0
    lacking: frozenset[str] = frozenset()

    @property
    def forms(self) -> list[Form]:
        """List the forms in which a document can be had here."""
        return [form for form in Form if form.value not in self.lacking]

    def press(
        self, desk: Desk, tasks: Sequence[Task], *, process_id: uuid.UUID, goes_on: Asked = always
    ) -> Iterator[bytes | Spoiled]:
        """Make each rendition, in the order asked, as ``Presses.press`` does; transactions are short."""
        pins = [self._pin(desk.vault, task) for task in tasks]
        kept = self._kept(desk, pins)
        lacking = [task for task, pin in zip(tasks, pins, strict=True) if pin not in kept]
        fresh = iter(self.presses.press(lacking, goes_on=goes_on))
        for pin in pins:
            made = kept[pin] if pin in kept else next(fresh, None)
            if made is None:
                return
            if pin not in kept and isinstance(made, bytes):
                self._keep(desk, pin, made, process_id)
            yield made

    def prune(self, desk: Desk) -> int:
        """Forget what was used longest ago, until what is left is not too much; give the number forgotten."""
        with desk.read() as work:
            beyond = prints_beyond(work.session, self.most_bytes)
        return _forget(desk, beyond)

    def _pin(self, vault: Vault, task: Task) -> str:
        document, form = task
        return vault.pin("\n".join(("print", self.imprint(), form, document.language, to_json(document))))

    def _kept(self, desk: Desk, pins: Sequence[str]) -> dict[str, bytes]:
        """Open what is kept; what cannot be opened any more is forgotten and made again."""
        if not self.most_bytes:
            return {}
        with desk.work() as work:
            there = commands.use_prints(work, pins=pins)
        found, lost = {}, []
        for one in there:
            try:
                found[one.pin] = _open(desk, one)
            except (FileNotFoundError, CannotOpen):
                lost.append(one)
        _forget(desk, lost)
        return found

    def _keep(self, desk: Desk, pin: str, content: bytes, process_id: uuid.UUID) -> None:
        """Note the rendition, then store it: a note without a file is mended later, a file without a note never."""
        if not self.most_bytes:
            return
        one = _new_print(desk.vault, pin, len(content))
        with desk.work() as work:
            is_new = commands.keep_print(work, one=one, process_id=process_id)
        if is_new:
            sealed = desk.vault.seal_under(one.data_key, content, about=one.file_key, key_about=_about(one.id))
            desk.files.put(one.file_key, io.BytesIO(sealed))


def forget_prints(desk: Desk, *, about_id: str) -> None:
    """Erase what was made for the process of a source whose consent changed: a name withdrawn is kept nowhere."""
    with desk.read() as work:
        found = prints_for_source(work.session, uuid.UUID(about_id))
    _forget(desk, found)


def _new_print(vault: Vault, pin: str, size: int) -> Print:
    number = new_id()
    return Print(number, pin, f"prints/{number}.sealed", vault.new_key(about=_about(number)), size)


def _open(desk: Desk, one: Print) -> bytes:
    sealed = b"".join(desk.files.read(one.file_key))
    return desk.vault.open_under(one.data_key, sealed, about=one.file_key, key_about=_about(one.id))


def _forget(desk: Desk, prints: Sequence[Print]) -> int:
    """Erase files, then the rows with their keys."""
    for one in prints:
        desk.files.erase(one.file_key)
    if prints:
        with desk.work() as work:
            commands.forget_prints(work, ids=[one.id for one in prints])
    return len(prints)


def _about(number: uuid.UUID) -> str:
    return f"{KeptPrint.__tablename__}:{number}"
