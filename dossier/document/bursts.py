"""When typing is one step: edits of one place that follow each other without a long pause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

# Seconds without a key after which the next one begins a new step.
PAUSE: Final = 2.0


class Bursts:
    """Tells of each edit whether it goes on with the one before it.

    A burst has a key, such as the path of the field being typed in. It ends with a pause, with any
    other edit, and whenever it is broken: by undo, by a save, by the caret leaving the field.
    """

    __slots__ = ("_clock", "_key", "_last")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._key: str | None = None
        self._last = 0.0

    def goes_on(self, key: str | None) -> bool:
        """Note an edit; tell whether it belongs to the same burst as the edit before it."""
        now = self._clock()
        joined = key is not None and key == self._key and now - self._last < PAUSE
        self._key, self._last = key, now
        return joined

    def end(self) -> None:
        """Let the next edit be a step of its own."""
        self._key = None
