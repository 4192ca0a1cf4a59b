"""Characters that cannot be seen, as signs that can: none steers a screen, a page or a picture."""

from __future__ import annotations

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


def visible(text: str) -> str:
    r"""Show control characters and torn surrogates as signs; a carriage return ends a line.

    >>> visible("a\x00b\r\nc")
    'a␀b\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SIGNS)
