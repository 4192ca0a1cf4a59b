"""The barest painter: what a frame draws, noted call by call, and drawn again with no reckoning.

Nothing that draws these dots with these calls can be faster from Python: nothing is laid out,
chosen or looked up, and every stamp is there. What is written anew in a frame, as the words of the
first one are, is written anew here too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QImage, QPaintDevice, QPainter, QPixmap
from typing_extensions import override

Draw = Callable[[QPainter], None]
Calls = list[tuple[Callable[..., object], tuple[object, ...]]]
# How the names of those methods begin that change the picture, or how it is drawn.
DRAWING: Final = ("draw", "fill", "set", "save", "restore", "translate", "rotate", "scale", "erase")


class Noting(QPainter):
    """A painter that draws, and notes what it was told to."""

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.calls: Final[Calls] = []

    @override
    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if not name.startswith(DRAWING):
            return found
        calls, plain = self.calls, getattr(QPainter, name)

        def noted(*arguments: object) -> object:
            calls.append((plain, arguments))
            return plain(self, *arguments)

        return noted


def noted(draw: Draw, device: QPaintDevice) -> Draw:
    """Draw on a device, and give what draws the same again."""
    painter = Noting(device)
    draw(painter)
    painter.end()
    calls = painter.calls

    def again(painter: QPainter) -> None:
        for call, arguments in calls:
            call(painter, *arguments)

    return again


def same(ours: Draw, bare: Draw, size: tuple[int, int]) -> bool:
    """Tell whether both draw the same dots."""
    pictures: list[QImage] = []
    for draw in (ours, bare):
        picture = QPixmap(*size)
        picture.fill("white")
        with QPainter(picture) as painter:
            draw(painter)
        pictures.append(picture.toImage())
    return pictures[0] == pictures[1]
