"""Words that may not be what they seem: letters of two alphabets, or signs that turn a text."""

from __future__ import annotations

import unicodedata
from functools import cache
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
    words = (word for word in text.split() if not word.isascii())
    return next((word for word in words if not _TURNING.isdisjoint(word) or _mixes(word)), None)


def _mixes(word: str) -> bool:
    """Tell whether one run of letters has letters of two alphabets that look alike."""
    seen = ""
    for sign in word:
        alphabet = _alphabet(sign)
        if alphabet is None:
            seen = ""
        elif alphabet and seen not in {"", alphabet}:
            return True
        else:
            seen = alphabet or seen
    return False


@cache
def _alphabet(sign: str) -> str | None:
    """Give one of those alphabets, "" for other letters and what stands over them, or None."""
    if sign.isalpha():
        name = unicodedata.name(sign, "").partition(" ")[0]
        return name if name in _ALIKE else ""
    return "" if unicodedata.combining(sign) else None
