"""Timelines among the text of a page, drawn by the one painter."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from dossier.timeline.frame.frame import Frame
from dossier.ui.printing.timelines import style_of
from dossier.ui.timeline.painter import paint


class Picture(NamedTuple):
    """A timeline as wide as the body of a page, in dots."""

    frame: Frame
    width: float

    @property
    def height(self) -> float:
        """Give the room that it takes."""
        return self.frame.height * self.width / self.frame.width

    def draw(self, painter: QPainter, position: QPointF, /) -> None:
        """Draw it with its upper left corner at a place."""
        larger = self.width / self.frame.width
        painter.save()
        painter.translate(position)
        painter.scale(larger, larger)
        paint(painter, self.frame, style_of(QFont().family()))
        painter.restore()
