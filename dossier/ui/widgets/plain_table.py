"""A table of words and numbers: small heads, hairlines between rows, no grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui import icons
from dossier.ui.text import one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.cell_painter import GAP, ROW, CellPainter, room_of, side_of
from dossier.ui.widgets.cells import (
    EMPTY,
    CellModel,
    Column,
    FixedRows,
    Index,
    Rows,
    TableRow,
)
from dossier.ui.widgets.choosing import BY_ITSELF, select_current
from dossier.ui.widgets.ring import by_key
from dossier.ui.widgets.scroll import ROOM, tame
from dossier.ui.widgets.shares import shares

_HEAD: Final = 28
_MEASURED: Final = 200  # rows whose words are measured
_TALLEST: Final = 100_000  # pixels that a widget may ask for
_WIDEST: Final = 24  # ems that one column may ask for
_NARROWEST: Final = 6  # ems that a column has at least, if its words take as much
_OPENS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Heads(QHeaderView):
    """The heads of the columns: small quiet words over a hairline."""

    def __init__(self, looks: Looks, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._looks = looks
        self._columns = columns
        self._sorted: tuple[int, bool] | None = None
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def show_sorted(self, column: int | None, *, falling: bool = False) -> None:
        """Show an arrow at the column that the rows are sorted by."""
        self._sorted = None if column is None else (column, falling)
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._looks.theme.px(_HEAD))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, mirrored = self._looks.theme, self.isRightToLeft()
        column = self._columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.tokens.page)
        painter.setPen(theme.tokens.quiet)
        room = room_of(rect, theme.px(GAP), mirrored=mirrored)
        side = side_of(column, mirrored=mirrored)
        width = paint.words(painter, room, one_line(column.head), theme.font("small"), side)
        if self._sorted and self._sorted[0] == logicalIndex:
            self._paint_arrow(painter, room, width, side)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.tokens.rule)
        painter.restore()

    def _paint_arrow(
        self, painter: QPainter, room: QRectF, width: float, side: Qt.AlignmentFlag
    ) -> None:
        theme = self._looks.theme
        size = theme.px(12)
        on_left = side is Qt.AlignmentFlag.AlignLeft
        left = room.left() + width + 4 if on_left else room.right() - width - 4 - size
        falling = self._sorted is not None and self._sorted[1]
        box = QRectF(left, room.top(), size, room.height())
        icons.paint(painter, "chevron_down" if falling else "chevron_up", theme.tokens.quiet, box)


class PlainTable(QTableView):
    """Rows with a key; one is chosen as a whole. It is as tall as its rows when `fitted`.

    Else it is so at most, and scrolls where there is less room, but for its first row.
    """

    row_chosen = Signal(str)
    row_opened = Signal(str)
    head_clicked = Signal(int)

    def __init__(
        self,
        looks: Looks,
        words: Words,
        columns: Sequence[Column],
        parent: QWidget | None = None,
        *,
        fitted: bool = True,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._fitted = fitted
        self._by_key = False
        self._told = ""
        self._wanted: list[int] = [0] * len(columns)
        self._least: list[int] = [0] * len(columns)
        self.row_under_mouse = -1
        self._cells = CellModel(words, columns, self)
        self._painter = CellPainter(looks, self._cells, self, self)
        self.heads = Heads(looks, self._cells.columns, self)
        self._set_up()
        looks.changed.connect(self._measure)
        self._measure()

    def _set_up(self) -> None:
        tame(self, self._looks)
        self.setHorizontalHeader(self.heads)
        self.verticalHeader().hide()
        self.setModel(self._cells)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        vertical = QSizePolicy.Policy.Fixed if self._fitted else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.heads.setSectionsClickable(True)
        self.heads.sectionClicked.connect(self.head_clicked)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.entered.connect(self._hover)
        if self._fitted:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show other rows; the chosen one stays chosen when it is still there."""
        self.show_rows(FixedRows(rows))

    def show_rows(self, rows: Rows) -> None:
        """Show rows that are made when they are seen, in the same way."""
        key = self.chosen
        self._cells.set_rows(rows)
        self.choose(key)
        self._measure()
        self._tell()

    @property
    def chosen(self) -> str:
        """Give the key of the chosen row, or nothing."""
        index = self.currentIndex()
        return self._cells.rows[index.row()].key if index.isValid() else ""

    @property
    def content_height(self) -> int:
        """Give the height at which nothing scrolls."""
        return min(self._around + self.verticalHeader().length(), _TALLEST)

    @property
    def _around(self) -> int:
        """Give the height of what stands above and beneath the rows."""
        bar = ROOM if self.heads.length() > self.viewport().width() else 0
        return self._looks.theme.px(_HEAD) + bar

    @property
    def ringed_row(self) -> int:
        """Give the row that shows the focus by key; -1 for none."""
        if not self._by_key or not self.hasFocus():
            return -1
        # Coming here by key chooses nothing yet: it may only be on the way to somewhere else.
        return max(self.currentIndex().row(), 0)

    def choose(self, key: str) -> bool:
        """Choose a row by its key and bring it in sight, an empty one none; say if it is there."""
        place = self._cells.rows.place(key) if key else None
        if not key:
            self.setCurrentIndex(QModelIndex())
        if place is None:
            return False
        self.setCurrentIndex(self._cells.index(place, 0))
        return True

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return BY_ITSELF

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        width = sum(theme.px(column.width) for column in self._cells.columns)
        return QSize(width, self.content_height)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.content_height if self._fitted else self._around + self.rowHeight(0)
        return QSize(self._looks.theme.em * 12, least)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        if event.key() in _OPENS and not self.currentIndex().isValid():
            self.setCurrentIndex(self._cells.index(0, 0))
        if event.key() in _OPENS and self.chosen:
            self.row_opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = by_key(event.reason())
        # Not that of an item view, which makes the first row current before a click is heard.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(QModelIndex())
        return super().viewportEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        self.row_under_mouse = index.row()
        self.viewport().update()

    def _tell(self) -> None:
        select_current(self)
        if self.chosen != self._told:
            self._told = self.chosen
            self.row_chosen.emit(self._told)

    def _open(self, index: QModelIndex) -> None:
        if key := self._cells.rows[index.row()].key:
            self.row_opened.emit(key)

    def _measure(self) -> None:
        theme = self._looks.theme
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        places = range(len(self._cells.columns))
        self._wanted, self._least = map(list, zip(*map(self._widths, places), strict=True))
        self._share()
        self.updateGeometry()

    def _widths(self, place: int) -> tuple[int, int]:
        """Measure the widest words of a column, and what it needs so that no word is broken.

        This goes as far as its first rows.
        """
        theme, column = self._looks.theme, self._cells.columns[place]
        gap, few = theme.px(GAP), theme.em * _NARROWEST - theme.px(GAP)
        widest = unbroken = 0.0
        rows = self._cells.rows
        for number in range(min(_MEASURED, len(rows))):
            row = rows[number]
            cell = row.cells[place] if place < len(row.cells) and not row.is_whole else EMPTY
            width = self._painter.words_width(cell, column)
            widest = max(widest, width)
            if width > few:
                word = max(one_line(cell.text).split(" "), key=len)
                unbroken = max(
                    unbroken, self._painter.words_width(cell._replace(text=word), column)
                )
        most, head = theme.em * _WIDEST, self._head_width(place)
        wanted = min(round(widest + 0.5), most)
        least = max(min(wanted, few), min(round(unbroken + 0.5), most))
        return max(wanted + gap, head), max(least + gap, head)

    def _head_width(self, place: int) -> int:
        """Measure the words over a column."""
        theme, head = self._looks.theme, one_line(self._cells.columns[place].head)
        width = QFontMetricsF(theme.font("small")).horizontalAdvance(head)
        return round(width + 0.5) + theme.px(GAP)

    def _share(self) -> None:
        drawn = [column.width for column in self._cells.columns]
        # In a place that is too narrow even so, the columns scroll sideways.
        room = max(self.viewport().width(), sum(self._least))
        widths = shares(self._wanted, drawn, room, self._least)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self._set_heights(widths)

    def _set_heights(self, widths: Sequence[int]) -> None:
        """Make each row as tall as its words need, as far as the first rows."""
        before = self.content_height
        self.clearSpans()
        for row in range(min(self._cells.rowCount(), _MEASURED)):
            of_row = widths
            if self._cells.rows[row].is_whole and len(widths) > 1:
                self.setSpan(row, 0, 1, len(widths))
                of_row = (sum(widths),)
            heights = (self._painter.height(n, row, width) for n, width in enumerate(of_row))
            self.setRowHeight(row, max(heights, default=self._looks.theme.px(ROW)))
        if self.content_height != before:
            self.updateGeometry()
