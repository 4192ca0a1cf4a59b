"""Two orders made into one: each list keeps its own, and what is added stays where it stood."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def order(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]) -> list[T]:
    """Give all labels of two lists in the order of ours, or of the one that alone was reordered.

    >>> order("abc", "abcx", "cab")
    ['c', 'a', 'b', 'x']
    """
    shared = {*base} & {*ours} & {*theirs}
    was, is_ours, is_theirs = (_among(rows, shared) for rows in (base, ours, theirs))
    if is_ours == was != is_theirs:
        return woven(theirs, ours)
    return woven(ours, theirs)


def woven(first: Sequence[T], second: Sequence[T]) -> list[T]:
    """Put what only the second list has behind what it stood behind, after the first's additions.

    >>> woven("axb", "ayb")
    ['a', 'x', 'y', 'b']
    """
    known, shared = set(first), set(second)
    behind: dict[T | None, list[T]] = {None: []}
    last: T | None = None
    for label in second:
        if label in known:
            last = label
        else:
            behind.setdefault(last, []).append(label)
    made: list[T] = []
    waiting = behind[None]
    for label in first:
        if label in shared:
            made += waiting
            waiting = behind.get(label, [])
        made.append(label)
    return made + waiting


def _among(rows: Sequence[T], labels: Collection[T]) -> list[T]:
    return [label for label in rows if label in labels]
