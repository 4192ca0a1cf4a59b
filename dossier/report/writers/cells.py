"""Text of a stranger made fit for a table program, which would take some of it for formulas."""

from __future__ import annotations

import re
from typing import Final

from dossier.report.harmless import harmless

# What table programs read a formula or a command from, also behind blanks, also in full width; a
# number is none. In many countries they take a semicolon for the end of a cell, and no quotation
# marks for the begin of this one: then what stands behind it, or on a further line, is a cell too.
_BLANK: Final = r"(?:[^\S\n]|[\ufeff\u200b])*"
_NUMBER: Final = rf"{_BLANK}[+-]?\d+(?:[.,]\d+)*(?:[;\n]|\Z)"
_FORMULA: Final = rf"{_BLANK}[=+\-@\uff1d\uff0b\uff0d\uff20|%]"
_STEERS: Final = re.compile(rf"\A(?=[\t\r\n])|(?<![^;\n])(?!{_NUMBER})(?={_FORMULA})")


def cell(text: str) -> str:
    """Give a text that stays one: an apostrophe stands before what could be a formula.

    >>> cell("=1+1"), cell("-12.5"), cell("Ann"), cell("Ann;=1+1")
    ("'=1+1", '-12.5', 'Ann', "Ann;'=1+1")
    """
    return "\n".join(harmless(line) for line in _STEERS.sub("'", text).split("\n"))
