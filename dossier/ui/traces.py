"""What is left behind by choosing a file: the desktop's own dialogs list it, Qt's its folder."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt

_OWN: Final = Qt.ApplicationAttribute.AA_DontUseNativeDialogs


def leave(*, wanted: bool) -> None:
    """Let files be chosen in the desktop's own dialogs, or in those of Qt, which tell it nothing.

    GTK lists each file that is opened or saved for every program (recently-used.xbel), and nobody
    who turns our own list off would look for another one there.
    """
    QCoreApplication.setAttribute(_OWN, on=not wanted)


def follow(chooser: QObject) -> None:
    """Forget the folder that a dialog for files has noted, where no traces are wanted.

    Qt notes it at the very end of the dialog.
    """
    if QCoreApplication.testAttribute(_OWN):
        chooser.destroyed.connect(forget_folders)


def forget_folders() -> None:
    """Forget in which folders files were chosen."""
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")
