"""Qt's own previews of pages: what they leave without a name for a screen reader gets one."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGraphicsView, QLineEdit, QWidget

from dossier.i18n import Words


def name_parts(preview: QWidget, words: Words) -> None:
    """Name the pages, the field for the number of a page, and the one for their size."""
    for view in preview.findChildren(QGraphicsView):
        view.setAccessibleName(words.tr("Pages as they will leave"))
        view.viewport().setAccessibleName(words.tr("Pages as they will leave"))
    boxes = preview.findChildren(QComboBox)
    for box in boxes:
        box.setAccessibleName(words.tr("Size of the pages"))
    for line in preview.findChildren(QLineEdit):
        of_box = line.parent() in boxes
        line.setAccessibleName(
            words.tr("Size of the pages") if of_box else words.tr("Number of the page")
        )
