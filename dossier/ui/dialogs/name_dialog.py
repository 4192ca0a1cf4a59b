"""The one thing that a new dossier needs: the name of the person."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit


class NameDialog(QDialog):
    """Asks for a name; Enter begins the dossier once there is one, Esc goes back."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.tr("New dossier"))
        said = words.tr("Name of the person")
        self.line = LineEdit(looks, self)
        self.line.setAccessibleName(said)
        self.line.setMinimumWidth(looks.theme.px(360))
        self._begin = Button(looks, words.tr("Begin"), "primary", parent=self)
        self._begin.setDefault(True)
        self._begin.setEnabled(False)
        self._begin.clicked.connect(self.accept)
        back = Button(looks, words.tr("Cancel"), parent=self)
        back.clicked.connect(self.reject)
        self.line.textChanged.connect(self._typed)
        px = looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        hint = words.tr("All else can wait; the file is named at the first save.")
        column.addWidget(TextBlock(looks, [Run(said, weight=500), Run(f"\n{hint}", "quiet")], self))
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._begin)
        row.addWidget(back)
        column.addLayout(row)

    @property
    def name(self) -> str:
        """What was typed, without blanks round it."""
        return self.line.text().strip()

    def _typed(self) -> None:
        self._begin.setEnabled(bool(self.name))


def name_of_person(looks: Looks, words: Words, parent: QWidget) -> str:
    """Ask for the name; empty when cancelled."""
    dialog = NameDialog(looks, words, parent)
    kept = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.name if kept else ""
