"""From a place in the values to its line and column; asked only when something failed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from dossier.storage import json_text
from dossier.storage.refusal import RepeatedKey, Steps

_SPACE: Final = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of a text; both count from 1."""

    line: int
    column: int


class _Member(NamedTuple):
    """A member of an object or list: how one steps down to it, and where key and value start."""

    step: str | int
    key_at: int
    at: int


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
    line, counted = 1, 0
    for steps, offset in _offsets(text, _skip(text, 0), wanted, ()):
        line += text.count("\n", counted, offset)
        counted = offset
        found[steps] = Place(line, offset - text.rfind("\n", 0, offset))
    return found


def blame(text: str) -> tuple[Steps, int]:
    """Find the innermost value, or the repeated key, for which a JSON text is refused."""
    steps: Steps = ()
    at = _skip(text, 0)
    while inner := _failing_member(text, at):
        steps = (*steps, inner.step)
        at = inner.at
    try:
        json_text.scan(text, at)
    except RepeatedKey as why:
        twice = [member.key_at for member in _members(text, at) if member.step == why.key]
        return (*steps, why.key), twice[1]
    except ValueError:
        return steps, at
    return steps, at


def _failing_member(text: str, at: int) -> _Member | None:
    """Find the member of a container that cannot be read."""
    last = None
    try:
        for member in _members(text, at):
            last = member
    except ValueError:
        return last
    return None


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
    for member in _members(text, at) if below else ():
        if member.step in below:
            yield from _offsets(text, member.at, below[member.step], (*above, member.step))


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
        yield _Member(key[0], at, key[1])
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
    return (
        (key, _skip(text, end + 1)) if isinstance(key, str) and text[end : end + 1] == ":" else None
    )


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
