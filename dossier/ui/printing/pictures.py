"""Timelines in the text of a document, each in a line of its own, drawn by the one painter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from typing_extensions import override

from dossier.timeline.frame import Frame
from dossier.ui.printing.timelines import style_of
from dossier.ui.timeline.painter import paint

_KIND: Final = int(QTextFormat.ObjectTypes.UserObject)
_PLACE: Final = int(QTextFormat.Property.UserProperty)
_SIGN: Final = "\N{OBJECT REPLACEMENT CHARACTER}"


class Pictures(QPyTextObject):
    """The pictures of one document, all as wide as its page."""

    def __init__(self, document: QTextDocument, width: float) -> None:
        super().__init__(document)
        self._width = width
        self._frames: list[Frame] = []
        document.documentLayout().registerHandler(_KIND, self)

    def insert(self, cursor: QTextCursor, frame: Frame) -> None:
        """Put a picture into a paragraph."""
        form = QTextCharFormat()
        form.setObjectType(_KIND)
        form.setProperty(_PLACE, len(self._frames))
        self._frames.append(frame)
        cursor.insertText(_SIGN, form)

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """Give the room of a picture, in dots."""
        frame = self._frames[format.intProperty(_PLACE)]
        return QSizeF(self._width, frame.height * self._width / frame.width)

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Draw a picture into its room."""
        frame = self._frames[format.intProperty(_PLACE)]
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(self._width / frame.width, self._width / frame.width)
        paint(painter, frame, style_of(QFont().family()))
        painter.restore()
