"""The order in which Tab goes: as one reads, though the widgets were made in another order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QSplitter, QWidget
from typing_extensions import override

Row = list[QWidget]


class Ordering(QTimer):
    """Puts Tab's order right again, once for all that comes and goes at one time.

    It begins when the root is first painted: before that nobody goes anywhere.
    """

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(partial(order, root))
        self._seen = False
        root.installEventFilter(self)

    def want(self) -> None:
        """Put the order right soon, or once the root is seen."""
        if self._seen:
            self.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._seen = True
            self.start()
        return False


def order(root: QWidget) -> None:
    """Let Tab go through all in `root` that takes the keyboard now, in the order of its layouts."""
    row: Row = []
    _read(root, row)
    for before, after in pairwise(row):
        QWidget.setTabOrder(before, after)


def _read(widget: QWidget, row: Row) -> None:
    """Go through a widget and all inside it as one reads it; what is hidden is left out."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        row.append(widget)
    if isinstance(widget, QScrollArea):
        _read_all([widget.widget()], row)
    elif isinstance(widget, QSplitter):
        _read_all([widget.widget(place) for place in range(widget.count())], row)
    elif isinstance(widget, QAbstractScrollArea):
        # What lies over it for a while, as a card over the picture, comes right behind it.
        _read_all([part for part in widget.viewport().children() if isinstance(part, QWidget)], row)
    elif (layout := widget.layout()) is not None:
        _read_layout(layout, widget, row)


def _read_all(widgets: Sequence[QWidget | None], row: Row) -> None:
    for widget in widgets:
        if widget is not None:
            _read(widget, row)


def _read_layout(layout: QLayout, holder: QWidget, row: Row) -> None:
    """Go through what a layout of a widget holds.

    Its items are not asked for: Python would keep each, and not hear when Qt takes it away.
    """
    widgets = [child for child in holder.children() if isinstance(child, QWidget)]
    layouts = [child for child in layout.children() if isinstance(child, QLayout)]
    inside: dict[int, QWidget | QLayout] = {layout.indexOf(widget): widget for widget in widgets}
    inside |= {layout.indexOf(inner): inner for inner in layouts}
    for place in sorted(place for place in inside if place >= 0):
        child = inside[place]
        if isinstance(child, QWidget):
            _read(child, row)
        else:
            _read_layout(child, holder, row)
