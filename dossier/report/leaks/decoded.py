"""Texts as an address hides them: letters that stand there as numbers of bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

_BYTES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def with_decoded(texts: Iterable[str]) -> Iterator[str]:
    """Give each text, and as it reads to whoever opens the addresses in it."""
    for text in texts:
        yield text
        if "%" in text and (said := _BYTES.sub(_decoded, text)) != text:
            yield said


def _decoded(of: re.Match[str]) -> str:
    data = unquote_to_bytes(of[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        # Older addresses of Russian places.
        return data.decode("cp1251", "replace")
