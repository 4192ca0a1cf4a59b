"""Texts as others read them: what an address, a web page, or a turn of direction hides."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

_BYTES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
# From the sign that turns the direction of all letters to the one that ends it.
_TURNED: Final = re.compile("\u202e([^\u202c\n]*)\u202c?")


def with_decoded(texts: Iterable[str]) -> Iterator[str]:
    """Give each text, and as it reads to whoever opens the addresses or the markup in it."""
    for text in texts:
        yield text
        if (said := _decoded(text)) != text:
            yield said


def _decoded(text: str) -> str:
    if "%" in text:
        text = _BYTES.sub(_of_bytes, text)
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "\u202e" in text:
        text = _TURNED.sub(lambda turned: turned[1][::-1], text)
    return text


def _of_bytes(of: re.Match[str]) -> str:
    data = unquote_to_bytes(of[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        # Older addresses of Russian places.
        return data.decode("cp1251", "replace")
