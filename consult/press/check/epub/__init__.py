"""Checking EPUB 3 books: the container, what they say of their accessibility, navigation, and every page of them."""

from consult.press.check.epub.book import check_epub

__all__ = ["check_epub"]
