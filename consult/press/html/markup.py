"""Writing HTML elements so that nothing unescaped gets in."""

from __future__ import annotations

from html import escape


class Html(str):
    """A piece of HTML; made here only, so that a plain string is always escaped."""

    __slots__ = ()


NOTHING = Html()
_VOID = {"img", "meta", "br", "link"}


def tag(name: str, /, *content: str, **attributes: str) -> Html:
    """Write an element; plain strings are escaped and attributes with an empty value left out.

    Attribute names are Python names: ``class_``, ``aria_label``. ``alt`` is written even when
    empty, since an empty alternative says that an image is decoration.
    """
    opening = name + "".join(
        f' {_attribute(key)}="{escape(value)}"' for key, value in attributes.items() if value or key == "alt"
    )
    if name in _VOID:
        return Html(f"<{opening}>")
    return Html(f"<{opening}>{join(*content)}</{name}>")


def join(*content: str) -> Html:
    """Join pieces, escaping those that are plain strings."""
    return Html(
        "".join(piece if isinstance(piece, Html) else escape(piece, quote=False) for piece in content)
    )


def _attribute(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")
