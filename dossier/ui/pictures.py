"""Every tab of a dossier as a PNG, drawn by the real window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.ui.main_window import MainWindow
from dossier.ui.reckoning import no_day
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.theme import Looks


def draw_tabs(
    document: Document, looks: Looks, words: Words, today: Callable[[], date | None] = no_day
) -> dict[str, bytes]:
    """Draw each tab; give the pictures by the names of the tabs, in their order.

    `today` is the day on which one asks, as in a window: what is long ago is a question too.
    """
    window = MainWindow(looks, words)
    window.today = today
    window.show_document(document)
    window.show()
    drawn: dict[str, bytes] = {}
    for kind in TABS:
        if window.case:
            window.case.show_tab(kind.name)
        QApplication.processEvents()
        QApplication.processEvents()
        drawn[kind.name] = _png(window.grab())
    window.close()
    return drawn


def _png(picture: QPixmap) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(kept.data())
