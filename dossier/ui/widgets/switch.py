"""Two or three words in one rim, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.text import menu_label, one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import FocusRing

_HEIGHT: Final = 28
_SIDE: Final = 12


class _Choice(QRadioButton):
    """One word of the switch, measured in its strongest weight."""

    def __init__(self, looks: Looks, text: str, parent: QWidget) -> None:
        super().__init__(menu_label(text), parent)
        self._looks = looks
        self._words = one_line(text)
        self.setAccessibleName(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.ring = FocusRing(looks, self)
        looks.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        width = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self._words)
        return QSize(round(width + 0.5) + 2 * theme.px(_SIDE), theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        tokens, chosen = theme.tokens, self.isChecked()
        where = QRectF(self.rect())
        with QPainter(self) as painter:
            if chosen or (self.underMouse() and self.isEnabled()):
                inside = where.adjusted(1, 1, -1, -1)
                ground = tokens.accent_tint if chosen else tokens.ground
                paint.ground(painter, inside, ground, paint.RADIUS - 1)
            painter.setPen(tokens.ink if chosen else tokens.quiet)
            font = theme.font("body", 600 if chosen else 400)
            paint.words(painter, where, self._words, font, Qt.AlignmentFlag.AlignHCenter)


class Switch(QWidget):
    """A choice of few; arrow keys go from one to the next."""

    chosen = Signal(str)
    """The key that a person has just chosen."""

    def __init__(
        self,
        looks: Looks,
        name: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setAccessibleName(one_line(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self._choices: dict[str, _Choice] = {}
        for key, label in choices:
            choice = _Choice(looks, label, self)
            choice.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            row.addWidget(choice)
            self._choices[key] = choice
        self._choices[choices[0][0]].setChecked(True)
        looks.changed.connect(self.update)

    @property
    def choice(self) -> str:
        """Give the key of the chosen word."""
        return next(key for key, choice in self._choices.items() if choice.isChecked())

    def choose(self, key: str) -> None:
        """Choose a word without telling anybody."""
        self._choices[key].setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._looks.theme.tokens
        with QPainter(self) as painter:
            paint.ground(painter, QRectF(self.rect()), tokens.page)
            paint.rim(painter, QRectF(self.rect()), tokens.edge)
            for choice in list(self._choices.values())[1:]:
                where = choice.geometry()
                left = where.right() + 1 if self.isRightToLeft() else where.left() - 1
                painter.fillRect(left, where.top() + 6, 1, where.height() - 12, tokens.rule)
