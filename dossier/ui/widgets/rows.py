"""The rows of a list of records, as values and as the model that Qt's list asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.text import one_line, tip_text
from dossier.ui.widgets.marks import Mark, spoken

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Row(NamedTuple):
    """One record in the list; `struck` draws a line through it, `dim` makes it quiet."""

    key: str
    lead: str
    small: str = ""
    marks: tuple[Mark, ...] = ()
    struck: bool = False
    dim: bool = False


class RowModel(QAbstractListModel):
    """The rows of a list."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: tuple[Row, ...] = ()

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def place(self, key: str) -> int | None:
        """Find the place of a key."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), None)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the same records in the same order are only painted anew."""
        new = tuple(rows)
        if [row.key for row in new] == [row.key for row in self._rows]:
            self._rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.lead)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(self._parts(row)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(", ".join(self._parts(row)))
        return None

    def _parts(self, row: Row) -> list[str]:
        said = [spoken(mark, self._words) for mark in row.marks]
        return [part for part in (row.lead, row.small, *said) if part]
