"""Words that may not be what they seem: letters of two alphabets, or signs that turn a text."""

from __future__ import annotations

import unicodedata
from typing import Final

# Alphabets whose letters look alike. Others are mixed every day, as in Japanese.
_ALIKE: Final = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"})
_TURNING: Final = frozenset("\u202a\u202b\u202d\u202e")


def doubtful(text: str) -> str | None:
    r"""Give the first word of a text that mixes look-alike alphabets, or turns the writing.

    >>> doubtful("P\u0430yment of dues")
    'Pаyment'
    >>> doubtful("Roman Seleznev, Роман Селезнёв")
    """
    if text.isascii():
        return None
    return next((word for word in text.split() if _TURNING & {*word} or _mixes(word)), None)


def _mixes(word: str) -> bool:
    """Tell whether one run of letters has letters of two alphabets that look alike."""
    seen: set[str] = set()
    for sign in word:
        if sign.isalpha():
            seen.add(unicodedata.name(sign, "").partition(" ")[0])
        elif not unicodedata.combining(sign):
            seen.clear()
        if len(seen & _ALIKE) > 1:
            return True
    return False
