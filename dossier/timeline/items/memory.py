"""Remember the last results of something dear, so that asking again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

V = TypeVar("V")
MOST: Final = 48


class Memory:
    """Results by their kind and by what they were made from; of a kind the oldest goes first.

    It is no part of what anything means: with it or without it, the same is found.
    """

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: dict[type[object], dict[Hashable, object]] = {}

    def get(self, kind: type[V], key: Hashable, make: Callable[[], V]) -> V:
        """Give what was made for this key, making it where it is not remembered."""
        made = self._made.setdefault(kind, {})
        found = made.get(key)
        if isinstance(found, kind):
            return found
        new = make()
        while len(made) >= MOST:
            del made[next(iter(made))]
        made[key] = new
        return new
