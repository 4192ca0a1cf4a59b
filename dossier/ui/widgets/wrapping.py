"""Lay widgets in a row, and those that find no room beside the others in the next one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

_AS_ASKED: Final = Qt.Orientation(0)  # it takes no more room than it asks for

Placed = tuple[QLayoutItem, int]  # what stands on a line, and how wide


class Wrapping(QLayout):
    """A row that breaks where it gets too narrow; what comes after `turn` hangs on its end.

    A widget has the width that it asks for, or all there is where that is less; words that wrap
    have what is left of their line. Where those at the end have no room beside the others, they
    begin a line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._turn: int | None = None
        self._broken: dict[int, list[list[Placed]]] = {}  # the lines, by the width they have

    def turn(self) -> None:
        """Let all that is added from now on hang on the end."""
        self._turn = len(self._items)
        self.invalidate()

    @override
    def invalidate(self) -> None:
        """Break the row anew when next asked: Qt tells this of whatever stands in it."""
        self._broken.clear()
        super().invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._broken.clear()
        return self._items.pop(index)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return _AS_ASKED

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        sides = self.contentsMargins()
        lines = self._lines(width - sides.left() - sides.right())
        tall = sum(map(_tall, lines)) + self.spacing() * max(len(lines) - 1, 0)
        return tall + sides.top() + sides.bottom()

    @override
    def sizeHint(self) -> QSize:
        sides = self.contentsMargins()
        width = self._wide(self._shown()) + sides.left() + sides.right()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        sides = self.contentsMargins()
        return least + QSize(sides.left() + sides.right(), sides.top() + sides.bottom())

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = self.contentsRect()
        top = room.top() + max((rect.height() - self.heightForWidth(rect.width())) // 2, 0)
        for line in self._lines(room.width()):
            tall = _tall(line)
            spare = room.width() - sum(wide for _, wide in line) - self.spacing() * (len(line) - 1)
            left = room.left()
            for item, wide in line:
                if spare and self._at_end(item):
                    left, spare = left + spare, 0
                high = _height(item, wide)
                at = QRect(QPoint(left, top + (tall - high) // 2), QSize(wide, high))
                item.setGeometry(self._seen(at, room))
                left += wide + self.spacing()
            top += tall + self.spacing()

    def _lines(self, width: int) -> list[list[Placed]]:
        """Give what stands on each line, with its width; a row is broken once for each width."""
        if width not in self._broken:
            self._broken[width] = self._break(width)
        return self._broken[width]

    def _break(self, width: int) -> list[list[Placed]]:
        shown = self._shown()
        lines: list[list[Placed]] = []
        left = 0
        ends = [item for item in shown if self._at_end(item)]
        for item in shown:
            wide = min(item.sizeHint().width(), width)
            turns = item in ends[:1] and self._wide(ends) > left
            if not lines or turns or wide > left:
                lines.append([])
                left = width
            lines[-1].append((item, wide))
            left -= wide + self.spacing()
        return [self._widened(line, width) for line in lines]

    def _widened(self, line: list[Placed], width: int) -> list[Placed]:
        """Give words that wrap what is left of their line."""
        spare = width - sum(wide for _, wide in line) - self.spacing() * (len(line) - 1)
        wraps = [item for item, _ in line if item.hasHeightForWidth() and not self._at_end(item)]
        return [(item, wide + (spare if item in wraps[:1] else 0)) for item, wide in line]

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _at_end(self, item: QLayoutItem) -> bool:
        return self._turn is not None and self._items.index(item) >= self._turn

    def _wide(self, items: list[QLayoutItem]) -> int:
        gaps = self.spacing() * max(len(items) - 1, 0)
        return sum(item.sizeHint().width() for item in items) + gaps

    def _seen(self, at: QRect, room: QRect) -> QRect:
        """Mirror a place where words run from right to left."""
        widget = self.parentWidget()
        if widget and widget.isRightToLeft():
            return QRect(room.left() + room.right() - at.right(), at.top(), at.width(), at.height())
        return at


def _tall(line: list[Placed]) -> int:
    return max((_height(item, wide) for item, wide in line), default=0)


def _height(item: QLayoutItem, wide: int) -> int:
    return item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
