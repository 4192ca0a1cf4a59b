"""Says in Qt's own chooser of which kind each file is, in the language of the program."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QFileInfo,
    QIdentityProxyModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel
from typing_extensions import override

from dossier.i18n import Words

_KIND: Final = 2  # the column of the kinds


class FileKinds(QIdentityProxyModel):
    """The files as Qt lists them; their kinds come from our catalogue.

    Qt has no Russian for "Folder", and names the kinds of files in the language of the desktop. It
    asks whoever gives the icons for them on a thread of its own, where no Python should be called.
    """

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    @override
    def data(
        self,
        proxyIndex: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        files = self.sourceModel()
        if (
            role == Qt.ItemDataRole.DisplayRole
            and proxyIndex.column() == _KIND
            and isinstance(files, QFileSystemModel)
        ):
            return self._said(files.fileInfo(self.mapToSource(proxyIndex)))
        return super().data(proxyIndex, role)

    def _said(self, file: QFileInfo) -> str:
        tr = self._words.tr
        if file.isDir():
            return tr("Folder")
        if not file.suffix():
            return tr("File")
        if file.suffix().lower() == "dossier":
            return tr("Dossier")
        return tr("{ending} file").format(ending=file.suffix().upper())
