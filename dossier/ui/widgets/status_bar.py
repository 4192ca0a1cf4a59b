"""The line at the bottom: what is here on the left, the state of the work on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget
from typing_extensions import override

from dossier.ui.text import Run, TextBlock, tip, visible
from dossier.ui.text.run import elided
from dossier.ui.theme import Looks, Role
from dossier.ui.widgets import paint

_OWN_MARGIN: Final = 2  # what the status bar's own layout adds
_HEIGHT: Final = 32
_SIDE: Final = 24
_APART: Final = 16
_LEAST: Final = 160
_LINES: Final = 2
_WORD: Final = 110  # what the first of two lines may leave free, since no word is broken


class StatusBar(QStatusBar):
    """Small quiet words over a hairline; in a narrow window those on the left take two lines.

    What then still has no room is told in a tip, and to a screen reader.
    """

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._said = ""
        self._left = TextBlock(looks)
        self._right = TextBlock(looks, on_one_line=True)
        self._right.hang("end")
        self.setSizeGripEnabled(False)
        self.addWidget(self._left, 1)
        self.addPermanentWidget(self._right)
        looks.changed.connect(self._measure)
        self._measure()

    def say_left(self, text: str) -> None:
        """Say what is here, counted."""
        self._said = visible(text)
        self._grow()

    def say_right(self, text: str, role: Role = "quiet") -> None:
        """Say how the work stands."""
        self._right.say(Run(text, role, size="small"))
        self._grow()

    @property
    def left(self) -> str:
        return self._said

    @property
    def right(self) -> str:
        return self._right.said

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.fill(painter, QRect(0, 0, self.width(), 1), self._looks.theme.tokens.rule)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Be as high as it takes to say everything, or two lines of it."""
        theme, px = self._looks.theme, self._looks.theme.px
        taken = 2 * px(_SIDE) + self._right.sizeHint().width() + px(_APART)
        # Before a window is laid out it has no width, and would be as high as all words in a row.
        width = max(px(_LEAST), self.width() - taken)
        whole = Run(self._said, "quiet", size="small")
        shown = elided([whole], theme, _LINES * width - px(_WORD))
        self._left.say(shown)
        self._left.setAccessibleName(self._said)
        tip(self._left, "" if shown == (whole,) else self._said)
        words = self._left.heightForWidth(width)
        self.setFixedHeight(max(px(_HEIGHT), words + px(_APART)))

    def _measure(self) -> None:
        side = self._looks.theme.px(_SIDE) - _OWN_MARGIN
        self.setContentsMargins(side, 0, side, 0)
        self._grow()
