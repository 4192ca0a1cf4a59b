"""One row chosen, in a list or a table: what is current is what is painted as chosen.

Qt selects the row that was clicked after it has told that it is current. A listener who sends the
current row back, since the one before can't be left yet, would leave the wrong row painted.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

Flag = QItemSelectionModel.SelectionFlag
# What the mouse and the keys select by themselves; return it from `selectionCommand`.
BY_ITSELF: Final = Flag.NoUpdate


def select_current(view: QAbstractItemView) -> None:
    """Select the whole current row, and nothing else."""
    chosen, current = view.selectionModel(), view.currentIndex()
    if current.isValid():
        chosen.select(current, Flag.ClearAndSelect | Flag.Rows)
    else:
        chosen.clearSelection()
