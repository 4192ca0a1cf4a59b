"""Long work that is done in spells, between which the window does all else that it has to do."""

from __future__ import annotations

from typing import Final, TypeVar

from PySide6.QtCore import QElapsedTimer

from dossier.reasoning.walk import Walk

T = TypeVar("T")
# For so many milliseconds it goes on before the window can do something else.
SPELL: Final = 12


def went_on(walk: Walk[T]) -> T | None:
    """Go on for a spell; give what was gone to, once the end is reached."""
    spent = QElapsedTimer()
    spent.start()
    while spent.elapsed() < SPELL:
        try:
            next(walk)
        except StopIteration as end:
            found: T = end.value
            return found
    return None
