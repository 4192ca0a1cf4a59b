"""Texts as others read them: what an address, a web page, or a turn of direction hides.

An address of mail that is written so that no program finds it is put together: "may (at) mail".
"""

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

# Whatever is repeated is bounded: a text of a million blanks takes no longer than any other.
_AT: Final = re.compile(
    r"\s{0,3}(?:[(\[{<]\s{0,3}(?:at|@|собака)\s{0,3}[)\]}>]|@)\s{0,3}", re.IGNORECASE
)
_DOT: Final = re.compile(
    r"\s{0,3}[(\[{<]\s{0,3}(?:dot|\.|точка)\s{0,3}[)\]}>]\s{0,3}", re.IGNORECASE
)
# Said in words and without brackets: "may at mail dot example", "may@mail dot example".
_SAID_DOT: Final = re.compile(r"(?<=\w)\s{1,3}(?:dot|точка)\s{1,3}(?=\w)", re.IGNORECASE)
_SAID_AT: Final = re.compile(
    r"(?<=\w)\s{1,3}(?:at|собака)\s{1,3}(?=[\w-]{1,63}\.\w)", re.IGNORECASE
)
_NEXT: Final = r"(?:\s{0,3}\.\s{0,3}[\w-]{1,63}){1,4}"
# Behind the sign of an address, or before it: "may@mail. example", "may. parker@mail.example".
_PARTED: Final = re.compile(rf"(?<=@)[\w-]{{1,63}}{_NEXT}|(?<![\w-])[\w-]{{1,63}}{_NEXT}(?=@)")


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
    return _with_addresses(text)


def _with_addresses(text: str) -> str:
    """Put addresses of mail together: the sign and the dots of one, and no blanks round them."""
    said = _SAID_AT.sub("@", _SAID_DOT.sub(".", _AT.sub("@", text)))
    if "@" not in said:
        return said
    return _PARTED.sub(lambda address: "".join(address[0].split()), _DOT.sub(".", said))


def _of_bytes(of: re.Match[str]) -> str:
    data = unquote_to_bytes(of[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        # Older addresses of Russian places.
        return data.decode("cp1251", "replace")
