"""What the desktop learns of the files that are chosen: its own dialogs keep a list of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt


def leave(*, wanted: bool) -> None:
    """Let files be chosen in the desktop's own dialogs, or in those of Qt, which tell it nothing.

    GTK lists each file that is opened or saved for every program (recently-used.xbel), and nobody
    who turns our own list off would look for another one there.
    """
    own = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    QCoreApplication.setAttribute(own, on=not wanted)
