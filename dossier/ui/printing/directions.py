"""Writing directions on paper: the paragraph runs from left to right, a value as it does."""

from __future__ import annotations

import re
from typing import Final

from dossier.ui.text import isolated, visible
from dossier.ui.text.characters import turns

# What we put between values; what stands between two of these may be a value of its own direction.
_JOINTS: Final = re.compile(r"((?:; |, |: | · | \(|\)|“|”|\n)+)")


def whole(text: str) -> str:
    """Let one value keep its own direction, on the lines of one paragraph."""
    if text.isascii() and text.isprintable():
        return text
    return isolated(visible(text).replace("\t", " ").replace("\n", "\u2028"))


def composed(text: str) -> str:
    r"""Let each value of a text keep its own direction, so that none moves what stands beside it.

    >>> ascii(composed("\u0646, 12 May"))
    "'\\u2068\\u0646\\u2069, 12 May'"
    """
    if not turns(text):
        return whole(text)
    return "".join(whole(piece) for piece in _JOINTS.split(visible(text)))
