"""What the system's print queue answered: Qt hands the pages over, and does not tell."""

from __future__ import annotations

from typing import Final

from dossier.workspace.complaints import printable

_CUPS: Final = "libcups.so.2"
_WELL: Final = range(0x400)
"""The answers that mean yes; the others say what was wrong."""


def refusal() -> str:
    """Say why the last job was not taken, in the queue's own words; nothing where it was.

    To be asked at once, by the thread that printed: the library keeps the last answer of each.
    """
    try:
        from ctypes import CDLL, c_char_p

        cups = CDLL(_CUPS)
    except (ImportError, OSError):
        return ""  # a system that prints in another way, or Python cannot ask libraries
    answer = cups.cupsLastError()
    if answer in _WELL:
        return ""
    cups.cupsLastErrorString.restype = c_char_p
    said = cups.cupsLastErrorString() or b""
    return printable(said.decode(errors="replace")) or f"{answer:#x}"
