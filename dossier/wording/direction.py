"""Which way a text is written, and how it is kept from turning what stands beside it."""

from __future__ import annotations

import unicodedata
from typing import Final

FSI, PDI = "\u2068", "\u2069"
ISOLATES: Final = "\u2066\u2067\u2068"
_TURNING: Final = frozenset(
    {"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}
)


def turns(text: str) -> bool:
    """Say whether a text holds anything that is written from right to left, or forces a way."""
    return not text.isascii() and not _TURNING.isdisjoint(map(unicodedata.bidirectional, text))


def isolated(text: str) -> str:
    r"""Wrap a text so that its writing direction, or a trick with it, ends where it ends.

    >>> isolated("Awa")
    'Awa'
    >>> ascii(isolated("\u202eevil"))
    "'\\u2068\\u202eevil\\u2069'"
    """
    if not turns(text):
        return text
    kept: list[str] = []
    depth = 0
    for sign in text:
        if sign == PDI and not depth:
            continue  # would close our own isolate
        depth += (sign in ISOLATES) - (sign == PDI)
        kept.append(sign)
    return FSI + "".join(kept) + PDI * (depth + 1)
