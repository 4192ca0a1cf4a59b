"""Templates such as "from {a} to {b}", filled to say something and matched to read it back."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from string import Formatter
from typing import Final

# A literal, and the name of the slot behind it: empty behind the last literal.
Pieces = tuple[tuple[str, str], ...]

# What a text means in a slot of this name; "" where it means nothing.
Read = Callable[[str, str], str]

_HYPHENS: Final = {ord(dash): "-" for dash in "‐‑‒–—―−"}
_BLANKS: Final = {ord(comma): " " for comma in ",،;"}


def folded(text: str) -> str:
    """Give what is left of a text when case, commas, kinds of dashes and blanks do not count.

    >>> folded("July 5,  2014 –")
    'july 5 2014 -'
    """
    plain = unicodedata.normalize("NFKC", text).translate(_HYPHENS).translate(_BLANKS)
    return " ".join(plain.casefold().split())


@cache
def pieces(template: str) -> Pieces:
    """Fold a template and take it apart.

    >>> pieces("From {a} to {b}")
    (('from ', 'a'), (' to ', 'b'), ('', ''))
    """
    taken = [(literal, slot or "") for literal, slot, _, _ in Formatter().parse(folded(template))]
    return (*taken, ("", "")) if taken and taken[-1][1] else tuple(taken)


def _any(_slot: str, text: str) -> str:
    return text


def matches(template: str, text: str, read: Read = _any) -> Iterator[Mapping[str, str]]:
    """Give every way in which a folded text can be this template, with what is in each slot.

    `read` says what a text means in a slot; where it gives "", the text cannot stand there.

    >>> [way["a"] for way in matches("{a} to {b}", "1 to 2 to 3")]
    ['1', '1 to 2']
    """
    return _ways(pieces(template), text, read)


def _ways(left: Pieces, text: str, read: Read) -> Iterator[Mapping[str, str]]:
    (literal, slot), *rest = left
    if not text.startswith(literal):
        return
    text = text[len(literal) :]
    if not slot:
        if not text:
            yield {}
        return
    for end in _ends(rest[0], text):
        if meant := read(slot, text[:end]):
            for way in _ways(tuple(rest), text[end:], read):
                yield {slot: meant, **way}


def _ends(following: tuple[str, str], text: str) -> Iterator[int]:
    """Give where a slot can end: before what follows it, or at the end; no slot is empty."""
    literal, slot = following
    if not literal and not slot:
        yield from [len(text)] if text else []
        return
    place = text.find(literal, 1)
    while place != -1:
        yield place
        place = text.find(literal, place + 1)
