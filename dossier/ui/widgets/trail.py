"""Where the keyboard has been, so that it goes back there when what has it goes away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_SEEN: Final = Qt.FocusReason.TabFocusReason  # by key, so with a ring
_KEPT: Final = 12  # places; what was left longer ago is no longer where the person is


class Trail(QObject):
    """The last places inside `root` that had the keyboard."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._places: list[QWidget] = []
        self._had: QWidget | None = None
        self._been: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def note(self) -> None:
        """Note where the keyboard is and was, before something may go away."""
        self._had = QApplication.focusWidget()
        self._been = self._places

    def go_back(self, otherwise: Callable[[], object]) -> None:
        """Where what had the keyboard is gone, give it to the last place that is in sight.

        Qt would give it to whatever was made next, and Space would press that.
        """
        if self._had is None or QApplication.focusWidget() is self._had:
            return
        stands = [place for place in self._been if isValid(place) and place.isVisible()]
        if stands:
            stands[-1].setFocus(_SEEN)
        else:
            otherwise()
        # Where it was only by chance in between, nobody wants to go back to.
        self._places = self._been

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._root.isAncestorOf(new):
            self._places = [*(place for place in self._places if place is not new), new][-_KEPT:]
