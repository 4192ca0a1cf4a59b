"""A document of Qt that never opens a file, whatever its text asks for."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from typing_extensions import override


class PlainDocument(QTextDocument):
    """The one document class of the program, for paper and for any text edit that needs one."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Give an empty picture for every address; None would let Qt look for itself."""
        return QImage()
