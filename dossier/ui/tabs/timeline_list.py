"""The timeline as a list: the same items in rows, sortable, with a selection that is shared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from dossier.timeline import listing
from dossier.timeline.items.items import Items
from dossier.timeline.listing import COLUMNS, Listing, Row, Sorting
from dossier.ui.desk import Desk
from dossier.ui.forms import copying
from dossier.ui.widgets.cells import Cell, Column, TableRow
from dossier.ui.widgets.marks import Mark
from dossier.ui.widgets.menu_button import Menu
from dossier.ui.widgets.plain_table import PlainTable

_WIDTHS: Final[dict[Sorting, int]] = {
    "when": 180,
    "what": 380,
    "kind": 90,
    "exact": 160,
    "says": 200,
}


_ORDERS: Final[tuple[tuple[Sorting, bool], ...]] = tuple(
    (by, falling) for by in COLUMNS for falling in (False, True)
)
_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ListedRows:
    """The rows of a listing, as the table asks for them."""

    __slots__ = ("_listed",)

    def __init__(self, listed: Listing) -> None:
        self._listed = listed

    def __len__(self) -> int:
        return len(self._listed)

    def __getitem__(self, place: int) -> TableRow:
        return _table_row(self._listed[place])

    def place(self, key: str) -> int | None:
        """Find the place of an item."""
        return self._listed.place_of(key)


class TimelineList(PlainTable):
    """Says in words what the picture shows; for reading, copying, and for screen readers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        heads = listing.heads(desk.words)
        columns = [
            Column(head, weight=500 if name == "when" else 400, width=_WIDTHS[name])
            for name, head in zip(COLUMNS, heads, strict=True)
        ]
        super().__init__(desk.looks, desk.words, columns, parent, fitted=False)
        self._desk = desk
        self._listed = Listing(Items(()), desk.index)
        self._sorting: tuple[Sorting, bool] = ("when", False)
        self.menu = Menu(desk.looks, self)
        self.setAccessibleName(desk.tr("Events as a list"))
        self.head_clicked.connect(self._sort_by_head)
        self.heads.show_sorted(0)

    @property
    def listed(self) -> Listing:
        """The rows as they stand."""
        return self._listed

    @property
    def sorting(self) -> tuple[Sorting, bool]:
        """By which column the rows are sorted, and whether from the last to the first."""
        return self._sorting

    def show_items(self, items: Items) -> None:
        """Show other items; the chosen one stays chosen where it is still there."""
        self._listed = Listing(items, self._desk.index)
        self._show()

    def sort(self, by: Sorting, *, falling: bool = False) -> None:
        """Sort the rows by a column."""
        self._sorting = by, falling
        self._show()

    def kept(self) -> dict[str, object]:
        """Give how the rows are sorted, which says nothing of the case."""
        by, falling = self._sorting
        return {"sorted": by, "falling": falling}

    def sort_as(self, left: Mapping[str, object]) -> None:
        """Sort as somebody has left it; what is not understood changes nothing."""
        said = left.get("sorted"), left.get("falling")
        self._sorting = next((one for one in _ORDERS if one == said), self._sorting)

    def copy_all(self) -> None:
        """Put all rows into the clipboard, in their order."""
        self._copy(self._listed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only then it has the height in which the row is to be seen.
        QTimer.singleShot(0, self, self._show_chosen)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be copied: what is under the mouse, or what is chosen by keys."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        cell = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not cell.isValid():
            return
        row, tr = self._listed[cell.row()], self._desk.tr
        text = listing.cells(row)[cell.column()]
        self.menu.clear()
        if text:
            copy = partial(copying.copy, self._desk, text, tr("Copied"))
            self.menu.addAction(tr("Copy the cell"), copy)
        self.menu.addAction(tr("Copy the row"), partial(self._copy, [row]))
        self.menu.addAction(tr("Copy the list"), self.copy_all)
        if by_mouse:
            # With an entry current, letting the button go would take it.
            self.menu.popup(event.globalPos())
        else:
            self.menu.open_at(self.viewport().mapToGlobal(self.visualRect(cell).bottomLeft()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            place = self._listed.place_of(self.chosen)
            self._copy([] if place is None else [self._listed[place]])
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self._sort_otherwise(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _sort_by_head(self, place: int) -> None:
        by, falling = self._sorting
        self.sort(COLUMNS[place], falling=COLUMNS[place] == by and not falling)

    def _sort_otherwise(self, step: int) -> None:
        """Sort by the same column the other way round, or by the next one, and say so."""
        place = (_ORDERS.index(self._sorting) + step) % len(_ORDERS)
        by, falling = _ORDERS[place]
        self.sort(by, falling=falling)
        self._show_chosen()
        tr, head = self._desk.tr, listing.heads(self._desk.words)[COLUMNS.index(by)]
        said = tr("Sorted by {column}, the last first") if falling else tr("Sorted by {column}")
        self._desk.said.emit(said.format(column=head))

    def _show_chosen(self) -> None:
        """Bring the chosen row into sight."""
        self.scrollTo(self.currentIndex())

    def _show(self) -> None:
        by, falling = self._sorting
        self._listed = self._listed.ordered(by, falling=falling)
        self.heads.show_sorted(COLUMNS.index(by), falling=falling)
        self.show_rows(ListedRows(self._listed))

    def _copy(self, rows: Listing | list[Row]) -> None:
        if len(rows):
            text = listing.as_text(rows, self._desk.words)
            done = self._desk.words.ntr("{n} row copied", "{n} rows copied", len(rows))
            copying.copy(self._desk, text, done.format(n=len(rows)))


def _table_row(row: Row) -> TableRow:
    mark: Mark | None = "differ" if row.contradicted else "secret" if row.confidential else None
    when, what, *others = listing.cells(row)
    return TableRow(
        row.id, (Cell(when), Cell(what, mark=mark), *(Cell(text, "quiet") for text in others))
    )
