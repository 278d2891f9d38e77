"""The Akoma Ntoso writer (OASIS LegalDocML 1.0, by the United Nations guidelines AKN4UN)."""

from consult.press.akn.writer import render_akn

__all__ = ["render_akn"]
