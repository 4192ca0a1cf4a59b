"""The texts that stand in the bytes of a format, as somebody who opens the file finds them."""

from __future__ import annotations

import html
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Final, cast

from dossier.i18n import Words
from dossier.report.leaks.needles import is_label

_TAG: Final = re.compile(r"<[^<>]*>")
# What stands in another block, as a cell does, is no part of the same word.
_ENDED: Final = re.compile(r"</(?:h[1-6]|d[dt]|t[dh]|p|div|li|text:[hp])>")
# A word is looked at once, from its first sign on: one may be a megabyte long.
_ATTRIBUTE: Final = re.compile(r"""(?<![\w:-])([\w:-]++)\s*+=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")
_PLACING: Final = frozenset(
    {
        *("transform", "d", "points", "viewBox", "width", "height", "font-size", "offset"),
        *("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry"),
    }
)
_NUMBERS: Final = re.compile(r"matrix\([-\d.,e\s]*\)|[MLHVCSQTAZmlhvcsqtaz\d.,\s+-]*")
"""Where a picture puts what it draws: numbers of the drawing, which are no text of the case."""
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_CELL: Final = re.compile(r'"((?:[^"]|"")*)"|([^",\r\n]+)')
_LITERAL: Final = re.compile(rb"/[A-Z][A-Za-z]+\s*\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_HEX: Final = re.compile(rb"/[A-Z][A-Za-z]+\s*<([0-9A-Fa-f\s]+)>")
_PACKET: Final = re.compile(rb"<\?xpacket begin.*?(?=<\?xpacket end)", re.DOTALL)
# Formats that run on in one text, whose headings and labels stand among what the case says.
_RUNNING: Final = frozenset({".txt", ".md", ".html", ".odt", ".svg"})
# A heading has a line of its own, a label one or more than a blank behind it.
_PARTS: Final = re.compile(r"\n|  +")
_LONGEST: Final = 80
"""No heading is longer."""
_PDF_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)


def texts_of(data: bytes, suffix: str, words: Words) -> tuple[str, ...]:
    """Give the texts of a file of this ending; of a PDF, those that stand beside its pages."""
    each = _READERS.get(suffix, _plain)(data)
    return tuple(_in_one_line(text, words) for text in each) if suffix in _RUNNING else tuple(each)


def _in_one_line(text: str, words: Words) -> str:
    """Give a text of many parts in one line, without its headings: they are the program's own."""
    parts = _PARTS.split(text)
    if len(parts) == 1:
        return text
    return " ".join(part for part in parts if len(part) > _LONGEST or not is_label(part, words))


def _plain(data: bytes) -> Iterator[str]:
    yield data.decode(errors="replace")


def _markdown(data: bytes) -> Iterator[str]:
    yield _ESCAPED.sub("", data.decode(errors="replace").replace("**", "\n"))


def _table(data: bytes) -> Iterator[str]:
    """Give the cells of a table, each as it stands and without what keeps it from being run."""
    # The reader of the standard library refuses a cell of more than 128 KB.
    for quoted, bare in _CELL.findall(data.decode("utf-8-sig", "replace")):
        cell = quoted.replace('""', '"') or bare
        yield cell.replace("\n", " ")
        yield cell.removeprefix("'").replace("\n", " ")


def _markup(data: bytes) -> Iterator[str]:
    """Give what stands between tags, without and with a break for them, and in attributes."""
    text = data.decode(errors="replace")
    yield html.unescape(_TAG.sub("", _ENDED.sub("\n", text)))
    yield html.unescape(_TAG.sub("\n", text))
    for name, one, other in _ATTRIBUTE.findall(text):
        value = html.unescape(one or other)
        if name not in _PLACING or not _NUMBERS.fullmatch(value):
            yield value


def _json(data: bytes) -> Iterator[str]:
    yield from _leaves(json.loads(data))


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner in cast("Mapping[str, object]", value).values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _leaves(inner)
    else:
        yield str(value)


def _archive(data: bytes) -> Iterator[str]:
    """Give the parts of an archive, such as an ODT, and their names."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name
            read = _png if name.endswith(".png") else _markup
            yield from read(archive.read(name))


def _tables(data: bytes) -> Iterator[str]:
    """Give the cells of all tables of an archive, and their names."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name.removesuffix(".csv")
            yield from _table(archive.read(name))


def _pdf(data: bytes) -> Iterator[str]:
    """Give the metadata of a PDF: its dictionary, in either way of writing, and its packet."""
    yield from (_said(_PDF_ESCAPE.sub(_unescaped, found)) for found in _LITERAL.findall(data))
    yield from (_said(bytes.fromhex(_even(found))) for found in _HEX.findall(data))
    for packet in _PACKET.findall(data):
        yield from _markup(packet)


def _png(data: bytes) -> Iterator[str]:
    """Give the texts that a picture carries beside its dots: each with its length before it."""
    at = len(b"\x89PNG\r\n\x1a\n")
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        held = data[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"iTXt"):
            yield held.replace(b"\0", b" ").decode(errors="replace")
        elif kind == b"zTXt":
            yield zlib.decompress(held.partition(b"\0")[2][1:]).decode(errors="replace")
        at += length + 12


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign.isdigit():
        return bytes([int(sign, 8) & 0xFF])
    if sign.endswith(b"\n"):
        return b""
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(sign, sign)


def _even(digits: bytes) -> str:
    text = "".join(digits.decode().split())
    return text + "0" * (len(text) % 2)


def _said(text: bytes) -> str:
    wide = text.startswith(b"\xfe\xff")
    return text[2:].decode("utf-16-be", "replace") if wide else text.decode("latin-1")


_READERS: Final[dict[str, Callable[[bytes], Iterator[str]]]] = {
    ".md": _markdown,
    ".html": _markup,
    ".svg": _markup,
    ".csv": _table,
    ".odt": _archive,
    ".zip": _tables,
    ".dossier": _json,
    ".json": _json,
    ".pdf": _pdf,
    ".png": _png,
}
