"""How a cell of a table is painted: its ground, its mark, its words in as many lines as needed."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.text import Run, one_line, wrapped
from dossier.ui.text.layout import Align, Laid
from dossier.ui.text.layout import Column as Lines
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.cells import Cell, CellModel, Column, Index
from dossier.ui.widgets.marks import SIGNS

ROW: Final = 36
"""The height of a row whose words stand on one line."""
LINES: Final = 3
"""So many lines a cell has at most; what says more is told whole in a tip."""
GAP: Final = 16
"""The room at the end of each column."""
_AIR: Final = 12  # above and beneath the words, together
_MARK: Final = 22  # the mark before the words, with the room behind it


class Marked(Protocol):
    """Knows which rows of a table stand out, by their places; -1 for none."""

    row_under_mouse: int

    @property
    def ringed_row(self) -> int:
        """The row that shows the focus by key."""
        ...


def side_of(column: Column, *, mirrored: bool) -> Qt.AlignmentFlag:
    """Give the side of the screen on which a column hangs."""
    make = paint.trailing if column.side == "end" else paint.leading
    return make(mirrored=mirrored)


def room_of(where: QRect, gap: int, *, mirrored: bool) -> QRectF:
    """Give the part of a cell that its words may take."""
    return QRectF(where).adjusted(gap if mirrored else 0, 0, 0 if mirrored else -gap, 0)


class CellPainter(QStyledItemDelegate):
    """Paint one cell: its ground, its mark, its words, and the hairline beneath."""

    def __init__(self, looks: Looks, model: CellModel, marked: Marked, table: QTableView) -> None:
        super().__init__(table)
        self._looks = looks
        self._model = model
        self._marked = marked
        self._table = table

    def words_width(self, cell: Cell, column: Column) -> float:
        """Measure the words of a cell on one line, with the mark before them."""
        theme = self._looks.theme
        font = theme.font("body", cell.weight or column.weight)
        width = QFontMetricsF(font).horizontalAdvance(one_line(cell.text))
        return width + (theme.px(_MARK) if cell.mark else 0)

    def height(self, place: int, row: int, width: int) -> int:
        """Give the height that a cell asks for at a width of its column."""
        theme, column = self._looks.theme, self._model.columns[place]
        cell = self._model.cell(self._model.index(row, place))
        room = width - self._gap(place)
        if self.words_width(cell, column) <= room:
            return theme.px(ROW)
        room -= theme.px(_MARK) if cell.mark else 0
        return max(theme.px(ROW), round(self._lines(cell, column, room).height) + theme.px(_AIR))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._looks.theme.em, self._looks.theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._model.cell(index)
        mirrored = self._table.isRightToLeft()
        column = self._model.columns[index.column()]
        painter.save()
        self._paint_ground(painter, option, index)
        room = room_of(option.rect, self._gap(index.column()), mirrored=mirrored)
        side = side_of(column, mirrored=mirrored)
        if cell.mark:
            self._paint_mark(painter, room, cell, side)
        self._paint_words(painter, room, cell, column)
        painter.restore()

    def _gap(self, place: int) -> int:
        """Give the room at the end of a column; numbers of the last one stand at the very edge."""
        columns = self._model.columns
        at_the_edge = place == len(columns) - 1 and columns[place].side == "end"
        return 0 if at_the_edge else self._looks.theme.px(GAP)

    def _paint_words(self, painter: QPainter, room: QRectF, cell: Cell, column: Column) -> None:
        """Paint the words on one line where they have room, else on several."""
        theme, mirrored = self._looks.theme, self._table.isRightToLeft()
        font = theme.font("body", cell.weight or column.weight)
        said = one_line(cell.text)
        if QFontMetricsF(font).horizontalAdvance(said) <= room.width() + 0.5:
            painter.setPen(theme.colour(cell.role))
            paint.words(painter, room, said, font, side_of(column, mirrored=mirrored))
            return
        laid = self._lines(cell, column, room.width())
        painter.translate(room.left(), round(room.center().y() - laid.height / 2))
        laid.draw(painter, QRectF(0, 0, room.width(), laid.height))

    def _lines(self, cell: Cell, column: Column, room: float) -> Laid:
        run = Run(cell.text, cell.role, cell.weight or column.weight)
        align: Align = "end" if column.side == "end" else "edge"
        lines = Lines(room, align, mirrored=self._table.isRightToLeft())
        return wrapped(run, self._looks.theme, lines, LINES)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect = self._looks.theme.tokens, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_tint)
        elif index.row() == self._marked.row_under_mouse:
            painter.fillRect(rect, tokens.ground)
        if index.row() < self._model.rowCount() - 1:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.rule)
        if index.row() == self._marked.ringed_row:
            painter.fillRect(rect.left(), rect.top(), rect.width(), paint.RING, tokens.accent)
            beneath = rect.bottom() + 1 - paint.RING
            painter.fillRect(rect.left(), beneath, rect.width(), paint.RING, tokens.accent)

    def _paint_mark(
        self, painter: QPainter, room: QRectF, cell: Cell, side: Qt.AlignmentFlag
    ) -> None:
        """Paint the mark before the words, and take its width from their room."""
        if cell.mark is None:
            return
        theme, sign = self._looks.theme, SIGNS[cell.mark]
        size, taken = theme.px(16), theme.px(_MARK)
        on_left = side is Qt.AlignmentFlag.AlignLeft
        left = room.left() if on_left else room.right() - size
        box = QRectF(left, room.top(), size, room.height())
        icons.paint(painter, sign.icon, theme.colour(sign.role), box)
        room.adjust(taken if on_left else 0, 0, 0 if on_left else -taken, 0)
