"""A box to tick with its words, in our colours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.text import menu_label, one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import FocusRing

_HEIGHT: Final = 24
_BOX: Final = 14
_GAP: Final = 8
# The tick, in parts of the box.
_TICK: Final = ((0.22, 0.52), (0.42, 0.74), (0.8, 0.28))


class Check(QCheckBox):
    """A box that is ticked or not; its words are plain."""

    def __init__(self, looks: Looks, text: str, parent: QWidget | None = None) -> None:
        super().__init__(menu_label(text), parent)
        self._looks = looks
        self._words = one_line(text)
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.ring = FocusRing(looks, self)
        looks.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        width = QFontMetricsF(theme.font()).horizontalAdvance(self._words)
        beside = theme.px(_BOX) + theme.px(_GAP) + theme.px(4)
        return QSize(round(width + 0.5) + beside, theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        tokens, side = theme.tokens, theme.px(_BOX)
        right_to_left = self.isRightToLeft()
        left = self.width() - side - 1 if right_to_left else 1
        box = QRectF(left, (self.height() - side) // 2, side, side)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked():
                on = tokens.accent if self.isEnabled() else tokens.quiet
                paint.ground(painter, box, on, 3)
                pen = QPen(tokens.on_accent, max(side / 8, 1.5))
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                at = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in _TICK]
                painter.drawPolyline(at)
            else:
                paint.rim(painter, box, tokens.edge, radius=3)
            painter.setPen(tokens.ink if self.isEnabled() else tokens.quiet)
            painter.setFont(theme.font())
            gap = side + theme.px(_GAP)
            words = QRectF(self.rect()).adjusted(
                *(0, 0, -gap, 0) if right_to_left else (gap, 0, 0, 0)
            )
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(words, int(flags), self._words)
