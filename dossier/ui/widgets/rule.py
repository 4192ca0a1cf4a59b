"""A hairline that separates; it carries no meaning and takes no focus."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint


class Rule(QWidget):
    """One pixel of the rule's colour, lying or standing."""

    def __init__(
        self, looks: Looks, parent: QWidget | None = None, *, standing: bool = False
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        long, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*(thin, long) if standing else (long, thin))
        looks.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.fill(painter, self.rect(), self._looks.theme.tokens.rule)
