"""Long work in slices: whoever watches is asked between them whether it is to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from dossier.timeline.shapes.shapes import Role

T = TypeVar("T")
Ask = Callable[[], bool]
Measure = Callable[[str, Role], float]
_SLICE: Final = 200
"""So many small pieces, such as rows or measured words, make one slice: some milliseconds."""


class Stopped(Exception):
    """The work is not to go on."""


class Slices:
    """Counts small pieces of work, and asks after so many; raises Stopped where it is to end."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._left = _SLICE

    def piece(self) -> None:
        """Count one piece."""
        self._left -= 1
        if not self._left:
            self.end()

    def end(self) -> None:
        """End a slice."""
        self._left = _SLICE
        if not self._ask():
            raise Stopped

    def over(self, pieces: Iterable[T]) -> Iterator[T]:
        """Count each piece before it is worked on."""
        for piece in pieces:
            self.piece()
            yield piece

    def measuring(self, width: Measure) -> Measure:
        """Count each text that is measured: so what measures much can end."""

        def measured(text: str, role: Role) -> float:
            self.piece()
            return width(text, role)

        return measured
