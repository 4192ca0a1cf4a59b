"""Make any string safe to show: controls visible, writing directions kept apart, length bounded."""

from __future__ import annotations

import unicodedata

from dossier.wording.direction import ISOLATES, PDI, isolated, turns

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
_CONTROLS = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    # Overrides and embeddings can make a name read as another: they are shown, and turn nothing.
    | {0x202A: "[LRE]", 0x202B: "[RLE]", 0x202C: "[PDF]", 0x202D: "[LRO]", 0x202E: "[RLO]"}
)


def visible(text: str) -> str:
    r"""Show control characters and torn surrogates as signs; a carriage return ends a line.

    >>> visible("a\x00b\r\nc")
    'a␀b\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def one_line(text: str, limit: int = CELL) -> str:
    r"""Show a text on one line of bounded length, as cells, rows, tabs and menus do.

    >>> one_line("two\nlines")
    'two lines'
    """
    return " ".join(visible(clipped(text, limit)).split())


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
    return len(text) + sum(sign > "\uffff" for sign in text) if not text.isascii() else len(text)


def points(text: str, place: int) -> int:
    """Turn a place counted in UTF-16 units into one counted in characters."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))
