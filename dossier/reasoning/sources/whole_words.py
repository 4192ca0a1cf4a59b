"""Where words and numbers begin and end, so that a quotation takes none of them in part."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final
from unicodedata import category

# Scripts written without blanks between words, or with small words written onto others: whether a
# word is cut there no sign tells. Hebrew to Arabic, Thai to Myanmar, Khmer, then the Far East.
_UNPARTED: Final = (
    (0x0590, 0x08FF),
    (0x0E00, 0x109F),
    (0x1780, 0x17FF),
    (0x2E80, 0xA4CF),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFB1D, 0xFEFF),
    (0x20000, 0x3FFFF),
)
_STARTS: Final = [first for first, _ in _UNPARTED]
# "1,200", "1.2" and "170,000,000.50", but not the date 14.07.2014.
_NUMBER: Final = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+[.,]\d+)"
    r"(?![.,]?\d)"
)


def cuts(text: str, place: int) -> bool:
    """Tell whether a border before the character at `place` goes through a word or a number.

    >>> cuts("to 31 companies", 4), cuts("to 31 companies", 3)
    (True, False)
    """
    if not 0 < place < len(text):
        return False
    before, behind = text[place - 1], text[place]
    if _is_of_word(before) and _is_of_word(behind):
        return not (_is_unparted(before) or _is_unparted(behind))
    if not ({before, behind} & {".", ","} and (before.isdigit() or behind.isdigit())):
        return False
    return any(
        number.start() < place < number.end()
        for number in _NUMBER.finditer(text, max(place - _FAR, 0), place + _FAR)
    )


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the whole words of a stretch of a text: of the outer ones, those it holds half of.

    >>> text = "in prison for wire fraud"
    >>> first, last = whole_words(text, text.index("r wire"), len(text) - 1)
    >>> text[first:last]
    'wire fraud'
    """
    start, end = _stripped(text, start, end)
    if start == end:
        return start, end
    (first, after), (before, last) = _word(text, start), _word(text, end)
    left = first if _means(text[start:after], text[first:after]) else after
    right = last if _means(text[before:end], text[before:last]) else before
    kept = _stripped(text, left, right)
    return kept if kept[0] < kept[1] else (first, last)


def _means(part: str, word: str) -> bool:
    """Tell whether a part of a word means the word; any part of a number does."""
    return 2 * len(part) >= len(word) or any(sign.isdigit() for sign in part)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the blanks at both ends."""
    words = text[start:end]
    start = min(start + len(words) - len(words.lstrip()), end)
    return start, max(start, end - len(words) + len(words.rstrip()))


def _word(text: str, place: int) -> tuple[int, int]:
    """Give the begin and the end of the word through which a border goes, or the border twice."""
    start = end = place
    while cuts(text, start):
        start -= 1
    while cuts(text, end):
        end += 1
    return start, end


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or category(sign).startswith("M")


def _is_unparted(sign: str) -> bool:
    found = bisect_right(_STARTS, ord(sign)) - 1
    return found >= 0 and ord(sign) <= _UNPARTED[found][1]


# No number that anybody quotes is longer.
_FAR: Final = 64
