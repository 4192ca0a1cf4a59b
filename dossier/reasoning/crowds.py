"""Some of many that are alike: the first few of each kind, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, TypeVar

T = TypeVar("T")
# Of more of a kind than these a reader learns nothing new.
MOST: Final = 5


def some(rows: Iterable[T], kind: Callable[[T], Hashable]) -> Iterator[tuple[T, int]]:
    """Give the first rows of each kind in their order; the last one of a kind tells how many more.

    >>> list(some("abaaaaaaa", str))[-2:]
    [('a', 0), ('a', 3)]
    """
    every = list(rows)
    counts, seen = Counter(map(kind, every)), Counter[Hashable]()
    for row in every:
        here = kind(row)
        seen[here] += 1
        if seen[here] <= MOST:
            yield row, counts[here] - MOST if seen[here] == MOST else 0
