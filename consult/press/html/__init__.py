"""The HTML writer: one file that needs nothing else, and the page the PDF is printed from."""

from consult.press.html.page import full_title, page, render_html, shares, yielding
from consult.press.html.setting import Medium

__all__ = ["Medium", "full_title", "page", "render_html", "shares", "yielding"]
