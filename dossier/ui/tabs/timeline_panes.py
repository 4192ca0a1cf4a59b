"""How the Timeline tab is divided: the picture, and beneath it the list beside the record."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView

Shape = Literal["line", "list", "both"]
_SHAPES: Final[dict[str, Shape]] = {"line": "line", "list": "list", "both": "both"}
_MOST: Final[dict[Shape, float]] = {"line": 0.79, "list": 0.0, "both": 0.58}
"""The part of the height that the picture takes at most, as long as nobody moved the border."""
_BELOW: Final[dict[Shape, tuple[int, int]]] = {
    "line": (0, 1280),
    "list": (400, 220),
    "both": (800, 480),
}


def shape_named(name: object) -> Shape:
    """Give a shape by its name, and the picture for what is none."""
    return _SHAPES.get(str(name), "line")


class TimelinePanes(QSplitter):
    """Shows the picture, the list, or both; the record stands below or beside them."""

    def __init__(
        self, looks: Looks, view: TimelineView, rows: TimelineList, record: RecordPane
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._shape: Shape = "line"
        self._moved = False
        self._looks = looks
        self._view = view
        self._below = QSplitter(Qt.Orientation.Horizontal)
        self._frame = QWidget()
        self._framed = QVBoxLayout(self._frame)
        self._framed.addWidget(rows)
        self._framed.addStretch(1)
        self._below.addWidget(self._frame)
        self._below.addWidget(record)
        self.addWidget(view)
        self.addWidget(self._below)
        for split in (self, self._below):
            split.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._keep)
        looks.changed.connect(self._space)
        self._space()

    def show_as(self, shape: Shape) -> None:
        """Divide the tab anew."""
        self._shape = shape
        self._moved = False
        self._view.setVisible(shape != "list")
        self._frame.setVisible(shape != "line")
        below = Qt.Orientation.Vertical if shape == "list" else Qt.Orientation.Horizontal
        self._below.setOrientation(below)
        px = self._looks.theme.px
        self._below.setSizes([px(part) for part in _BELOW[shape]])
        self.suit()

    def suit(self) -> None:
        """Give the picture as much height as its lanes take, and the rest to what lies below.

        It changes with what is shown and with the window, but not while one moves in time; where
        a person has moved the border, it stays there.
        """
        height = self.height()
        if not self._moved and self._shape != "list":
            picture = min(self._view.height_of_all, round(_MOST[self._shape] * height))
            self.setSizes([picture, height - picture])

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more height than it takes to stand: a long list scrolls in itself."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.suit()

    def _keep(self) -> None:
        self._moved = True

    def _space(self) -> None:
        px = self._looks.theme.px
        self._framed.setContentsMargins(px(24), 0, px(8), 0)
