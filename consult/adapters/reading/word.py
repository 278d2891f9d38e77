"""Reading DOCX: paragraphs in their order, then footnotes and endnotes."""

import zipfile

from lxml import etree

from consult.adapters.reading import archives
from consult.adapters.reading.refusing import CannotRead, Why

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def paragraphs(content: bytes, _language: str) -> list[str]:
    """Give the text of each paragraph. Errors: CannotRead."""
    with archives.opened(content) as archive:
        _refuse_macros(archive)
        _refuse_far_parts(archive)
        found = _texts(archives.xml(archive, "word/document.xml"))
        for name in _NOTES:
            if name in archive.namelist():
                found += _texts(archives.xml(archive, name))
    return found


def _refuse_macros(archive: zipfile.ZipFile) -> None:
    kinds = archives.xml(archive, "[Content_Types].xml")
    if any("macroEnabled" in kind.get("ContentType", "") for kind in kinds.iter(etree.Element)):
        raise CannotRead(Why.MACROS)


def _refuse_far_parts(archive: zipfile.ZipFile) -> None:
    """Refuse what Word would fetch from elsewhere (templates, pictures, objects); a plain link to follow is no harm."""
    for name in archive.namelist():
        if not name.endswith(".rels"):
            continue
        for relation in archives.xml(archive, name).iter(_RELATION):
            is_far = relation.get("TargetMode", "").lower() == "external"
            if is_far and not relation.get("Type", "").endswith("/hyperlink"):
                raise CannotRead(Why.FAR_PARTS)


def _texts(root: etree._Element) -> list[str]:
    for fallback in list(root.iter(_FALLBACK)):
        parent = fallback.getparent()
        if parent is not None:
            parent.remove(fallback)
    found: dict[etree._Element, list[str]] = {paragraph: [] for paragraph in root.iter(f"{_W}p")}
    for element in root.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr"):
        paragraph = next(element.iterancestors(f"{_W}p"), None)
        if paragraph is not None:
            found[paragraph].append((element.text or "") if element.tag == f"{_W}t" else " ")
    return ["".join(pieces) for pieces in found.values()]
