"""Characters that cannot be seen, as signs that can: none steers a screen, a page or a picture."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SIGNS: Final = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    # The last two of each plane are no characters, and no XML may hold the first of them.
    | {plane << 16 | last: "\ufffd" for plane in range(17) for last in (0xFFFE, 0xFFFF)}
    # Overrides and embeddings can make a name read as another: they are shown, and turn nothing.
    | {0x202A: "[LRE]", 0x202B: "[RLE]", 0x202C: "[PDF]", 0x202D: "[LRO]", 0x202E: "[RLO]"}
)


_MOST_MARKS: Final = 4
"""As many accents, points and vowels as a letter bears in any writing; more draw a line."""
_MAY_BE_MARKS: Final = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")


def visible(text: str) -> str:
    r"""Show control characters and torn surrogates as signs; a carriage return ends a line.

    >>> visible("a\x00b\r\nc")
    'a␀b\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return unstacked(text.replace("\r\n", "\n").replace("\r", "\n").translate(_SIGNS))


def unstacked(text: str) -> str:
    r"""Show marks that are piled on one letter, beyond those of any writing, as one sign.

    >>> ascii(unstacked("e" + "\u0301" * 300 + "t"))
    "'e\\u0301\\u0301\\u0301\\u0301\\ufffdt'"
    """
    return _MAY_BE_MARKS.sub(_without_piles, text)


def _without_piles(found: re.Match[str]) -> str:
    kept, marks = list[str](), 0
    for sign in found[0]:
        kind = unicodedata.category(sign)
        if kind in ("Mn", "Me"):
            marks += 1
        elif kind != "Cf":
            marks = 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
        elif marks == _MOST_MARKS + 1 and kept[-1] != "\ufffd":
            kept.append("\ufffd")
    return "".join(kept)
