"""The menu bar as plain words in a row with our margin."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint

_HEIGHT: Final = 32
_OWN_MARGIN: Final = 10  # what Fusion leaves left of the first word, at any size


class MenuBar(QMenuBar):
    """A menu bar without grounds and lines: the open menu's word stands on `ground`."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setNativeMenuBar(self.isNativeMenuBar())

    def open_first(self) -> None:
        """Open the first menu; the arrows go on from there."""
        there = [action for action in self.actions() if action.isVisible()]
        if there:
            self.setActiveAction(there[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        keys = self._shows_access_keys()
        with QPainter(self) as painter:
            painter.setFont(theme.font())
            for action in self.actions():
                where = QRectF(self.actionGeometry(action))
                if action is self.activeAction():
                    paint.ground(painter, where, theme.tokens.ground)
                painter.setPen(theme.tokens.ink if action.isEnabled() else theme.tokens.quiet)
                flags = Qt.AlignmentFlag.AlignCenter | keys
                painter.drawText(where, int(flags), action.text())

    def _shows_access_keys(self) -> Qt.TextFlag:
        shown = self.hasFocus() or bool(self.activeAction())
        return Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic


class MenuRow(QWidget):
    """What QMainWindow.setMenuWidget takes: the menu bar between our side margins."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.bar = MenuBar(looks, self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        # Desktops open the menus by this key; Qt leaves it to the program.
        QShortcut(QKeySequence("F10"), self).activated.connect(self.bar.open_first)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        theme = self._looks.theme
        side = max(theme.px(24) - _OWN_MARGIN, 0)
        self._row.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(theme.px(_HEIGHT))
