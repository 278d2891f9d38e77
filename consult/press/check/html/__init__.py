"""Checking HTML against what of WCAG 2.2 a program can tell; contrast is not checked, nor whether words are true."""

from consult.press.check.html.page import check_html, check_page

__all__ = ["check_html", "check_page"]
