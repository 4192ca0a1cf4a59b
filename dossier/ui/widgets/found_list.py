"""The list of places where words were found: each in its context, under the tab that it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from dossier.ui.text import one_line, tip_text
from dossier.ui.text.marked import marked_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import by_key
from dossier.ui.widgets.row_ground import row_ground
from dossier.ui.widgets.rows import NO_INDEX, Index
from dossier.ui.widgets.scroll import tame

_ROW: Final = 56
_HEAD: Final = 32
_START: Final = 24
_END: Final = 12
_MARKED: Final = 64  # how much of the accent lies behind the words found, of 255


class FoundRow(NamedTuple):
    """One place: the words found between what stands before and behind; without them a heading."""

    before: str
    words: str = ""
    behind: str = ""
    small: str = ""

    @property
    def text(self) -> str:
        """The whole line."""
        return one_line(f"{self.before}{self.words}{self.behind}")


class FoundList(QListView):
    """Shows the places; a click or Enter goes to one."""

    gone_to = Signal(int)
    """The number of the row that the person wants to go to."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = _Places(self)
        self._ringed = False
        tame(self, looks)
        self.setModel(self._places)
        self.setItemDelegate(_PlacePainter(looks, self._places, lambda: self._ringed, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._go_to)
        looks.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        """Show other places; none is the chosen one."""
        self._places.show_rows(rows)
        self.scrollToTop()

    def row(self, place: int) -> FoundRow:
        """Give a row by its number."""
        return self._places.row(self._places.index(place))

    @property
    def chosen(self) -> int:
        """The number of the chosen row; -1 for none."""
        return self.currentIndex().row()

    def choose(self, place: int) -> None:
        """Choose a row by its number, and bring it in sight."""
        self.setCurrentIndex(self._places.index(place))

    def step(self, by: int) -> int:
        """Choose the next place or the one before, round the ends; give its number, or -1."""
        count = self._places.rowCount()
        here = self.chosen if self.chosen >= 0 else (-1 if by > 0 else count)
        for away in range(1, count + 1):
            place = (here + away * by) % count
            if self.row(place).words:
                self.choose(place)
                return place
        return -1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen >= 0:
            self.gone_to.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = by_key(event.reason())
        super().focusInEvent(event)
        if self._ringed and self.chosen < 0:
            self.step(1)

    def _go_to(self, index: QModelIndex) -> None:
        if self.row(index.row()).words:
            self.gone_to.emit(index.row())


class _Places(QAbstractListModel):
    """The rows as Qt's list asks for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[FoundRow, ...] = ()

    def row(self, index: Index) -> FoundRow:
        return self._rows[index.row()]

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a heading be neither chosen nor gone to."""
        return super().flags(index) if self.row(index).words else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(part for part in (row.text, row.small) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, one_line(row.small)) if part)
        return None


class _PlacePainter(QStyledItemDelegate):
    """Two lines: the context with the words on a tint, and where that is."""

    def __init__(
        self, looks: Looks, places: _Places, ringed: Callable[[], bool], of: QObject
    ) -> None:
        super().__init__(of)
        self._looks = looks
        self._places = places
        self._ringed = ringed

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        drawn = _ROW if self._places.row(index).words else _HEAD
        return QSize(self._looks.theme.em * 8, self._looks.theme.px(drawn))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._places.row(index)
        mirrored = option.widget.isRightToLeft()
        theme = self._looks.theme
        start, end = theme.px(_START), theme.px(_END)
        where = QRectF(option.rect)
        room = where.adjusted(end if mirrored else start, 0, -(start if mirrored else end), 0)
        painter.save()
        if row.words:
            row_ground(painter, option, theme.tokens, ringed=self._ringed())
            self._paint_place(painter, room, row, mirrored=mirrored)
        else:
            painter.setPen(theme.tokens.quiet)
            side = paint.leading(mirrored=mirrored)
            paint.words(painter, room, row.text, theme.font("small", 600), side)
        painter.restore()

    def _paint_place(
        self, painter: QPainter, room: QRectF, row: FoundRow, *, mirrored: bool
    ) -> None:
        theme = self._looks.theme
        parts = row.before, row.words, row.behind
        line = marked_line(parts, theme, room.width(), mirrored=mirrored)
        mark = QColor(theme.tokens.accent)
        mark.setAlpha(_MARKED)
        painter.translate(room.left(), room.top() + theme.px(8))
        for rect in line.marked:
            painter.fillRect(rect, mark)
        line.laid.draw(painter, QRectF(0, 0, room.width(), room.height()))
        below = QRectF(0, theme.line() + 1, room.width(), theme.line("small"))
        painter.setPen(theme.tokens.quiet)
        side = paint.leading(mirrored=mirrored)
        paint.words(painter, below, one_line(row.small), theme.font("small"), side)
