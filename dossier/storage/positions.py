"""From a place in the values to its line and column; asked only when something failed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from dossier.storage import json_text
from dossier.storage.refusal import Steps

_SPACE: Final = re.compile(r"[ \t\n\r]*")

# A member of an object or list: how one steps down to it, and where its key and its value start.
_Member = tuple[str | int, int, int]


class Place(NamedTuple):
    """A line and a column of a text; both count from 1."""

    line: int
    column: int


def pointer(steps: Steps) -> str:
    """Write the way to a place as a JSON pointer (RFC 6901).

    >>> pointer(("charges", 0, "text"))
    '/charges/0/text'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def place_at(text: str, offset: int) -> Place:
    """Count the lines before an offset, and the characters of its line."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def places(text: str, wanted: Collection[Steps]) -> dict[Steps, Place]:
    """Find where values start in a JSON text that was read; what is not in it is left out."""
    found: dict[Steps, Place] = {}
    line, line_at, counted = 1, 0, 0
    for steps, offset in _offsets(text, _skip(text, 0), wanted, ()):
        breaks = text.count("\n", counted, offset)
        if breaks:
            line, line_at = line + breaks, text.rfind("\n", counted, offset) + 1
        counted = offset
        found[steps] = Place(line, offset - line_at + 1)
    return found


def blame(text: str, repeated: str | None = None) -> tuple[Steps, int]:
    """Find the innermost value for which a text is refused, or the second of two equal keys."""
    steps: Steps = ()
    at = _skip(text, 0)
    while True:
        times = 0
        last: _Member = ("", at, at)
        try:
            for last in _members(text, at):
                times += last[0] == repeated
                if times == 2:
                    return (*steps, last[0]), last[1]
        except ValueError:
            # A member is given before it is read, so the one given last has failed.
            steps, at = (*steps, last[0]), last[2]
        else:
            return steps, at


def _offsets(
    text: str, at: int, wanted: Collection[Steps], above: Steps
) -> Iterator[tuple[Steps, int]]:
    """Walk down to the wanted places only, in the order of the text."""
    below: dict[str | int, list[Steps]] = {}
    for steps in wanted:
        if steps:
            below.setdefault(steps[0], []).append(steps[1:])
        else:
            yield above, at
    members = _members(text, at) if below else iter(())
    for step, _, value_at in members:
        if step in below:
            yield from _offsets(text, value_at, below.pop(step), (*above, step))
            if not below:
                return


def _members(text: str, at: int) -> Iterator[_Member]:
    """Give the members of the object or list at an offset, as far as it can be read.

    A member is given before it is read: who asks for the next one meets its ValueError.
    """
    opening, at, count = text[at : at + 1], _skip(text, at + 1), 0
    if opening not in ("[", "{") or text[at : at + 1] in ("]", "}"):
        return
    while True:
        key = _key(text, at) if opening == "{" else (count, at)
        if key is None:
            return
        yield key[0], at, key[1]
        at = _skip(text, json_text.scan(text, key[1])[1])
        if text[at : at + 1] != ",":
            return
        at, count = _skip(text, at + 1), count + 1


def _key(text: str, at: int) -> tuple[str, int] | None:
    """Read a key; give it with the offset of its value."""
    try:
        key, end = json_text.scan(text, at)
    except ValueError:
        return None
    end = _skip(text, end)
    if not isinstance(key, str) or text[end : end + 1] != ":":
        return None
    return key, _skip(text, end + 1)


def _skip(text: str, at: int) -> int:
    """Give the offset of what stands behind white space."""
    if text[at : at + 1] > " ":
        return at
    space = _SPACE.match(text, at)
    return space.end() if space else at
