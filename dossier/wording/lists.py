"""Several values in one line: "Russian, Arabic and Chinese (Traditional)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dossier.i18n import Words
from dossier.wording.typed import checked

LONGEST: Final = 2000
_BETWEEN: Final = r"[,;،、\n]"
# Some names have commas of their own: "Serbian (Latin, Serbia)".
_WIDEST: Final = 5

Find = Callable[[str, Words], str | None]
Read = Callable[[str, Words], str]


def read_each(text: str, find: Find, read: Read, words: Words) -> tuple[str, ...]:
    """Read names with commas or "and" between them; `read` explains the one that is not found."""
    pieces = [piece.strip() for piece in re.split(_BETWEEN, checked(text, words, LONGEST))]
    left = [piece for piece in pieces if piece]
    codes: list[str] = []
    while left:
        taken, found = _next(left, find, words)
        codes += found or (read(left[0], words),)
        del left[:taken]
    return tuple(codes)


def _next(left: list[str], find: Find, words: Words) -> tuple[int, tuple[str, ...]]:
    """Find one name, or two with "and" between them, in as few pieces as make one."""
    for width in range(1, min(_WIDEST, len(left)) + 1):
        joined = ", ".join(left[:width])
        if code := find(joined, words):
            return width, (code,)
        first, _, second = joined.rpartition(f" {words.tr('and')} ")
        if (one := find(first, words)) and (other := find(second, words)):
            return width, (one, other)
    return 1, ()
