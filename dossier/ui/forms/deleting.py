"""The key that deletes the record of a row: only there, since in a field Delete is for letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dossier.ui.desk import Desk

# For the list of all keys. Marked for translation.
TOLD: Final = ("Delete", "delete the record of the row")


def delete_by_key(rows: QWidget, desk: Desk, delete: Callable[[], object]) -> None:
    """Let Delete, pressed on a row or a list of them, delete its record; Undo brings it back."""
    pressed = QShortcut(QKeySequence(Qt.Key.Key_Delete), rows)
    pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
    pressed.activated.connect(lambda: delete() if desk.writable else desk.say_read_only())
