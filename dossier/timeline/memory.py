"""Remember the last results of something dear, so that asking again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class Memory(Generic[V]):
    """Results by what they were made from; the oldest is forgotten first."""

    __slots__ = ("_made", "_most")

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: dict[Hashable, V] = {}

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """Give what was made for this key, making it where it is not remembered."""
        found = self._made.get(key)
        if found is None:
            found = make()
            while len(self._made) >= self._most:
                del self._made[next(iter(self._made))]
            self._made[key] = found
        return found
