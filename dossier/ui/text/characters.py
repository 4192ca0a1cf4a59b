"""Make any string safe to show: controls visible, writing directions kept apart, length bounded."""

from __future__ import annotations

import re
import unicodedata

from dossier.wording.direction import ISOLATES, PDI, isolated, turns
from dossier.wording.signs import visible

__all__ = [
    "CELL",
    "ELLIPSIS",
    "TIP",
    "clipped",
    "isolated",
    "menu_label",
    "one_line",
    "points",
    "runs_right_to_left",
    "turns",
    "units",
    "visible",
]

ELLIPSIS = "…"
CELL = 300  # characters that a cell, a list row, a menu or a tab shows
TIP = 2_000  # characters that a tip shows
# Several blanks, or one that is neither a plain one nor one at which no line ends.
_BLANKS = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")


def one_line(text: str, limit: int = CELL) -> str:
    r"""Show a text on one line of bounded length, as cells, rows, tabs and menus do.

    >>> one_line("two\n lines")
    'two lines'
    """
    return _BLANKS.sub(" ", visible(clipped(text, limit))).strip()


def clipped(text: str, limit: int) -> str:
    """Cut a text to a number of characters, with an ellipsis where something is left out."""
    return text if len(text) <= limit else text[: limit - 1] + ELLIPSIS


def runs_right_to_left(text: str) -> bool | None:
    """Tell a text's direction by its first letter outside isolates; None when there is none."""
    depth = 0
    for sign in text[:1_000]:
        depth += (sign in ISOLATES) - (sign == PDI)
        way = unicodedata.bidirectional(sign)
        if not depth and way in {"L", "R", "AL"}:
            return way != "L"
    return None


def menu_label(text: str) -> str:
    """Make a text of a person fit for a menu or a button of Qt: an ampersand stays one.

    >>> menu_label("Smith & Co")
    'Smith && Co'
    """
    return one_line(text).replace("&", "&&")


def units(text: str) -> int:
    """Count the UTF-16 units of a text: Qt's positions count them."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, place: int) -> int:
    """Turn a place counted in UTF-16 units into one counted in characters."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))
