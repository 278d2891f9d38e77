"""Patterns of signs that mean the same in every language."""

import re

# Letters and digits of alphabets that write spaces; next to a Chinese character a word ends.
LETTERS = "0-9_A-Za-z\u00c0-\u024f\u0400-\u04ff"

# A/HRC/51/33, CRPD/C/GC/7, ST/SGB/2003/13, E/CN.4/2005/1/Add.2, in either case; "and/or" holds no digit.
DOCUMENT_SYMBOL = re.compile(
    rf"(?<![{LETTERS}/])(?=[A-Za-z./-]*\d)[A-Z]{{1,6}}(?:/[A-Za-z]{{1,8}}(?:\.\d+)*|/\d+(?:\.\d+)*(?:-\w+)?)+(?![{LETTERS}/])",
    re.IGNORECASE,
)
