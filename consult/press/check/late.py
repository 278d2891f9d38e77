"""Loading at once what checks load late: for a process in which nothing can be opened any more."""

from __future__ import annotations

import codecs
from importlib import import_module

_CHECKERS = ("docx", "epub", "html", "pdf")
_FONTS = ("agl", "cffLib", "encodings.StandardEncoding", "pens.basePen", "ttLib")
_TABLES = ("_c_m_a_p", "_g_l_y_f", "_h_e_a_d", "_h_h_e_a", "_h_m_t_x", "_l_o_c_a", "_m_a_x_p", "_p_o_s_t", "C_F_F_")
_CODECS = ("cp437", "cp1252", "mac_roman", "utf-16", "utf-16-be", "utf-16-le")


def load() -> None:
    """Load every checker, and what of its libraries is not loaded with it."""
    for name in _CHECKERS:
        import_module(f"consult.press.check.{name}")
    for name in (*_FONTS, *(f"ttLib.tables.{table}" for table in _TABLES)):
        import_module(f"fontTools.{name}")
    for name in _CODECS:
        codecs.lookup(name)
