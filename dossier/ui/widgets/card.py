"""A card that floats over the picture, with the one shadow of the program."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint

SHADOW: Final = 8  # pixels round the card that its shadow takes
_RADIUS: Final = 6
_DARKEST: Final = 14  # of 255, for each of the shadow's layers


class Card(QWidget):
    """A ground with a rim and a shadow; its content is laid out in `column`."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.column = QVBoxLayout(self)
        looks.changed.connect(self._measure)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), self._looks)

    def _measure(self) -> None:
        theme = self._looks.theme
        side = theme.px(16) + SHADOW
        self.column.setContentsMargins(side, theme.px(12) + SHADOW, side, theme.px(12) + SHADOW)
        self.column.setSpacing(theme.px(4))


def paint_card(painter: QPainter, where: QRectF, looks: Looks) -> None:
    """Paint a card with its shadow into a rectangle that holds both."""
    tokens = looks.theme.tokens
    body = where.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlpha(_DARKEST * (2 if looks.theme.dark else 1))
    for spread in range(SHADOW - 2, 0, -2):
        layer = body.adjusted(-spread, -spread, spread, spread).translated(0, 2)
        paint.ground(painter, layer, shade, _RADIUS + spread)
    paint.ground(painter, body, tokens.page, _RADIUS)
    paint.rim(painter, body, tokens.edge, 1, _RADIUS)
