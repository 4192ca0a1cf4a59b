"""Scrolling without frames: a thin thumb, and columns that are as tall as their content."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint

_THUMB: Final = 6
WIDEST: Final = 16_777_215  # pixels that a widget can be wide: no bound
ROOM: Final = 10  # what a bar takes beside its content
LEAST_WIDE: Final = 240  # drawn pixels that a column asks for, whatever stands in it
# Of Fusion, at 96 dots an inch: the room of its buttons at both ends, and the least thumb.
_END: Final = 14
_LEAST: Final = 26
_USUAL_DPI: Final = 96
_ROUNDS: Final = 3  # areas inside each other


class ThinBar(QScrollBar):
    """A scroll bar that is only a thumb."""

    def __init__(self, looks: Looks, way: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(way, parent)
        self._looks = looks
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(ROOM, ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._looks.theme.tokens
        slim = (ROOM - _THUMB) / 2
        aside = (slim, 2, -slim, -2) if self._upright else (2, slim, -2, -slim)
        where = QRectF(self.thumb).adjusted(*aside)
        busy = self.isSliderDown() or self.underMouse()
        with QPainter(self) as painter:
            paint.fill(painter, self.rect(), tokens.page)
            if self.maximum() > self.minimum():
                paint.ground(painter, where, tokens.quiet if busy else tokens.edge, _THUMB / 2)

    @property
    def thumb(self) -> QRect:
        """The room of the thumb: where Fusion has its own, since there the mouse takes hold.

        The style is not asked, for its class is among what a start need not make.
        """
        scale = self.logicalDpiY() / _USUAL_DPI
        end, least = int(_END * scale), int(_LEAST * scale)
        room = (self.height() if self._upright else self.width()) - 2 * end
        way = self.maximum() - self.minimum()
        long = min(max(self.pageStep() * room // (way + self.pageStep()), least), room)
        gone, free = self.sliderPosition() - self.minimum(), room - long
        at = end + (2 * gone * free + way) // (2 * way) if way else end
        if self._upright:
            return QRect(0, at, self.width(), long)
        left = self.width() - at - long if self.isRightToLeft() else at
        return QRect(left, 0, long, self.height())

    @property
    def _upright(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical


def tame(area: QAbstractScrollArea, looks: Looks) -> None:
    """Take frame and heavy bars from a scrolling widget."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
    area.setVerticalScrollBar(ThinBar(looks, Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(ThinBar(looks, Qt.Orientation.Horizontal, area))


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down, as wide as it is given; what has the focus is in sight.

    What does not fit even so, in large letters on a small screen, scrolls sideways too.
    """

    def __init__(self, looks: Looks, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        # A viewport of ours: to hand out one of Qt's own, PySide first makes every class of
        # widgets that there is, a thirtieth of a start.
        self.setViewport(QWidget())
        tame(self, looks)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() + ROOM if content else 0
        least = min(width, self._looks.theme.px(LEAST_WIDE))
        return QSize(least, super().minimumSizeHint().height())


class Whole(QWidget):
    """Several things one below the other, as tall as they have to be where all of it scrolls."""

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1


class LeastHeight(ScrollColumn):
    """Gives a part of its content a least height: in a lower place all scrolls, the head too."""

    def __init__(
        self,
        looks: Looks,
        content: Whole,
        least: tuple[QWidget, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, content, parent)
        self._part, self._least = least
        looks.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self._part.setMinimumHeight(self._looks.theme.px(self._least))

    def begin_with(self, widget: QWidget) -> None:
        """Scroll what stands above a part of the content out of sight, where all scrolls."""
        self.verticalScrollBar().setValue(widget.y())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what holds this that the content may need another width than it needed before."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)


def bring_in_sight(widget: QWidget) -> None:
    """Scroll whatever holds a widget so that it is seen: the keyboard alone moves nothing."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(widget, 0, ROOM * 4)
        holder = holder.parentWidget()


def go_to_top(widget: QWidget) -> None:
    """Scroll what holds a widget to its beginning; what is around that stays."""
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    if holder is not None:
        holder.verticalScrollBar().setValue(0)


def bring_in_sight_soon(widget: QWidget) -> None:
    """Bring a widget in sight once all that was just shown or hidden has its place."""
    QTimer.singleShot(0, widget, partial(_bring_laid_out, widget))


def bring_whole_in_sight_soon(widget: QWidget) -> None:
    """Bring as much of a widget in sight as there is room for, from its top on, once it is laid."""
    QTimer.singleShot(0, widget, partial(_bring_whole, widget))


def _bring_whole(widget: QWidget) -> None:
    lay_out_now()
    holder = widget.parentWidget()
    while holder is not None:
        inside = holder.widget() if isinstance(holder, QScrollArea) else None
        if isinstance(holder, QScrollArea) and inside:
            top = widget.mapTo(inside, QPoint(0, 0)).y()
            for edge in (top + widget.height(), top):
                holder.ensureVisible(0, edge, 0, 0)
        holder = holder.parentWidget()


def _bring_laid_out(widget: QWidget) -> None:
    """Bring a widget in sight when each area has given room to the one inside it."""
    lay_out_now()
    bring_in_sight(widget)


def lay_out_now() -> None:
    """Give what was just shown or hidden its place, before it is painted without one."""
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
