"""The line at the bottom: what is here on the left, the state of the work on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar, QWidget
from typing_extensions import override

from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks, Role

_OWN_MARGIN: Final = 2  # what the status bar's own layout adds


class StatusBar(QStatusBar):
    """Two small quiet lines of words over a hairline."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._left = TextBlock(looks, on_one_line=True)
        self._right = TextBlock(looks, on_one_line=True)
        self._right.hang("end")
        self.setSizeGripEnabled(False)
        self.addWidget(self._left, 1)
        self.addPermanentWidget(self._right)
        looks.changed.connect(self._measure)
        self._measure()

    def say_left(self, text: str) -> None:
        """Say what is here, counted."""
        self._left.say(Run(text, "quiet", size="small"))

    def say_right(self, text: str, role: Role = "quiet") -> None:
        """Say how the work stands."""
        self._right.say(Run(text, role, size="small"))

    @property
    def left(self) -> str:
        return self._left.said

    @property
    def right(self) -> str:
        return self._right.said

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._looks.theme.tokens.rule)

    def _measure(self) -> None:
        theme = self._looks.theme
        side = theme.px(24) - _OWN_MARGIN
        self.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(theme.px(32))
