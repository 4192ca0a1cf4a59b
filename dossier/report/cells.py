"""Text of a stranger made fit for a table program, which would take some of it for formulas."""

from __future__ import annotations

import re
from typing import Final

from dossier.report.harmless import harmless

# What table programs read a formula or a command from, also behind blanks, also in full width.
_FORMULA: Final = re.compile(r"[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|[\t\r\n]")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def cell(text: str) -> str:
    """Give a text that stays one: an apostrophe stands before what could be a formula.

    >>> cell("=1+1"), cell("-12.5"), cell("Ann")
    ("'=1+1", '-12.5', 'Ann')
    """
    steers = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    said = "\n".join(harmless(line) for line in text.split("\n"))
    return f"'{said}" if steers else said
