"""The list of records: two lines each, marks at the end, a bar at the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QMetaMethod, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QListView, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.choosing import BY_ITSELF, select_current
from dossier.ui.widgets.ring import by_key
from dossier.ui.widgets.row_painter import RowPainter
from dossier.ui.widgets.rows import Index, Row, RowModel
from dossier.ui.widgets.scroll import tame

OPENS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WIDTH: Final = 232  # of a list with short lines; the window gives it more


class RecordList(QListView):
    """A list of records; it keeps the chosen one by its key when the rows change."""

    row_chosen = Signal(str)
    """The key of another row that is now the chosen one; empty for none."""
    row_opened = Signal(str)
    """The key of a row that was double-clicked, or Enter was pressed on."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._rows = RowModel(words, self)
        self._ringed = False
        self._told = ""
        tame(self, looks)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(looks, self._rows.row, lambda: self._ringed, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        looks.changed.connect(self.scheduleDelayedItemsLayout)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; when the chosen one is gone, its neighbour is chosen."""
        key, place, scrolled = self.chosen, self.currentIndex().row(), self._scrolled()
        self._rows.set_rows(rows)
        found = self._rows.place(key)
        if found is None and key:
            found = min(place, len(rows) - 1)
        self._make_current(-1 if found is None else found)
        self.verticalScrollBar().setValue(scrolled)
        self._tell()

    @property
    def chosen(self) -> str:
        """Give the key of the chosen row, or nothing."""
        index = self.currentIndex()
        return self._rows.row(index).key if index.isValid() else ""

    def choose(self, key: str) -> bool:
        """Choose a row by its key and bring it in sight; say whether it is there."""
        place = self._rows.place(key)
        if place is None:
            return False
        self._make_current(place)
        self.scrollTo(self._rows.index(place))
        return True

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return BY_ITSELF

    @override
    def sizeHint(self) -> QSize:
        rows = sum(self.sizeHintForRow(n) for n in range(min(self._rows.rowCount(), 50)))
        return QSize(self._looks.theme.px(_WIDTH), rows)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.theme.px(_WIDTH) // 2, self._looks.theme.px(56))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        if event.key() in OPENS and self.chosen and self._opens:
            self.row_opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = by_key(event.reason())
        # Not that of an item view, which makes the first row current before a click is heard.
        QAbstractScrollArea.focusInEvent(self, event)
        if self._ringed and not self.chosen and self._rows.rowCount():
            self._make_current(0)

    @property
    def _opens(self) -> bool:
        """Whether anybody opens a row: else Enter is for the dialog that the list is in."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.row_opened))

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _make_current(self, place: int) -> None:
        self.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())

    def _tell(self) -> None:
        select_current(self)
        if self.chosen != self._told:
            self._told = self.chosen
            self.row_chosen.emit(self._told)

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._rows.row(index).key)
