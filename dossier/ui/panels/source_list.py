"""All sources of the dossier, each a card that edits in place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Bleeding, Inset
from dossier.ui.forms.record_form import Shape
from dossier.ui.text import tip
from dossier.ui.widgets.button import Button


class SourceList(Bleeding):
    """The list of sources under the citations."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._section = CardSection(
            desk,
            "sources",
            desk.tr("All sources"),
            desk.tr("Reports, judgments, letters: what this dossier rests on."),
        )
        self._section.shape = Shape(stacked=True)
        self._paste = Button(desk.looks, desk.tr("New source from text…"), "link", "plus")
        tip(self._paste, "Ctrl+Shift+V")
        self._paste.clicked.connect(desk.paste_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._section)
        row = QHBoxLayout()
        row.addLayout(Inset(desk.looks, self._paste))
        row.addStretch(1)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show the sources as they are now."""
        self._section.refresh()
        self._paste.setVisible(self._desk.writable)

    def open(self, key: str) -> bool:
        """Open the card of a source; False where it is none."""
        return self._section.open(key)

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        return self._section.keep_editing()
