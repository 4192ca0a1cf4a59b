"""The reader's limits, checked on the bytes before anything is built from them."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Final

from dossier.errors import TooLarge, saying
from dossier.storage.refusal import Refusal

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_RECORDS: Final = 100_000
MOST_VALUES: Final = 5_000_000
DEEPEST: Final = 60
LONGEST_TEXT: Final = 1024 * 1024

_NO_BRACKET: Final = bytes(set(range(256)) - set(b'"[]{}'))
# Each opening bracket goes one step down (1), each closing one up (255, which is -1 when signed).
_DOWN_AND_UP: Final = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_TEXT_OR_BRACKET: Final = re.compile(rb'"[^"]*"?|[][{}]')
_NO_COMMA: Final = bytes(set(range(256)) - set(b'",'))


def check_size(size: int) -> None:
    """Refuse a file that is larger than a dossier may be."""
    if size > MOST_BYTES:
        raise Refusal(
            TooLarge, saying("The file is larger than 64 MiB, the most that a dossier may have.")
        )


def check(data: bytes) -> None:
    """Refuse UTF-8 JSON with too long texts, too many values, or too deep a nest of brackets."""
    # An escaped quote does not end a text; as many bytes take its place, so that offsets stay.
    plain = data
    if b"\\" in data:
        plain = data.replace(rb"\\", b"__").replace(rb"\"", b"__")
    _check_texts(plain)
    _check_brackets(plain)


def _check_texts(plain: bytes) -> None:
    """Leap from quote to quote as far as a text may reach, so that few places are looked at."""
    quote = plain.find(b'"')
    while 0 <= quote < len(plain) - LONGEST_TEXT - 1:
        farthest = plain.rfind(b'"', quote + 1, quote + LONGEST_TEXT + 2)
        if farthest < 0 and plain.count(b'"', 0, quote) % 2 == 0:
            raise Refusal(
                TooLarge,
                saying("This text is longer than 1 MiB, the most that one may have."),
                _at(plain, quote),
            )
        quote = farthest if farthest >= 0 else plain.find(b'"', quote + 1)


def _check_brackets(plain: bytes) -> None:
    brackets = _outside_of_texts(plain, _NO_BRACKET)
    _check_values(plain, brackets)
    steps = memoryview(brackets.translate(_DOWN_AND_UP)).cast("b")
    if max(accumulate(steps), default=0) > DEEPEST:
        raise Refusal(
            TooLarge,
            saying("Here brackets stand in more than 60 others, the most that a dossier may have."),
            _at(plain, _too_deep(plain)),
        )


def _check_values(plain: bytes, brackets: bytes) -> None:
    """Count the values, each of which stands behind a comma or an opening bracket."""
    values = brackets.count(b"[") + brackets.count(b"{") + plain.count(b",")
    if values > MOST_VALUES:
        values -= plain.count(b",") - _outside_of_texts(plain, _NO_COMMA).count(b",")
    if values > MOST_VALUES:
        raise Refusal(
            TooLarge, saying("The file holds more than 5 million values, the most it may hold.")
        )


def _outside_of_texts(plain: bytes, others: bytes) -> bytes:
    """Give what stands between the texts, without some other bytes."""
    # Two quotes side by side begin and end nothing that is left.
    marks = plain.translate(None, others).replace(b'""', b"")
    return b"".join(marks.split(b'"')[::2])


def _too_deep(plain: bytes) -> int:
    """Find the first bracket that lies too deep."""
    found = (part for part in _TEXT_OR_BRACKET.finditer(plain) if part[0] in b"[]{}")
    offsets = [part.start() for part in found]
    depths = accumulate(1 if plain[at] in b"[{" else -1 for at in offsets)
    return next(at for at, depth in zip(offsets, depths, strict=True) if depth > DEEPEST)


def _at(plain: bytes, offset: int) -> int:
    """Count the characters before a byte; a torn one counts as one."""
    return len(plain[:offset].decode(errors="replace"))
