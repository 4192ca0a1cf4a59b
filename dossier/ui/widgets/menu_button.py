"""Menus in our colours, and the button of three dots that opens one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.button import Button


class Menu(QMenu):
    """A menu whose current entry stands on a tint, as a chosen row does."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        looks.changed.connect(self._dress)
        self._dress()

    def open_at(self, place: QPoint) -> None:
        """Open with an entry current, which Enter takes: the chosen one, else the first."""
        self.popup(place)
        able = [entry for entry in self.actions() if entry.isEnabled() and not entry.isSeparator()]
        chosen = [entry for entry in able if entry.isChecked() and entry.actionGroup()]
        if first := next(iter(chosen or able), None):
            self.setActiveAction(first)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            paint.rim(painter, QRectF(self.rect()), self._looks.theme.tokens.edge, radius=0)

    def _dress(self) -> None:
        tokens = self._looks.theme.tokens
        dress = self.palette()
        dress.setColor(QPalette.ColorRole.Highlight, tokens.accent_tint)
        dress.setColor(QPalette.ColorRole.HighlightedText, tokens.ink)
        self.setPalette(dress)


class MenuButton(Button):
    """A bare icon that opens a menu beneath it; `name` is what it is called and its tip."""

    def __init__(
        self,
        looks: Looks,
        name: str,
        icon: icons.Name = "more",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, name, "icon", icon, parent)
        self.menu_below = Menu(looks, self)
        self.clicked.connect(self.drop)

    def drop(self) -> None:
        """Open the menu."""
        menu = self.menu_below
        hint = menu.sizeHint()
        left = 0 if self.isRightToLeft() else self.width() - hint.width()
        menu.open_at(self.mapToGlobal(QPoint(left, self.height())))
