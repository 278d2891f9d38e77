"""Opening a PDF nobody vouches for: what cannot be read is refused with a plain reason."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import N_, WHOLE, CannotBeChecked
from consult.press.check.pdf.findings import Findings
from consult.press.check.pdf.objects import text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PAGES = 5_000
_MOST_UNPACKED = 128 * 1024 * 1024


@dataclass
class Opened:
    """A PDF being checked, and what has been found."""

    pdf: pikepdf.Pdf
    content: bytes
    pages: list[Any]
    findings: Findings = field(default_factory=Findings)

    @property
    def root(self) -> Any:
        """Return the catalogue."""
        return self.pdf.Root

    @property
    def language(self) -> str | None:
        """Return the language the catalogue gives the whole document."""
        return text(self.root, "/Lang")


@cache
def _limit_unpacking() -> None:
    """Let no stream unpack to more than 128 megabytes; this holds for the whole process."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=_MOST_UNPACKED,
        png_max_memory=_MOST_UNPACKED,
        tiff_max_memory=_MOST_UNPACKED,
        run_length_max_memory=_MOST_UNPACKED,
        parser_max_errors=0,
    )


@contextmanager
def opened(content: bytes) -> Iterator[Opened]:
    """Open a PDF for checking.

    CannotBeChecked with the reason where it is no PDF, needs a password, is damaged, or is larger than
    can be checked.
    """
    _limit_unpacking()
    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True) as pdf:
            if len(pdf.pages) > _MOST_PAGES:
                raise CannotBeChecked(WHOLE, N_("The file has more than %(most)s pages."), most=str(_MOST_PAGES))
            yield Opened(pdf, content, [page.obj for page in pdf.pages])
    except pikepdf.PasswordError as problem:
        raise CannotBeChecked(WHOLE, N_("The file opens only with a password.")) from problem
    except pikepdf.PdfError as problem:
        raise CannotBeChecked(WHOLE, N_("The file is no PDF, or is damaged so that it cannot be read.")) from problem
    except (pikepdf.DependencyError, NotImplementedError, MemoryError, RecursionError) as problem:
        raise CannotBeChecked(WHOLE, N_("The file holds something that cannot be unpacked here.")) from problem
