"""An icon that stands beside words; the words say what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.theme import Looks, Role


class Glyph(QWidget):
    """One of our icons, in a colour, as tall as a line of words."""

    def __init__(
        self, looks: Looks, icon: icons.Name, role: Role = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._icon: icons.Name = icon
        self._role: Role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.updateGeometry)

    def show_icon(self, icon: icons.Name, role: Role) -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.px(icons.DRAWN_AT), theme.line())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        size = theme.px(icons.DRAWN_AT)
        with QPainter(self) as painter:
            box = QRectF(0, (self.height() - size) / 2, size, size)
            icons.paint(painter, self._icon, theme.colour(self._role), box)
