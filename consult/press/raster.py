"""Images as Word can show them: drawings become PNG, photographs stay what they are."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

_PIXELS = 600
_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}


@dataclass(frozen=True, slots=True)
class Raster:
    """An image in pixels."""

    content: bytes
    ending: str
    width: int
    height: int


@lru_cache(maxsize=256)
def raster_of(image: bytes, media_type: str) -> Raster:
    """Return an image in pixels; SVG is drawn 600 pixels wide on white."""
    if media_type == "image/svg+xml":
        return _drawn(image)
    from PIL import Image  # noqa: PLC0415  # large; a web worker never draws

    with Image.open(BytesIO(image)) as opened:
        return Raster(image, _ENDINGS[media_type], opened.width, opened.height)


def _drawn(svg: bytes) -> Raster:
    """Draw SVG by printing it on a page of its own shape and turning the page into pixels."""
    import pypdfium2  # noqa: PLC0415  # loaded in the worker only
    from weasyprint import HTML  # noqa: PLC0415  # a web worker must never import the engine
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  # the same

    source = f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"
    width, height = 600, round(600 * _shape(svg))
    page = (
        f"<style>@page{{size:{width}px {height}px;margin:0}}body{{margin:0}}"
        f'img{{display:block;width:{width}px}}</style><img src="{source}" alt="">'
    )
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    printed = HTML(string=page, base_url="data:,", url_fetcher=fetcher).write_pdf()
    with pypdfium2.PdfDocument(printed) as opened:
        drawn = opened[0].render(scale=_PIXELS / (width * 0.75)).to_pil().convert("RGB")
    kept = BytesIO()
    drawn.save(kept, "PNG", optimize=False)
    return Raster(kept.getvalue(), "png", drawn.width, drawn.height)


def _shape(svg: bytes) -> float:
    """Return height divided by width, as the view box has it."""
    from lxml import etree  # noqa: PLC0415  # beside its only use

    box = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True)).get("viewBox", "0 0 1 1")
    _, _, width, height = (float(part) for part in box.replace(",", " ").split())
    return height / width
