"""How the Timeline tab is divided: the picture, and beneath it the list beside the record."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView

Shape = Literal["line", "list", "both"]
# Drawn pixels that picture and what lies below it take, as long as nobody has moved the border.
_SPLIT: Final[dict[Shape, tuple[int, int]]] = {
    "line": (490, 130),
    "list": (0, 620),
    "both": (360, 260),
}
_BELOW: Final[dict[Shape, tuple[int, int]]] = {
    "line": (0, 1280),
    "list": (400, 220),
    "both": (800, 480),
}


class TimelinePanes(QSplitter):
    """Shows the picture, the list, or both; the record stands below or beside them."""

    def __init__(
        self, looks: Looks, view: TimelineView, rows: TimelineList, record: RecordPane
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._looks = looks
        self._view = view
        self._below = QSplitter(Qt.Orientation.Horizontal)
        self._frame = QWidget()
        self._framed = QVBoxLayout(self._frame)
        self._framed.addWidget(rows)
        self._below.addWidget(self._frame)
        self._below.addWidget(record)
        self.addWidget(view)
        self.addWidget(self._below)
        for split in (self, self._below):
            split.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        looks.changed.connect(self._space)
        self._space()

    def show_as(self, shape: Shape) -> None:
        """Divide the tab anew."""
        self._view.setVisible(shape != "list")
        self._frame.setVisible(shape != "line")
        below = Qt.Orientation.Vertical if shape == "list" else Qt.Orientation.Horizontal
        self._below.setOrientation(below)
        px = self._looks.theme.px
        self.setSizes([px(part) for part in _SPLIT[shape]])
        self._below.setSizes([px(part) for part in _BELOW[shape]])

    def _space(self) -> None:
        px = self._looks.theme.px
        self._framed.setContentsMargins(px(24), 0, px(8), 0)
