"""Every tab of a dossier as a PNG, drawn by the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.ui.case_view import TABS
from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks


def draw_tabs(
    document: Document, looks: Looks, words: Words, folder: Path, stem: str
) -> list[Path]:
    """Draw each tab into `folder`; give the files in the order of the tabs."""
    window = MainWindow(looks, words)
    window.show_document(document)
    window.show()
    drawn: list[Path] = []
    for name, _, _ in TABS:
        if window.case:
            window.case.show_tab(name)
        QApplication.processEvents()
        QApplication.processEvents()
        target = folder / f"{stem}-{name}.png"
        window.grab().save(str(target))
        drawn.append(target)
    window.close()
    return drawn
