"""Patterns of signs that mean the same in every language."""

import re

# A/HRC/51/33, CRPD/C/GC/7, ST/SGB/2003/13, E/CN.4/2005/1/Add.2, in either case; "and/or" holds no digit.
DOCUMENT_SYMBOL = re.compile(
    r"(?<![\w/])(?=[A-Za-z./-]*\d)[A-Z]{1,6}(?:/[A-Za-z]{1,8}(?:\.\d+)*|/\d+(?:\.\d+)*(?:-\w+)?)+(?![\w/])",
    re.IGNORECASE,
)
