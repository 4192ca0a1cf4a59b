"""Several lines to type in: it grows with its words, and takes and gives plain text only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from dossier.ui.text.document import PlainDocument
from dossier.ui.theme import Looks
from dossier.ui.widgets.scroll import tame

_PARAGRAPH: Final = "\u2029"  # how Qt's document ends a line
_MOST: Final = 16  # lines; more of them scroll
_LEAST: Final = 2
_LONG_WORD: Final = 2_000  # Qt's time to break a word grows with the square of its length


class LongEdit(QTextEdit):
    """An edit for plain text whose words come back exactly: no blank or line end is exchanged.

    It is a QTextEdit, since a QPlainTextEdit cannot set lines as far apart as they are read;
    its document opens no file, and it takes no markup.
    """

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._wrong = False
        self._given = ""
        self.setDocument(PlainDocument(self))
        self.setAcceptRichText(False)
        tame(self, looks)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        looks.changed.connect(self._measure)
        self._measure()

    def set_text(self, text: str) -> None:
        """Show a text; the steps of typing before it are forgotten."""
        self._given = text
        self.clear()
        self.setWordWrapMode(_wrapping(text))
        self.setPlainText(text)
        self._measure()
        self.document().setModified(False)

    def text(self) -> str:
        """Give the words as they are; exactly as they were given when nothing was typed."""
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
        theme = self._looks.theme
        around = 2 * self.document().documentMargin()
        lines = round((self.document().size().height() - around) / theme.line())
        height = max(_LEAST, min(lines, _MOST)) * theme.line() + round(around)
        return QSize(theme.em * 20, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.theme.em * 6, self.sizeHint().height())

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if _is_endless(source.text()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        super().insertFromMimeData(source)

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

    def _measure(self) -> None:
        """Set margins and the distance of the lines, which is no step of typing."""
        theme, document = self._looks.theme, self.document()
        modified = document.isModified()
        document.setDocumentMargin(theme.px(8))
        lines = QTextBlockFormat()
        lines.setLineHeight(theme.line(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        document.setUndoRedoEnabled(True)
        document.setModified(modified)
        self._dress()

    def _dress(self) -> None:
        tokens = self._looks.theme.tokens
        ground = tokens.accent_tint if self.hasFocus() else tokens.ground
        dress = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            colour = tokens.error_tint if self._wrong else ground
            dress.setColor(group, QPalette.ColorRole.Base, colour)
        self.setPalette(dress)
        self.updateGeometry()
        self.viewport().update()


def _is_endless(text: str) -> bool:
    """Say whether a text holds a word that Qt would take minutes to break well."""
    return any(len(word) > _LONG_WORD for word in text.split())


def _wrapping(text: str) -> QTextOption.WrapMode:
    modes = QTextOption.WrapMode
    return modes.WrapAnywhere if _is_endless(text) else modes.WrapAtWordBoundaryOrAnywhere
