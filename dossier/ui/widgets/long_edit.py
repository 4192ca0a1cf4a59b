"""Several lines to type in: it grows with its words, and takes and gives plain text only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets.scroll import tame

_PARAGRAPH: Final = "\u2029"  # how Qt's document ends a line
_MOST: Final = 16  # lines; more of them scroll
_LEAST: Final = 2


class LongEdit(QPlainTextEdit):
    """A plain text edit whose words come back exactly: no blank or line end is exchanged."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._wrong = False
        self._given = ""
        tame(self, looks)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        looks.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        self._given = text
        self.setPlainText(text)
        self.document().setModified(False)

    def text(self) -> str:
        """Give the words as they are; as they were given when nothing was typed."""
        if not self.document().isModified():
            return self._given
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    @property
    def wrong(self) -> bool:
        return self._wrong

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a slot)
        """Show, or show no longer, that the words are not understood."""
        self._wrong = wrong
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        lines = max(_LEAST, min(round(self.document().size().height()), _MOST))
        room = self.contentsMargins().top() + self.contentsMargins().bottom()
        inner = 2 * round(self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + room + inner + 2
        return QSize(self._looks.theme.em * 20, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.theme.em * 6, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = self._looks.theme.tokens
        rule = tokens.error if self._wrong else tokens.accent if self.hasFocus() else tokens.edge
        thick = 2 if self._wrong or self.hasFocus() else 1
        area = self.viewport().rect()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(0, area.height() - thick, area.width(), thick, rule)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress()

    def _dress(self) -> None:
        theme = self._looks.theme
        tokens = theme.tokens
        ground = tokens.accent_tint if self.hasFocus() else tokens.ground
        dress = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            colour = tokens.error_tint if self._wrong else ground
            dress.setColor(group, QPalette.ColorRole.Base, colour)
        self.setPalette(dress)
        self.document().setDocumentMargin(theme.px(8) - 2)
        self.updateGeometry()
        self.viewport().update()
