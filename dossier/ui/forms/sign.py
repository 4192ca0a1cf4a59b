"""A sign that stands before a line of words: a tick, a cross, a question mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.theme import Looks, Role


class Sign(QWidget):
    """One icon as high as a line of body text; the words beside it say the same."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._icon: icons.Name = "check"
        self._role: Role = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: icons.Name, role: Role) -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.px(16), theme.line())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        with QPainter(self) as painter:
            where = QRectF(self.rect())
            icons.paint(painter, self._icon, theme.colour(self._role), where)
