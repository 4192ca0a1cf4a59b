"""The rows and columns of a plain table, as values and as the model that Qt's table asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.text import one_line, tip_text
from dossier.ui.theme import Role, Weight
from dossier.ui.widgets.marks import Mark, spoken

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(NamedTuple):
    """A column: its head, its side, its weight, and its share of the width."""

    head: str
    side: Literal["start", "end"] = "start"
    weight: Weight = 400
    width: int = 120


class Cell(NamedTuple):
    """What one cell says; `quiet` for what is not known, a weight of its own for sums."""

    text: str
    role: Role = "ink"
    mark: Mark | None = None
    weight: Weight | None = None


EMPTY = Cell("")


class TableRow(NamedTuple):
    """One row; a row without a key, such as a sum, cannot be chosen.

    A cell that stands alone in such a row takes the whole width.
    """

    key: str
    cells: tuple[Cell, ...]

    @property
    def is_whole(self) -> bool:
        """Whether its one cell takes the whole width."""
        return not self.key and len(self.cells) == 1


class Rows(Protocol):
    """Rows that a table asks for as it shows them; of many, most are never asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int, /) -> TableRow: ...

    def place(self, key: str) -> int | None:
        """Find the place of a key."""
        ...


class FixedRows(tuple[TableRow, ...]):
    """Rows that are few."""

    __slots__ = ()

    def place(self, key: str) -> int | None:
        """Find the place of a key."""
        return next((n for n, row in enumerate(self) if row.key == key), None)


class CellModel(QAbstractTableModel):
    """The rows of a table; a row with too few cells is empty at its end."""

    def __init__(
        self, words: Words, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.columns = tuple(columns)
        self.rows: Rows = FixedRows()

    def cell(self, index: Index) -> Cell:
        cells = self.rows[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else EMPTY

    def set_rows(self, rows: Rows) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        keyed = index.isValid() and bool(self.rows[index.row()].key)
        return super().flags(index) if keyed else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(cell.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(cell.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [cell.text, spoken(cell.mark, self._words) if cell.mark else ""]
            return one_line(", ".join(part for part in said if part))
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return one_line(self.columns[section].head)
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1)  # not shown, but heard before each row
        return None
