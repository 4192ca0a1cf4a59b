"""Choices beside the pages that they make; without room for both they stand beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import LeastHeight, ScrollColumn, Whole

_LEAST_WIDE: Final = 320  # drawn pixels: the choices, and the pages beside them
_LEAST_HIGH: Final = 240  # drawn pixels of the pages; in a lower place they scroll with the rest


class ChoicesBeside(QWidget):
    """Shows choices, what they make, what is said of it, and the acts beneath."""

    def __init__(
        self, looks: Looks, choices: QWidget, said: Sequence[QWidget], acts: QLayout
    ) -> None:
        """Begin; of what is said the first are the pages, which take the room that is left."""
        super().__init__()
        self._looks = looks
        self._choices = choices
        px = looks.theme.px
        self._side = ScrollColumn(looks, choices, self)
        self._side.setFixedWidth(max(px(_LEAST_WIDE), choices.sizeHint().width() + px(16)))
        self._between = Rule(looks, self, standing=True)
        whole = Whole()
        self._told = QVBoxLayout(whole)
        self._told.setContentsMargins(px(24), px(24), px(24), 0)
        self._told.setSpacing(px(12))
        for place, widget in enumerate(said):
            self._told.addWidget(widget, 0 if place else 1)
        beneath = QVBoxLayout()
        beneath.setContentsMargins(px(24), px(12), px(24), px(16))
        beneath.addLayout(acts)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(LeastHeight(looks, whole, (said[0], _LEAST_HIGH), self), 1)
        right.addLayout(beneath)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._between)
        row.addLayout(right, 1)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one: they need not stand side by side."""
        wide = self._looks.theme.px(_LEAST_WIDE)
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() - self._side.width() < self._looks.theme.px(_LEAST_WIDE)
        if narrow is not self._is_folded:
            self._fold(narrow=narrow)

    @property
    def _is_folded(self) -> bool:
        return self._told.indexOf(self._choices) >= 0

    def _fold(self, *, narrow: bool) -> None:
        """Put the choices beneath the pages, or beside them; the keyboard stays where it is."""
        focus = QApplication.focusWidget()
        inside = focus if focus is not None and self._choices.isAncestorOf(focus) else None
        if narrow:
            self._told.addWidget(self._side.takeWidget())
        else:
            self._told.removeWidget(self._choices)
            self._side.setWidget(self._choices)
        self._choices.show()
        self._side.setVisible(not narrow)
        self._between.setVisible(not narrow)
        if inside is not None:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
